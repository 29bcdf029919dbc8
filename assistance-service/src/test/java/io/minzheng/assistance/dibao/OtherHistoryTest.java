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
import static io.minzheng.assistance.dibao.Samples.file;
import static io.minzheng.assistance.dibao.Samples.means;
import static io.minzheng.assistance.dibao.Samples.month;
import static io.minzheng.assistance.dibao.Samples.standards;
import static io.minzheng.assistance.dibao.Samples.wages;
import static io.minzheng.assistance.dibao.Story.CALENDAR;
import static io.minzheng.assistance.dibao.Story.enrolled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minzheng.assistance.dibao.CaseEvent.EndReason;
import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.payments.CaseSteps.Step;
import io.minzheng.payments.Entitlement;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What would have come of a case under other rules; amounts by hand. The real standard is 45800 fen, for two persons. */
class OtherHistoryTest {
    private static final OtherRules.Policy NOTHING_ELSE =
            new OtherRules.Policy(null, null, null, null, null, null, null, null, null, null);

    private record Tried(OtherHistory history, Standards standards, DibaoPolicy policy) {
        long due(String month) {
            YearMonth of = month(month);
            DibaoBenefit benefit = history.benefit();
            return benefit == null || history.refusedIn(of)
                    ? 0
                    : DibaoEntitlement.of(benefit, standards, of, policy.allSupplements())
                            .map(Entitlement::amount)
                            .orElse(0L);
        }
    }

    private static Tried tried(Story story, OtherRules.@Nullable Policy policy, Adjustment... others) {
        OtherRules rules = new OtherRules(List.of(others), policy);
        DibaoPolicy other = rules.over(DibaoPolicy.defaults());
        Standards standards = Standards.of(
                Stream.concat(standards().all().stream(), Stream.of(others)).toList());
        Redecision redecision = new Redecision(new DibaoDecider(other, CALENDAR));
        StoredCases events = new StoredCases().with(story.history());
        OtherHistory history = new OtherHistory();
        for (Step<Dibao, DibaoEvent> step :
                CaseHistory.read(events, events, CASE, 1000).steps()) {
            if (step.event() instanceof CaseEvent event) {
                history.take(event, redecision.of(step, CASE, standards).orElse(null));
            }
        }
        return new Tried(history, standards, other);
    }

    private static Adjustment rural(long amount, String from) {
        return new Adjustment(StandardKind.DIBAO_RURAL, COUNTY, amount, month(from), "试");
    }

    private static Story leaving() {
        return enrolled(means(12, wages(1, 40_000)), DIFFERENCE, file())
                .and(
                        exit("2022-06-20", 1, means(12, wages(1, 100_000)), 3),
                        end("2022-09-30", EndReason.GRADUAL_EXIT_OVER, "2022-09-30"));
    }

    @Test
    void theSameRulesLeadToTheSame() {
        Tried same = tried(leaving(), null);
        assertThat(same.history().benefit()).isEqualTo(leaving().benefit());
        assertThat(same.history().refusedBy()).isNull();
        assertThat(same.due("2022-06")).isEqualTo(51_600);
        assertThat(same.due("2022-10")).isZero();
    }

    @Test
    void aGradualExitIsPaidByTheOtherPercents() {
        Tried steps = tried(
                leaving(),
                new OtherRules.Policy(null, null, null, null, null, null, null, List.of(100, 50, 25), null, null));
        assertThat(List.of(steps.due("2022-07"), steps.due("2022-08"), steps.due("2022-09")))
                .containsExactly(51_600L, 25_800L, 12_900L);
    }

    @Test
    void aGradualExitThatWouldHaveBeenTooLongEndsTheBenefit() {
        Tried shorter = tried(
                leaving(), new OtherRules.Policy(null, null, null, null, null, null, null, List.of(100), null, null));
        assertThat(shorter.due("2022-06")).isEqualTo(51_600);
        assertThat(shorter.due("2022-07")).isZero();
        assertThat(shorter.history().refusedBy()).isEqualTo("dibao.gradual-exit-must-be-short");
    }

    @Test
    void whoWouldNotHaveRisenAboveTheStandardStays() {
        Tried higher = tried(leaving(), null, rural(60_000, "2022-01"));
        assertThat(higher.due("2022-06")).as("2 × 60000 − 40000").isEqualTo(80_000);
        assertThat(higher.due("2022-09")).isEqualTo(80_000);
        assertThat(higher.due("2022-10")).as("ended all the same").isZero();
        assertThat(higher.history().refusedBy()).isNull();
    }

    @Test
    void nothingIsDueUntilADecisionWouldHaveBeenTaken() {
        Story poorer = enrolled(means(12, wages(1, 40_000)), DIFFERENCE, file())
                .and(report("2022-05-02", change(means(12, wages(1, 20_000)))), adjust("2022-05-03"));
        Tried lower = tried(poorer, null, rural(15_000, "2022-01"));
        assertThat(lower.due("2022-04")).as("20000 a head are not below 15000").isZero();
        assertThat(lower.due("2022-05")).isZero();
        assertThat(lower.due("2022-06")).as("2 × 15000 − 20000").isEqualTo(10_000);
        assertThat(lower.history().refusedBy()).isEqualTo("dibao.household-must-be-below-the-standard");

        Story richer = enrolled(means(12, wages(1, 20_000)), DIFFERENCE, file())
                .and(report("2022-05-02", change(means(12, wages(1, 40_000)))), adjust("2022-05-03"));
        Tried ended = tried(richer, null, rural(15_000, "2022-01"));
        assertThat(ended.due("2022-05")).isEqualTo(10_000);
        assertThat(ended.due("2022-06")).isZero();
    }

    @Test
    void aShareIsCutOnlyWhereTheOtherRulesAllowIt() {
        Story cut = enrolled(means(12, wages(1, 40_000)), DIFFERENCE, file()).and(cut("2022-05-10", 1));
        assertThat(tried(cut, null).due("2022-06")).isEqualTo(25_800);
        assertThat(tried(cut, new OtherRules.Policy(null, null, null, null, null, null, null, null, null, 4))
                        .due("2022-06"))
                .isEqualTo(51_600);
    }

    @Test
    void whatIsLeftOutStaysAndWhatIsImpossibleIsRefused() {
        assertThat(new OtherRules(null, NOTHING_ELSE).over(DibaoPolicy.defaults()))
                .isEqualTo(DibaoPolicy.defaults());
        OtherRules wrong =
                new OtherRules(null, new OtherRules.Policy(null, null, 101, null, null, null, null, null, null, null));
        assertThatThrownBy(() -> wrong.over(DibaoPolicy.defaults())).isInstanceOf(RuleViolation.class);
    }
}
