package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.MemoryBureau.by;
import static io.minzheng.assistance.dibao.Samples.*;
import static io.minzheng.assistance.dibao.Story.enrolled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.assistance.dibao.CaseCommand.AdjustBenefit;
import io.minzheng.assistance.dibao.CaseCommand.CutMemberShare;
import io.minzheng.assistance.dibao.CaseCommand.EndCase;
import io.minzheng.assistance.dibao.CaseCommand.ProposeMerger;
import io.minzheng.assistance.dibao.CaseCommand.RejectChange;
import io.minzheng.assistance.dibao.CaseCommand.ReportChange;
import io.minzheng.assistance.dibao.CaseCommand.SuspendBenefit;
import io.minzheng.assistance.dibao.CaseCommand.TransferCase;
import io.minzheng.assistance.dibao.CaseEvent.CaseEnded;
import io.minzheng.assistance.dibao.CaseEvent.CaseEnrolled;
import io.minzheng.assistance.dibao.CaseEvent.CaseTransferred;
import io.minzheng.assistance.dibao.CaseEvent.EndReason;
import io.minzheng.assistance.dibao.EnrolmentStatistics.Flow;
import io.minzheng.assistance.dibao.Household.Person;
import io.minzheng.assistance.dibao.RearrangementDesk.Split;
import io.minzheng.assistance.dibao.persons.Membership;
import io.minzheng.assistance.dibao.persons.MembershipCommand.MovePerson;
import io.minzheng.assistance.dibao.persons.PersonRule;
import io.minzheng.assistance.vital.VitalCommand.RememberDeath;
import io.minzheng.assistance.vital.VitalRule;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Rule;
import io.minzheng.kernel.RuleViolation;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Households divide and become one: two cases, one append, no month and no person twice. */
class RearrangementTest {
    private static final String FIRST = "dibao-first";
    private static final String SECOND = "dibao-second";
    private static final String NEW = "dibao-new";
    private static final DivisionCode LEXIU = DivisionCode.of("623001101");

    /** Two adults, who earn 600 and 500 yuan, each with a child. */
    private static Story four() {
        return enrolled(
                means(12, wages(1, 60000), wages(3, 50000)),
                DIFFERENCE,
                file("2022-03-01", null, adult(1), child(2), adult(3), child(4)));
    }

    /** An adult and a child without income. */
    private static Story two() {
        return enrolled(NOTHING, DIFFERENCE, file("2022-03-01", null, adult(11), child(12)));
    }

    private final MemoryBureau bureau = new MemoryBureau().with(FIRST, four()).with(SECOND, two());

    private static Split off(String on, Integer... members) {
        return new Split(day(on), Set.copyOf(Arrays.asList(members)), members[0], null, null, null, null, null, null);
    }

    private void split() {
        bureau.desk.split(by(CLERK), FIRST, NEW, off("2022-05-10", 3, 4));
    }

    private void merge() {
        bureau.desk.merge(by(CLERK), FIRST, SECOND, day("2022-05-10"), null, null);
    }

    private void confirm() {
        bureau.desk.confirm(by(APPROVER), FIRST, day("2022-05-20"), "决定-8");
    }

    private void deathHeard(String personId) {
        bureau.send(by(CLERK), new RememberDeath(personId, day("2022-05-12"), day("2022-05-01"), "死证-1"));
    }

