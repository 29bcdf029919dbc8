package io.minzheng.assistance.recognition;

import static io.minzheng.assistance.recognition.RecognitionKind.HARD_SPENDING;
import static io.minzheng.assistance.recognition.RecognitionKind.LOW_INCOME_EDGE;
import static io.minzheng.assistance.recognition.Samples.*;
import static io.minzheng.assistance.recognition.Samples.Story.claimed;
import static io.minzheng.assistance.recognition.Samples.Story.given;
import static io.minzheng.assistance.recognition.Samples.Story.under;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.assistance.recognition.ClaimCommand.AdviseAgainst;
import io.minzheng.assistance.recognition.ClaimCommand.ApplyForRecognition;
import io.minzheng.assistance.recognition.ClaimCommand.ConfirmRecognition;
import io.minzheng.assistance.recognition.ClaimCommand.ProposeRecognition;
import io.minzheng.assistance.recognition.ClaimCommand.RecordMeans;
import io.minzheng.assistance.recognition.ClaimEvent.HouseholdRecognised;
import io.minzheng.assistance.recognition.ClaimEvent.RecognitionAdvisedAgainst;
import io.minzheng.assistance.recognition.ClaimEvent.RecognitionProposed;
import io.minzheng.assistance.recognition.Means.Income;
import io.minzheng.assistance.recognition.Means.Spending;
import io.minzheng.assistance.recognition.Means.SpendingKind;
import io.minzheng.assistance.recognition.Samples.Story;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.kernel.DivisionCode;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Up to the recognition. */
class RecognitionDeciderTest {
    private static final Means HARD = means(2_000_000, 1_500_000);
    private static final Means EDGE = means(1_500_000, 0);

    @Test
    void hardSpendingHouseholdIsRecognisedForTwelveMonthsWithAllItWasMeasuredBy() {
        HouseholdRecognised recognised = Story.hardSpending().last(HouseholdRecognised.class);
        assertThat(recognised.persons()).containsExactly("person-1", "person-2");
        assertThat(recognised.validFrom()).isEqualTo(day("2025-03-25"));
        assertThat(recognised.validUntil()).isEqualTo(day("2026-03-24"));
        assertThat(recognised.renewalDueOn()).isEqualTo(day("2026-01-23"));
        assertThat(recognised.by()).isEqualTo("approver");
        assertThat(recognised.assessment())
                .isEqualTo(new Assessment(
                        HARD_SPENDING,
                        Kind.RURAL,
                        YearMonth.of(2025, 2),
                        2,
                        2_000_000,
                        1_000_000,
                        null,
                        null,
                        1_300_000,
                        "2024年统计公报",
                        2024,
                        60,
                        "州民发〔2025〕1号",
                        1_500_000,
                        75L));
    }

    @Test
    void edgeHouseholdIsMeasuredByTheDibaoStandard() {
        HouseholdRecognised recognised =
                claimed(LOW_INCOME_EDGE, EDGE).and(propose(), confirm()).last(HouseholdRecognised.class);
        assertThat(recognised.assessment())
                .isEqualTo(new Assessment(
                        LOW_INCOME_EDGE,
                        Kind.RURAL,
                        YearMonth.of(2025, 2),
                        2,
                        1_500_000,
                        750_000,
                        50_000L,
                        "文〔2025〕1号",
                        900_000,
                        "民发〔2021〕57号",
                        null,
                        150,
                        "民发〔2021〕57号",
                        0,
                        0L));
    }

    @Test
    void theEdgeItselfIsWithinAndTheStandardItselfIsNotAbove() {
        assertThat(claimed(LOW_INCOME_EDGE, means(1_800_000, 0)).when(propose()))
                .singleElement()
                .isInstanceOf(RecognitionProposed.class);
        claimed(LOW_INCOME_EDGE, means(1_800_001, 0)).refuses(RecognitionRule.IncomeMustStayWithinTheEdge, propose());
        assertThat(claimed(LOW_INCOME_EDGE, means(1_200_001, 0)).when(propose()))
                .hasSize(1);
        claimed(LOW_INCOME_EDGE, means(1_200_000, 0)).refuses(RecognitionRule.IncomeMustExceedTheStandard, propose());
    }

    @Test
    void theLineAndTheShareThemselvesAreNotEnough() {
        assertThat(claimed(HARD_SPENDING, means(2_599_999, 2_599_999)).when(propose()))
                .hasSize(1);
        claimed(HARD_SPENDING, means(2_600_000, 2_599_999))
                .refuses(RecognitionRule.IncomeMustBeBelowTheLine, propose());
        assertThat(claimed(HARD_SPENDING, means(1_000_000, 600_001)).when(propose()))
                .hasSize(1);
        claimed(HARD_SPENDING, means(1_000_000, 600_000))
                .refuses(RecognitionRule.SpendingMustExceedTheShare, propose());
        assertThat(claimed(HARD_SPENDING, means(0, 1)).when(propose())).hasSize(1);
        claimed(HARD_SPENDING, means(0, 0)).refuses(RecognitionRule.SpendingMustExceedTheShare, propose());
    }

