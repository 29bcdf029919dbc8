package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.CaseTest.adjust;
import static io.minzheng.assistance.dibao.CaseTest.change;
import static io.minzheng.assistance.dibao.CaseTest.cut;
import static io.minzheng.assistance.dibao.CaseTest.end;
import static io.minzheng.assistance.dibao.CaseTest.exit;
import static io.minzheng.assistance.dibao.CaseTest.report;
import static io.minzheng.assistance.dibao.Samples.CASE;
import static io.minzheng.assistance.dibao.Samples.COUNTY;
import static io.minzheng.assistance.dibao.Samples.DIFFERENCE;
import static io.minzheng.assistance.dibao.Samples.adult;
import static io.minzheng.assistance.dibao.Samples.cost;
import static io.minzheng.assistance.dibao.Samples.file;
import static io.minzheng.assistance.dibao.Samples.means;
import static io.minzheng.assistance.dibao.Samples.month;
import static io.minzheng.assistance.dibao.Samples.standards;
import static io.minzheng.assistance.dibao.Samples.wages;
import static io.minzheng.assistance.dibao.Story.CALENDAR;
import static io.minzheng.assistance.dibao.Story.enrolled;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.ApplicationEvent.MeansRecorded;
import io.minzheng.assistance.dibao.CaseEvent.CaseEnrolled;
import io.minzheng.assistance.dibao.CaseEvent.EndReason;
import io.minzheng.assistance.dibao.Household.Person;
import io.minzheng.assistance.dibao.Means.DeductionKind;
import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.kernel.Fen;
import io.minzheng.payments.Act;
import io.minzheng.payments.Divergence;
import io.minzheng.payments.Reasons;
import io.minzheng.test.MemoryEvents;
import java.time.YearMonth;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** That what was decided and is due follows from the events, and that it is said where it does not. */
class DibaoReasonsTest {
    private static final YearMonth APRIL = month("2022-04");

    private static DibaoReasons reasons(MemoryEvents events) {
        return new DibaoReasons(
                events, events, DibaoPolicy.defaults(), new DibaoDecider(DibaoPolicy.defaults(), CALENDAR));
    }

    private static StoredCases events(Story story) {
        StoredCases events = new StoredCases();
        standards().all().forEach(events::with);
        return events.with(story.history());
    }

    private static Story busy(long wages) {
        return enrolled(means(12, wages(1, wages)), DIFFERENCE, file())
                .and(
                        report("2022-05-02", change(means(12, wages(1, wages / 2)))),
                        adjust("2022-05-03"),
                        cut("2022-05-10", 1));
    }

    /** Every case here is eligible: income lies below the standard, however many it is for. */
    @Property(tries = 60)
    void whateverWasDecidedIsDecidedAgainAlike(
            @ForAll @IntRange(min = 1, max = 5) int members,
            @ForAll @LongRange(max = 45_799) long income,
            @ForAll @LongRange(max = 20_000) long costs,
            @ForAll @LongRange(max = 45_799) long later,
            @ForAll @IntRange(max = 4) int steps) {
        Person[] household = Stream.concat(
                        Stream.of(adult(1)), IntStream.rangeClosed(2, members).mapToObj(Samples::child))
                .toArray(Person[]::new);
        Story story = enrolled(
                means(12, wages(1, income), cost(1, DeductionKind.EMPLOYMENT_COST, costs, "V-1")),
                DIFFERENCE,
                file("2022-03-01", null, household));
        if (steps > 0) {
            story.and(report("2022-05-02", change(means(7, wages(1, later)))), adjust("2022-05-03"));
        }
        if (steps > 1) {
            story.and(cut("2022-05-10", 1));
        }
        if (steps > 2) {
            story.and(exit("2022-06-20", 1, means(12, wages(1, 45_800L * members + later)), 3));
        }
        if (steps > 3) {
            story.and(end("2022-09-30", EndReason.GRADUAL_EXIT_OVER, "2022-09-30"));
        }
        StoredCases events = events(story);

        for (YearMonth month = month("2022-03"); !month.isAfter(month("2022-12")); month = month.plusMonths(1)) {
            Reasons found = reasons(events).of(CASE, month, events.head());
            assertThat(found.divergences()).isEmpty();
            assertThat(found.entitlement())
                    .as("%s", month)
                    .isEqualTo(DibaoEntitlement.of(story.benefit(), standards(), month)
                            .orElse(null));
        }
        // By another way than the code takes: the standard for each, less what there is.
        long counted = Math.max(0, income - Math.min(costs, income)) * 12;
        Fen due = Fen.of(45_800L * members * 12 - counted).dividedBy(12);
        assertThat(reasons(events).of(CASE, APRIL, events.head()).entitlement().amount())
                .isEqualTo(due.value());
    }

