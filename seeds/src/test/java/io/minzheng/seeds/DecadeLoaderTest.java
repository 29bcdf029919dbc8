package io.minzheng.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minzheng.kernel.WorkingDays;
import io.minzheng.seeds.PretendedSuite.Answer;
import io.minzheng.seeds.PretendedSuite.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecadeLoaderTest {
    private static final WorkingDays CALENDAR = WorkingDays.ofChina();
    private static final List<StandardYear> STANDARDS = TheDecade.STANDARDS;
    private static final List<Family> FAMILIES = sample();

    @TempDir
    private Path directory;

    private PretendedSuite suite;

    @BeforeEach
    void start() throws IOException {
        suite = new PretendedSuite();
        Files.writeString(
                directory.resolve("passwords"), "# sample staff\nclerk-a=1\nclerk-b=2\nreviewer-a=3\napprover-a=4\n");
    }

    @AfterEach
    void stop() {
        suite.close();
    }

    /** Every hundredth family. */
    private static List<Family> sample() {
        List<Family> all = TheDecade.FAMILIES;
        return IntStream.range(0, all.size())
                .filter(i -> i % 100 == 0)
                .mapToObj(all::get)
                .toList();
    }

    private void load(boolean reviews) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            Crew crew = Crew.of(
                    new Settings(
                            suite.uri(),
                            suite.uri(),
                            directory.resolve("passwords"),
                            "",
                            Settings.Only.DIBAO,
                            8,
                            reviews,
                            false),
                    http);
            Gateway gateway = new Gateway(http, suite.uri());
            Plan plan = Plan.of(STANDARDS, FAMILIES, reviews, CALENDAR);
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
            ProgressBar progress = new ProgressBar(nowhere, false, plan.total(), System::nanoTime);
            new DecadeLoader(gateway, crew, new PaymentRuns(gateway, crew, CALENDAR, "dibao"), plan, progress, 8)
                    .load();
        }
    }

    @Test
    void everyCommandOfThePlanIsSentOnceAndNothingElse() {
        load(true);
        Plan plan = Plan.of(STANDARDS, FAMILIES, true, CALENDAR);
        long families = HezuoDecade.months().stream().mapToLong(plan::commands).sum();
        long standards = 2L * Adoption.all(STANDARDS).size();
        long runs = 4L * (HezuoDecade.months().size() - 1);
        assertThat(suite.done).hasSize((int) (families + standards + runs)).doesNotHaveDuplicates();
        assertThat(suite.requests).hasSameSizeAs(suite.done);
    }

    @Test
    void makerAndCheckerAreDifferentPeople() {
        load(false);
        assertThat(suite.requests).allSatisfy(request -> {
            String step = request.path().substring(request.path().lastIndexOf('/') + 1);
            String role =
                    switch (step) {
                        case "approval", "confirmation", "ending", "approve", "issue" -> "approver";
                        case "proposal", "data-check", "runs", "submit" -> "reviewer";
                        case "notice" ->
                            request.body().path("level").asString().equals("VILLAGE") ? "clerk" : "reviewer";
                        default -> "clerk";
                    };
            assertThat(request.staff()).as(request.path()).startsWith(role);
        });
    }

    @Test
    void aCasesStepsFollowInTime() {
        load(true);
        for (Family family : FAMILIES) {
            String number = "decade-dibao-%05d-".formatted(family.number());
            assertThat(suite.requests.stream()
                            .filter(request -> request.key().startsWith(number))
                            .map(request -> request.body().path("on").asString())
                            .toList())
                    .isSorted()
                    .isNotEmpty();
        }
    }

    @Test
    void aLoadStoppedHalfWayGoesOnWithoutDoingAnythingTwice() {
        AtomicInteger commands = new AtomicInteger();
        suite.first = request -> commands.incrementAndGet() > 700
                ? new Answer(422, "{\"code\":\"test.stop\",\"field\":\"on\",\"title\":\"Stop.\"}")
                : null;
        assertThatThrownBy(() -> load(true))
                .isInstanceOf(LoadFailure.class)
                .hasMessageContaining("code test.stop")
                .hasMessageContaining("field on")
                .hasMessageContaining("422");
        int before = suite.done.size();
        assertThat(before).isEqualTo(700);

        suite.first = request -> null;
        suite.requests.clear();
        load(true);
        assertThat(suite.done).doesNotHaveDuplicates();
        assertThat(suite.requests).hasSizeLessThan(suite.done.size());
        Plan plan = Plan.of(STANDARDS, FAMILIES, true, CALENDAR);
        assertThat(new HashSet<>(suite.done)).hasSize((int)
                (HezuoDecade.months().stream().mapToLong(plan::commands).sum()
                        + 2L * Adoption.all(STANDARDS).size()
                        + 4L * (HezuoDecade.months().size() - 1)));
    }

    @Test
    void aLoadThatIsCompleteSendsOnlyTheLastMonthAgain() {
        load(false);
        int done = suite.done.size();
        suite.requests.clear();
        load(false);
        assertThat(suite.done).hasSize(done);
        assertThat(suite.requests.stream().map(Request::path)).noneMatch(path -> path.contains("/runs"));
    }

    @Test
    void anOverloadIsWaitedOutUnderTheSameKey() {
        AtomicInteger refusals = new AtomicInteger();
        suite.first = request -> request.path().endsWith("/acceptance") && refusals.incrementAndGet() <= 3
                ? new Answer(503, "{}")
                : null;
        load(false);
        assertThat(refusals.get()).isGreaterThan(3);
        assertThat(suite.done).doesNotHaveDuplicates();
        assertThat(suite.done.stream().filter(done -> done.contains("/acceptance")))
                .hasSize(FAMILIES.size());
    }

    @Test
    void exitsOfFamiliesFiledByAnEarlierLoadFindTheirCase() {
        load(false);
        List<String> endings =
                suite.done.stream().filter(done -> done.contains("/ending ")).toList();
        assertThat(endings).isNotEmpty().allSatisfy(ending -> {
            String family =
                    Objects.requireNonNull(ending.split("decade-dibao-")[2]).substring(0, 5);
            assertThat(ending).contains("case-decade-dibao-" + family + "-filing/ending");
        });
    }
}