    @Test
    void nobodyIsHardSpendingUntilTheBureauHasSaidWhatThatIs() {
        under(RecognitionPolicy.defaults(), apply(HARD_SPENDING), record(HARD))
                .refuses(RecognitionRule.IncomeLineMustBeSet, propose());
        RecognitionPolicy withoutShare =
                new RecognitionPolicy(12, 12, 60, POLICY.edges(), POLICY.incomeLines(), List.of());
        under(withoutShare, apply(HARD_SPENDING), record(HARD))
                .refuses(RecognitionRule.SpendingShareMustBeSet, propose());
        given(
                        apply(HARD_SPENDING, "2025-02-03", members(2)),
                        new RecordMeans(CASE, day("2025-02-10"), since("2025-01")))
                .refuses(
                        RecognitionRule.SpendingShareMustBeSet,
                        new ProposeRecognition(CASE, day("2025-02-20"), STANDARDS, false));
    }

    private static Means since(String lastMonth) {
        return new Means(YearMonth.parse(lastMonth), HARD.incomes(), true, "核对-1", HARD.spending());
    }

    @Test
    void nobodyIsAtTheEdgeWithoutAStandardOrTheMultiple() {
        claimed(LOW_INCOME_EDGE, EDGE)
                .refuses(
                        RecognitionRule.StandardMustBeSet,
                        new ProposeRecognition(CASE, day("2025-03-10"), Standards.of(List.of()), false));
        RecognitionPolicy withoutEdge = new RecognitionPolicy(12, 12, 60, List.of(), List.of(), List.of());
        under(withoutEdge, apply(LOW_INCOME_EDGE), record(EDGE)).refuses(RecognitionRule.EdgeMustBeSet, propose());
    }

    @Test
    void propertyMustFitAndNobodyMayBeInDibaoOrTekun() {
        claimed(HARD_SPENDING, withoutProperty(HARD)).refuses(RecognitionRule.PropertyMustBeWithinLimits, propose());
        claimed(LOW_INCOME_EDGE, withoutProperty(EDGE)).refuses(RecognitionRule.PropertyMustBeWithinLimits, propose());
        claimed(HARD_SPENDING, HARD)
                .refuses(
                        RecognitionRule.MembersMustNotBeInDibaoOrTekun,
                        new ProposeRecognition(CASE, day("2025-03-10"), STANDARDS, true));
        claimed(HARD_SPENDING, HARD)
                .and(propose())
                .refuses(
                        RecognitionRule.MembersMustNotBeInDibaoOrTekun,
                        new ConfirmRecognition(CASE, day("2025-03-25"), "认定-1", STANDARDS, true, day("0001-01-01")));
    }

    @Test
    void hardSpendingHouseholdsAreRecognisedSinceTheMeasuresHold() {
        given().refuses(RecognitionRule.MeasuresMustBeInForce, apply(HARD_SPENDING, "2024-12-31", members(1)));
        assertThat(given().when(apply(HARD_SPENDING, "2025-01-01", members(1)))).hasSize(1);
        assertThat(given().when(apply(LOW_INCOME_EDGE, "2024-12-31", members(1))))
                .hasSize(1);
    }

    @Test
    void membersAreNamedOnceEach() {
        given().refuses(RecognitionRule.MembersMustBeNamed, apply(HARD_SPENDING, "2025-03-03", List.of()));
        given().refuses(RecognitionRule.MembersMustBeNamed, apply(HARD_SPENDING, "2025-03-03", members(21)));
        Member twice = new Member(2, "person-1", "测试", "623001198001010001");
        given().refuses(
                        RecognitionRule.MembersMustBeNamed,
                        apply(HARD_SPENDING, "2025-03-03", List.of(members(1).getFirst(), twice)));
        Member nameless = new Member(1, "person-1", " ", "623001198001010001");
        given().refuses(RecognitionRule.TextMustBeGiven, apply(HARD_SPENDING, "2025-03-03", List.of(nameless)));
        given().refuses(
                        RecognitionRule.AreaMustBeATownship,
                        new ApplyForRecognition(
                                CASE,
                                day("2025-03-03"),
                                HARD_SPENDING,
                                Kind.RURAL,
                                DivisionCode.of("623001"),
                                members(1),
                                List.of()));
        given(apply(HARD_SPENDING)).refuses(RecognitionRule.CaseMustNotExistYet, apply(HARD_SPENDING));
        given().refuses(RecognitionRule.CaseMustExist, record(HARD));
    }