    private void refused(Rule rule, ThrowingCallable call) {
        int before = bureau.appends();
        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, call);
        assertThat(refusal).as("refusal").isNotNull();
        assertThat(refusal.rule()).isEqualTo(rule);
        assertThat(bureau.appends()).as("nothing half done").isEqualTo(before);
    }

    @Test
    void whoIsKnownToBeDeadIsNotPaidInAnotherCase() {
        split();
        deathHeard("person-4");
        refused(VitalRule.PersonMustBeAlive, this::confirm);
        bureau.desk.reject(by(APPROVER), FIRST, day("2022-05-20"), "成员已死亡");
        assertThat(bureau.place("person-4")).isEqualTo(new Membership.Inside(FIRST, month("2022-04")));
    }

    @Test
    void whoIsKnownToBeDeadDoesNotComeInWithTheOthers() {
        merge();
        deathHeard("person-12");
        refused(VitalRule.PersonMustBeAlive, this::confirm);
        assertThat(bureau.place("person-12")).isEqualTo(new Membership.Inside(SECOND, month("2022-04")));
    }

    @Test
    void membersLeaveForACaseOfTheirOwnAndBothAreRecalculated() {
        split();
        assertThat(bureau.amount(FIRST, "2022-06")).as("only proposed").isEqualTo(4 * 45800 - 110000);
        assertThat(bureau.dibao(NEW)).isInstanceOf(Dibao.SplitOff.class);
        int before = bureau.appends();

        confirm();

        assertThat(bureau.appends())
                .as("one append for both cases and all persons")
                .isEqualTo(before + 1);
        // 4 × 458 − 600 − 500 in May, 2 × 458 − 600 and 2 × 458 − 500 from June
        assertThat(bureau.amount(FIRST, "2022-05")).isEqualTo(73200);
        assertThat(bureau.amount(NEW, "2022-05")).as("no month twice").isEqualTo(-1);
        assertThat(bureau.amount(FIRST, "2022-06")).isEqualTo(31600);
        assertThat(bureau.amount(NEW, "2022-06")).as("no month lost").isEqualTo(41600);
        CaseEnrolled founded = (CaseEnrolled) bureau.stream(NEW).getLast();
        assertThat(founded.splitFrom()).isEqualTo(FIRST);
        assertThat(founded.assessment().personIds()).containsExactly("person-3", "person-4");
        assertThat(bureau.place("person-3")).isEqualTo(new Membership.Inside(NEW, month("2022-06")));
        assertThat(bureau.place("person-1")).isEqualTo(new Membership.Inside(FIRST, month("2022-04")));
        assertThat(bureau.file(NEW).household().members())
                .extracting(Person::relation)
                .containsExactly(Household.Relation.APPLICANT, Household.Relation.OTHER);
    }

    @Test
    void twoHouseholdsBecomeOneAndTheOtherCaseEndsWithALink() {
        merge();
        assertThat(bureau.amount(SECOND, "2022-06")).as("only proposed").isEqualTo(91600);
        int before = bureau.appends();

        confirm();

        assertThat(bureau.appends()).isEqualTo(before + 1);
        assertThat(bureau.amount(FIRST, "2022-05")).isEqualTo(73200);
        assertThat(bureau.amount(SECOND, "2022-05")).isEqualTo(91600);
        assertThat(bureau.amount(SECOND, "2022-06")).isEqualTo(-1);
        // 6 × 458 − 600 − 500
        assertThat(bureau.amount(FIRST, "2022-06")).isEqualTo(164800);
        CaseEnded ended = (CaseEnded) bureau.stream(SECOND).getLast();
        assertThat(ended.reason()).isEqualTo(EndReason.MERGED);
        assertThat(ended.mergedInto()).isEqualTo(FIRST);
        assertThat(bureau.place("person-11")).isEqualTo(new Membership.Inside(FIRST, month("2022-06")));
        assertThat(bureau.file(FIRST).household().members())
                .extracting(Person::no)
                .as("numbers that nobody has had")
                .containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void whoeverHasProposedDoesNotDecide() {
        split();
        refused(DibaoRule.MakerMustNotDecide, () -> bureau.desk.confirm(by(CLERK), FIRST, day("2022-05-20"), "决定-8"));
        refused(DibaoRule.MakerMustNotDecide, () -> bureau.desk.reject(by(CLERK), FIRST, day("2022-05-20"), "不实"));
    }

    @Test
    void neitherHalfIsDecidedAlone() {
        split();
        merge(SECOND);
        refused(
                DibaoRule.ChangeMustBeDecidedWithItsCounterpart,
                () -> bureau.send(by(APPROVER), new AdjustBenefit(FIRST, day("2022-05-20"), "决定-8", standards())));
        refused(
                DibaoRule.ChangeMustBeDecidedWithItsCounterpart,
                () -> bureau.send(by(APPROVER), new RejectChange(FIRST, day("2022-05-20"), "不实")));
        refused(
                DibaoRule.MergerMustBeDecidedWithTheOtherCase,
                () -> bureau.send(
                        by(APPROVER),
                        new EndCase(SECOND, day("2022-05-20"), EndReason.MERGED, day("2022-05-20"), "决定-8", null)));
    }

    @Test
    void anyOtherChangeIsNotDecidedAsIfItWereARearrangement() {
        refused(DibaoRule.ChangeMustBePending, this::confirm);
        bureau.send(by(CLERK), new ReportChange(FIRST, day("2022-05-10"), CaseTest.change(NOTHING)));
        refused(DibaoRule.ChangeMustBeDecidedWithItsCounterpart, this::confirm);
        refused(
                DibaoRule.ChangeMustBeDecidedWithItsCounterpart,
                () -> bureau.desk.reject(by(APPROVER), FIRST, day("2022-05-20"), "不实"));
    }

    /** What was asked for while another change waits is refused; the case stays as it was. */
    private void merge(String other) {
        refused(
                DibaoRule.ChangeMustBeDecidedFirst,
                () -> bureau.desk.merge(by(CLERK), FIRST, other, day("2022-05-11"), null, null));
    }

    @Test
    void aRejectedRearrangementLeavesEverythingAsItWas() {
        split();
        bureau.desk.reject(by(APPROVER), NEW, day("2022-05-20"), "仍共同生活");
        assertThat(bureau.dibao(NEW)).isInstanceOf(Dibao.Closed.class);
        assertThat(bureau.file(FIRST).pending()).isNull();
        bureau.desk.merge(by(CLERK), FIRST, SECOND, day("2022-05-20"), null, null);
        bureau.desk.reject(by(APPROVER), SECOND, day("2022-05-21"), "并非一家");
        assertThat(bureau.file(FIRST).pending()).isNull();
        assertThat(bureau.file(SECOND).pending()).isNull();
        assertThat(bureau.amount(FIRST, "2022-06")).isEqualTo(73200);
        assertThat(bureau.amount(SECOND, "2022-06")).isEqualTo(91600);
    }

    private Optional<CaseCommand> died(String caseId) {
        return new DeathOfMember("person-3", day("2022-05-11"), day("2022-05-12"), "死证-1")
                .commandFor(caseId, bureau.dibao(caseId));
    }

    private void deathIsRefused() {
        refused(
                DibaoRule.ChangeMustBeDecidedFirst,
                () -> bureau.send(by("automation:x"), died(FIRST).orElseThrow()));
    }

    @Test
    void aDeathDuringADivisionIsRefusedAndFoundInTheNewCaseOnceItIsConfirmed() {
        split();
        deathIsRefused();

        confirm();

        assertThat(died(FIRST)).as("no member any more").isEmpty();
        bureau.send(by("automation:x"), died(NEW).orElseThrow());
        assertThat(bureau.file(NEW).pending()).isNotNull();
    }

    @Test
    void aDeathDuringADivisionIsFoundInTheOldCaseOnceItIsRejected() {
        split();
        deathIsRefused();

        bureau.desk.reject(by(APPROVER), NEW, day("2022-05-20"), "仍共同生活");

        assertThat(died(NEW)).as("closed").isEmpty();
        bureau.send(by("automation:x"), died(FIRST).orElseThrow());
        assertThat(bureau.file(FIRST).pending()).isNotNull();
    }

    @Test
    void nobodyIsInBothHouseholds() {
        MemoryBureau other = new MemoryBureau()
                .with(FIRST, four())
                .with(
                        SECOND,
                        enrolled(
                                NOTHING,
                                DIFFERENCE,
                                file(
                                        "2022-03-01",
                                        null,
                                        adult(11),
                                        uncounted(3, Household.UncountedReason.NO_SUPPORT_DUTY))));
        assertThat(catchThrowableOfType(
                                RuleViolation.class,
                                () -> other.desk.merge(by(CLERK), FIRST, SECOND, day("2022-05-10"), null, null))
                        .rule())
                .isEqualTo(DibaoRule.PersonsMustBeNamedOnce);
    }

    @Test
    void aCaseThatHasChangedSinceItWasReadDoesNotGoIntoAnother() {
        Dibao.BenefitFile file = bureau.file(SECOND);
        refused(
                DibaoRule.CaseMustBeAsRead,
                () -> bureau.send(
                        by(CLERK),
                        new ProposeMerger(
                                SECOND, day("2022-05-10"), FIRST, file.household(), means(12, wages(11, 1)))));
    }

    @Test
    void aPlaceIsMovedOnlyOutOfTheCaseThatHoldsIt() {
        refused(
                PersonRule.PersonMustBeInOneCaseOnly,
                () -> bureau.send(
                        by(APPROVER), new MovePerson("person-1", day("2022-05-20"), SECOND, NEW, month("2022-06"))));
    }

    @Test
    void whatWouldBeLostOnTheWayIsSettledFirst() {
        bureau.send(by(APPROVER), cut(3));
        refused(DibaoRule.ShareMustBeRestoredFirst, this::split);
        refused(
                DibaoRule.ShareMustBeRestoredFirst,
                () -> bureau.desk.merge(by(CLERK), SECOND, FIRST, day("2022-05-10"), null, null));
        bureau.send(by(APPROVER), new SuspendBenefit(SECOND, day("2022-05-03"), "下落不明", "决定-7"));
        refused(DibaoRule.StepMustFitThePhase, this::merge);
    }

    private static CutMemberShare cut(int member) {
        CutMemberShare sample = CaseTest.cut("2022-05-02", member);
        return new CutMemberShare(FIRST, sample.on(), member, sample.refusedOffers(), sample.decisionNumber());
    }

    @Test
    void aCaseSuspendedMeanwhileIsNotRearranged() {
        merge();
        bureau.send(by(APPROVER), new SuspendBenefit(SECOND, day("2022-05-12"), "下落不明", "决定-7"));
        refused(DibaoRule.StepMustFitThePhase, this::confirm);
    }

    @Test
    void aHouseholdThatWouldBeAboveTheStandardDoesNotDivide() {
        bureau.desk.split(by(CLERK), FIRST, NEW, off("2022-05-10", 3));
        // 500 yuan for one person, of whom the standard leaves 458
        refused(DibaoRule.HouseholdMustBeBelowTheStandard, this::confirm);
    }

    @Test
    void aHouseholdDoesNotGoAwayAsAWhole() {
        refused(
                DibaoRule.SomebodyMustBeCounted,
                () -> bureau.desk.split(by(CLERK), FIRST, NEW, off("2022-05-10", 1, 2, 3, 4)));
        refused(
                DibaoRule.CasesMustBeTwo,
                () -> bureau.desk.merge(by(CLERK), FIRST, FIRST, day("2022-05-10"), null, null));
    }

    private static TransferCase transfer(String on, String from) {
        return new TransferCase(FIRST, day(on), LEXIU, DivisionCode.of("623001101201"), month(from), "决定-9");
    }

    @Test
    void theTownshipThatTakesOverPaysAndCountsFromItsMonth() {
        bureau.send(by(APPROVER), transfer("2022-05-20", "2022-06"));

        assertThat(bureau.stream(FIRST).getLast())
                .isEqualTo(new CaseTransferred(
                        day("2022-05-20"),
                        TOWN,
                        LEXIU,
                        DivisionCode.of("623001101201"),
                        month("2022-06"),
                        "决定-9",
                        APPROVER));
        assertThat(((Dibao.Filed) bureau.dibao(FIRST)).area()).isEqualTo(LEXIU);
        assertThat(bureau.amount(FIRST, "2022-06"))
                .as("the move changes no amount")
                .isEqualTo(73200);
        DibaoCase paid = bureau.document(new DibaoCases(), FIRST).orElseThrow();
        assertThat(paid.areaIn(month("2022-05"))).isEqualTo(TOWN.value());
        assertThat(paid.areaIn(month("2022-06"))).isEqualTo(LEXIU.value());
        assertThat(persons("2022-05-31", TOWN)).isEqualTo(4);
        assertThat(persons("2022-05-31", LEXIU)).isZero();
        assertThat(persons("2022-06-30", TOWN)).isZero();
        assertThat(persons("2022-06-30", LEXIU)).isEqualTo(4);
        assertThat(bureau.document(new ReviewsDue(), FIRST).orElseThrow().area())
                .isEqualTo(LEXIU.value());
        assertThat(bureau.document(new PendingDecisions(), FIRST).orElseThrow().area())
                .isEqualTo(LEXIU.value());
        assertThat(bureau.document(new HouseholdFiles(), FIRST).orElseThrow().area())
                .isEqualTo(LEXIU.value());
    }

    private int persons(String asOf, DivisionCode area) {
        EnrolmentStatistics.Sum sum =
                new EnrolmentStatistics.Sum(day(asOf), null, township -> area.contains(DivisionCode.of(township)));
        sum.add(bureau.document(new Enrolments(), FIRST).orElseThrow());
        return sum.report(area.value()).stock().persons();
    }

    @Test
    void aCaseMovesWithinItsCountyAndWithNothingUndecided() {
        split();
        refused(DibaoRule.ChangeMustBeDecidedFirst, () -> bureau.send(by(APPROVER), transfer("2022-05-20", "2022-06")));
        bureau.desk.reject(by(APPROVER), FIRST, day("2022-05-20"), "仍共同生活");
        refused(
                DibaoRule.CasesMustLieInOneCounty,
                () -> bureau.send(
                        by(APPROVER),
                        new TransferCase(
                                FIRST,
                                day("2022-05-21"),
                                DivisionCode.of("623027100"),
                                DivisionCode.of("623027100201"),
                                month("2022-06"),
                                "决定-9")));
    }

    @Test
    void nobodyComesIntoTheProgrammeOrLeavesItByDividingOrMerging() {
        split();
        confirm();
        merge2();
        EnrolmentStatistics.Sum sum = new EnrolmentStatistics.Sum(day("2022-12-31"), null, _ -> true);
        Stream.of(FIRST, SECOND, NEW)
                .forEach(id -> sum.add(bureau.document(new Enrolments(), id).orElseThrow()));

        EnrolmentStatistics statistics = sum.report(null);
        assertThat(statistics.flow()).isEqualTo(new Flow(2022, 2, 6, 0, 0));
        assertThat(statistics.stock().households()).isEqualTo(2);
        assertThat(statistics.stock().persons()).isEqualTo(6);
    }

    private void merge2() {
        bureau.desk.merge(by(CLERK), NEW, SECOND, day("2022-05-21"), null, null);
        bureau.desk.confirm(by(APPROVER), NEW, day("2022-05-25"), "决定-10");
    }
}
