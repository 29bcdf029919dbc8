package io.minzheng.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.AssistanceService;
import io.minzheng.kernel.Role;
import io.minzheng.kernel.WorkingDays;
import io.minzheng.test.Infrastructure;
import io.minzheng.test.RunningService;
import io.minzheng.test.WithInfrastructure;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The decade on a small scale through the service itself: every step is taken, and every figure comes back twice. */
@WithInfrastructure(application = AssistanceService.class, service = "assistance")
class AssistanceDecadeServiceTest {
    private static final YearMonth UNTIL = YearMonth.of(2022, 9);
    private static final List<Adoption> ADOPTIONS = Adoption.all(TheDecade.STANDARDS);
    private static final Figures.Others SMALL = small();

    private final RunningService service;

    AssistanceDecadeServiceTest(RunningService service) {
        this.service = service;
    }

    /** A few who stay in dibao and have a disabled member. */
    private static List<Family> families() {
        return TheDecade.FAMILIES.stream()
                .filter(family -> family.exit() == null && family.members().size() <= 5)
                .filter(family -> family.paid().from().isBefore(YearMonth.of(2022, 5)))
                .filter(family -> family.members().stream().anyMatch(member -> member.disability() != null))
                .limit(6)
                .toList();
    }

    /** Sums that so few people can make up: the next ones from which none would be left over. */
    private static Figures.Others small() {
        Figures.Tekun tekun = Stream.iterate(47_000L, yuan -> yuan + 1)
                .limit(1_000)
                .map(yuan -> new Figures.Tekun(YearMonth.of(2022, 7), 5, 6, yuan))
                .filter(target -> isDrawn(() -> TekunDecade.of(new Town(AssistanceDecade.SEED), target, ADOPTIONS)))
                .findFirst()
                .orElseThrow();
        Figures.Disability disability = Stream.iterate(5_000L, yuan -> yuan + 10)
                .limit(1_000)
                .map(yuan -> new Figures.Disability(YearMonth.of(2022, 5), UNTIL, 4, 6, yuan))
                .filter(target -> isDrawn(() -> {
                    Town town = new Town(AssistanceDecade.SEED);
                    TekunDecade.of(town, tekun, ADOPTIONS);
                    DisabilityDecade.of(town, target, families(), ADOPTIONS);
                }))
                .findFirst()
                .orElseThrow();
        return new Figures.Others(
                tekun,
                disability,
                new Figures.Temporary(YearMonth.of(2022, 6), 60, 60, 40_000),
                new Figures.Rescue(YearMonth.of(2022, 6), 15),
                60);
    }

    private static boolean isDrawn(Runnable drawing) {
        try {
            drawing.run();
            return true;
        } catch (IllegalStateException impossible) {
            return false;
        }
    }

    @Test
    void theFiguresComeBackFromTheReadModelsAndFromTheTopic() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            Crew crew = Crew.holding(Map.of(
                    "clerk", Infrastructure.issuer().token("clerk", Role.CLERK, "623001"),
                    "reviewer", Infrastructure.issuer().token("reviewer", Role.REVIEWER, "623001"),
                    "approver", Infrastructure.issuer().token("approver", Role.APPROVER, "623001")));
            Gateway gateway = new Gateway(http, service.uri(""));
            ADOPTIONS.stream()
                    .sorted(Comparator.comparing(Adoption::decidedOn))
                    .forEach(adoption -> adoption.send(gateway, crew));
            AssistanceDecade decade =
                    AssistanceDecade.of(SMALL, families(), TheDecade.STANDARDS, crew::investigators, true);
            families().forEach(family -> enrol(decade, family, crew));
            assertThat(decade.errands().values().stream()
                            .flatMap(List::stream)
                            .map(errand -> errand.steps().getFirst().path()))
                    .contains("/api/assistance/temporary/emergencies", "/api/assistance/temporary/applications");

            load(gateway, crew, decade);
            // Nothing is done twice.
            load(gateway, crew, decade);

            Map<Figure, Long> expected = expected();
            AssistanceModels models = new AssistanceModels(gateway, crew, UNTIL);
            models.awaitList(SMALL.monitored());
            assertThat(models.figures()).isEqualTo(expected);
            AssistanceFold fold = new AssistanceFold(UNTIL);
            new EventTopic(Infrastructure.kafka()).read(fold, gateway.position());
            assertThat(fold.figures()).isEqualTo(expected);
        }
    }

    private static void load(Gateway gateway, Crew crew, AssistanceDecade decade) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        new AssistanceLoader(
                        gateway,
                        crew,
                        purpose -> new PaymentRuns(gateway, crew, WorkingDays.ofChina(), purpose),
                        decade,
                        new ProgressBar(nowhere, false, decade.total(), System::nanoTime),
                        8)
                .load();
    }

    /** The way into dibao as an errand among the others. */
    private static void enrol(AssistanceDecade decade, Family family, Crew crew) {
        String subject = "dibao-%05d".formatted(family.number());
        List<Step> steps = CaseSteps.application(
                        family, crew.investigators(family.village().township()))
                .stream()
                .map(step -> step.path().startsWith("/")
                        ? step
                        : new Step(
                                step.duty(),
                                "/api/assistance/dibao/cases/{" + subject + "}/" + step.path(),
                                step.body(),
                                step.key()))
                .toList();
        Errand errand = new Errand(
                subject, family.procedure().confirmedOn(), family.village().township(), steps);
        decade.errands()
                .computeIfAbsent(errand.month(), month -> new ArrayList<>())
                .addFirst(errand);
    }

    private static Map<Figure, Long> expected() {
        return Map.ofEntries(
                Map.entry(Figure.MONITORED, SMALL.monitored()),
                Map.entry(Figure.TEKUN_HOUSEHOLDS, 5L),
                Map.entry(Figure.TEKUN_PERSONS, 6L),
                Map.entry(Figure.TEKUN_MONEY, SMALL.tekun().yuan() * 100),
                Map.entry(Figure.TEMPORARY_2022, 60L),
                Map.entry(Figure.TEMPORARY_PERSONS, 60L),
                Map.entry(Figure.TEMPORARY_MONEY, SMALL.temporary().yuan() * 100),
                Map.entry(Figure.DISABILITY_LIVING, 4L),
                Map.entry(Figure.DISABILITY_NURSING, 6L),
                Map.entry(Figure.DISABILITY_MONEY, SMALL.disability().yuan() * 100),
                Map.entry(Figure.RESCUED, 15L));
    }
}