    @Test
    void meansAreOfTheLastTwelveMonthsAndShownByPapers() {
        Story applied = given(apply(HARD_SPENDING));
        applied.refuses(RecognitionRule.MeansMustBeOfTheLastTwelveMonths, record(since("2025-01")));
        applied.refuses(RecognitionRule.MeansMustBeOfTheLastTwelveMonths, record(since("2025-04")));
        assertThat(applied.when(record(since("2025-03")))).hasSize(1);
        applied.refuses(
                RecognitionRule.MemberMustBelongToTheHousehold,
                record(new Means(YearMonth.of(2025, 2), List.of(new Income(3, 1, "流水-1")), true, "核对-1", List.of())));
        applied.refuses(RecognitionRule.AmountsMustBeMeaningful, record(means(-1, 0)));
        applied.refuses(RecognitionRule.AmountsMustBeMeaningful, record(means(0, -1)));
        applied.refuses(RecognitionRule.AmountsMustBeMeaningful, record(means(10_000_000_001L, 0)));
        applied.refuses(
                RecognitionRule.EvidenceMustBeGiven,
                record(new Means(
                        YearMonth.of(2025, 2),
                        List.of(),
                        true,
                        "核对-1",
                        List.of(new Spending(SpendingKind.EDUCATION, 1, " ")))));
        applied.refuses(RecognitionRule.MeansMustBeRecorded, propose());
    }

    @Test
    void opinionRestsOnTheMeansAsTheyWereRecordedLast() {
        Story proposed = claimed(HARD_SPENDING, HARD).and(propose());
        Story changed = proposed.and(new RecordMeans(CASE, day("2025-03-11"), means(1_900_000, 1_500_000)));
        changed.refuses(RecognitionRule.StepMustFitThePhase, confirm());
        assertThat(claimed(HARD_SPENDING, HARD).and(propose()).when(new AdviseAgainst(CASE, day("2025-03-11"))))
                .containsExactly(new RecognitionAdvisedAgainst(day("2025-03-11"), "clerk"));
        claimed(HARD_SPENDING, HARD)
                .and(propose(), new AdviseAgainst(CASE, day("2025-03-11")))
                .refuses(RecognitionRule.StepMustFitThePhase, confirm());
    }

    @Test
    void makerMustNotDecide() {
        Story proposed = claimed(HARD_SPENDING, HARD).by("township", propose());
        proposed.refuses(RecognitionRule.MakerMustNotDecide, "clerk", confirm());
        proposed.refuses(RecognitionRule.MakerMustNotDecide, "township", confirm());
        proposed.refuses(
                RecognitionRule.TextMustBeGiven,
                new ConfirmRecognition(CASE, day("2025-03-25"), " ", STANDARDS, false, day("0001-01-01")));
        proposed.refuses(RecognitionRule.StepsMustFollowInTime, confirm("2025-03-09", "0001-01-01"));
    }

    @Test
    void whatIsRenewedBeginsAfterIt() {
        HouseholdRecognised renewed = claimed(HARD_SPENDING, HARD)
                .and(propose(), confirm("2025-03-25", "2025-05-02"))
                .last(HouseholdRecognised.class);
        assertThat(renewed.validFrom()).isEqualTo(day("2025-05-02"));
        assertThat(renewed.validUntil()).isEqualTo(day("2026-05-01"));
    }

    @Test
    void deadMembersNeitherCountNorAreRecognised() {
        Story story = claimed(HARD_SPENDING, HARD).and(propose());
        story.and(death("2025-03-11", 2, "2025-03-10"));
        story.refuses(RecognitionRule.StepMustFitThePhase, confirm());
        story.refuses(
                RecognitionRule.IncomeMustBeBelowTheLine,
                new ProposeRecognition(CASE, day("2025-03-12"), STANDARDS, false));
        story.and(
                new RecordMeans(CASE, day("2025-03-12"), means(1_000_000, 900_000)),
                new ProposeRecognition(CASE, day("2025-03-12"), STANDARDS, false),
                confirm());
        assertThat(story.last(HouseholdRecognised.class).persons()).containsExactly("person-1");
        Story nobody = claimed(HARD_SPENDING, HARD)
                .and(death("2025-03-07", 1, "2025-03-07"), death("2025-03-07", 2, "2025-03-07"));
        nobody.refuses(RecognitionRule.SomebodyMustBeAlive, propose());
    }
}