    @Test
    void aTamperedDecisionOrFactIsFound() {
        assertThat(reasons(events(busy(40_000))).of(CASE, APRIL, 100).divergences())
                .isEmpty();
        MemoryEvents poorer = events(busy(40_000))
                .tampered(CaseEnrolled.class, e -> with(e, e.assessment().worth(Fen.of(70_000))));
        assertThat(reasons(poorer).of(CASE, APRIL, 100).divergences())
                .containsExactly(new Divergence("CaseEnrolled.assessment.monthlyAmount", "70000", "51600"));
        MemoryEvents means = events(busy(40_000))
                .tampered(MeansRecorded.class, e -> new MeansRecorded(e.on(), means(12, wages(1, 30_000)), e.by()));
        assertThat(reasons(means).of(CASE, APRIL, 100).divergences())
                .extracting(Divergence::what)
                .contains("CaseEnrolled.assessment.gross", "CaseEnrolled.assessment.monthlyAmount");
        MemoryEvents rich = events(busy(40_000))
                .tampered(MeansRecorded.class, e -> new MeansRecorded(e.on(), means(12, wages(1, 95_000)), e.by()));
        assertThat(reasons(rich).of(CASE, APRIL, 100).divergences())
                .contains(new Divergence("CaseEnrolled", "decided", "dibao.household-must-be-below-the-standard"));
    }

    @Test
    void aStandardThatIsGoneIsMissed() {
        StoredCases events = new StoredCases().with(busy(40_000).history());

        Reasons found = reasons(events).of(CASE, APRIL, events.head());

        assertThat(found.entitlement()).isNull();
        assertThat(found.divergences())
                .contains(
                        new Divergence("CaseEnrolled", "decided", "dibao.standard-must-be-known"),
                        new Divergence("entitlement", "computed", "dibao.standard-must-be-known"));
    }

    private static CaseEnrolled with(CaseEnrolled e, Assessment assessment) {
        return new CaseEnrolled(
                e.on(),
                e.area(),
                e.village(),
                e.decisionNumber(),
                e.confirmedBy(),
                e.benefitFrom(),
                assessment,
                e.reviewDueOn());
    }

    @Test
    void whatWasApprovedLaterWasNotKnown() {
        StoredCases events = events(busy(40_000));
        long before = events.head();
        events.with(new Adjustment(StandardKind.DIBAO_RURAL, COUNTY, 50_000, month("2022-01"), "文〔2023〕"));

        assertThat(reasons(events).of(CASE, APRIL, before).entitlement().amount())
                .isEqualTo(2 * 45_800 - 40_000);
        assertThat(reasons(events).of(CASE, APRIL, events.head()).entitlement().amount())
                .isEqualTo(2 * 50_000 - 40_000);
        assertThat(reasons(events).of(CASE, APRIL, events.head()).divergences())
                .as("decided on what was known")
                .isEmpty();
        assertThat(reasons(events).turns(CASE, before, events.head())).containsExactly(events.head());
        assertThat(reasons(events).turns(CASE, before - 1, events.head()))
                .as("the last step of the case, then the standard")
                .containsExactly(before, events.head());
    }

    @Test
    void stepsAndStandardsAreNamedWithWhoAndWhen() {
        Reasons found = reasons(events(busy(40_000))).of(CASE, APRIL, 100);

        assertThat(found.acts())
                .extracting(Act::step)
                .contains("ApplicationFiled", "MeansRecorded", "CaseEnrolled", "BenefitAdjusted", "StandardAdjusted")
                .doesNotContain("DecisionDelivered");
        assertThat(found.acts())
                .filteredOn(act -> act.facts().getOrDefault("kind", "").equals("DIBAO_RURAL"))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.facts()).containsEntry("amount", "45800").containsEntry("validFrom", "2022-01");
                    assertThat(act.facts().get("document")).startsWith("文〔2022-01〕");
                });
        assertThat(reasons(events(busy(40_000))).of("dibao-none", APRIL, 100).entitlement())
                .isNull();
    }
}
