package io.minzheng.assistance.disability;

import static io.minzheng.assistance.disability.DisabilityRule.*;
import static io.minzheng.assistance.disability.Story.*;
import static io.minzheng.assistance.disability.Subsidy.LIVING;
import static io.minzheng.assistance.disability.Subsidy.NURSING;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.Household.DisabilityCategory;
import io.minzheng.assistance.disability.Benefit.Rate;
import io.minzheng.assistance.disability.DisabilityCase.InBenefit;
import io.minzheng.assistance.disability.DisabilityCommand.*;
import io.minzheng.assistance.disability.DisabilityEvent.*;
import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.kernel.DivisionCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of subsidies that were granted. */
class BenefitTest {
    private static Certificate renewed(int grade, String issuedOn) {
        return certificate(DisabilityCategory.LIMB, grade, issuedOn, "2032-01-01");
    }

    @Test
    void eachIsStoppedByItselfFromTheMonthAfterTheChange() {
        Story story = granted(LIVING, NURSING).and(stop("2022-07-10", StopGround.DIBAO_LOST, "2022-05-31", LIVING));

        assertThat(story.months(LIVING)).isEqualTo("2022-03..2022-05");
        assertThat(story.months(NURSING)).isEqualTo("2022-03..");
        assertThat(story.last(SubsidiesStopped.class).effectiveFrom()).isEqualTo(month("2022-06"));
    }

    static TransferCase transfer(String on, String village) {
        DivisionCode code = DivisionCode.of(village);
        return new TransferCase(CASE, day(on), code.township(), code, month("2022-12"), "决定-9");
    }

    @Test
    void aCaseMovesWithinItsCountyAndNobodySeesItWhereItWas() {
        Story story = granted(LIVING, NURSING).and(transfer("2022-11-10", "623001101201"));
        DisabilityCase.Filed moved = (DisabilityCase.Filed) story.state();
        assertThat(moved.area()).isEqualTo(DivisionCode.of("623001101"));
        assertThat(moved.filing().office()).isEqualTo(DivisionCode.of("623001101"));
        assertThat(story.months(LIVING)).as("the move changes no month").isEqualTo("2022-03..");
        story.refuses(AreaMustBeATownship, transfer("2022-11-11", "623027100201"));
        story.refuses(
                VillageMustLieInTheTownship,
                new TransferCase(
                        CASE,
                        day("2022-11-11"),
                        DivisionCode.of("623001100"),
                        DivisionCode.of("623001101201"),
                        month("2022-12"),
                        "决定-9"));
    }

    @Test
    void tekunStopsBoth() {
        Story story = granted(LIVING, NURSING).and(stop("2022-05-10", StopGround.TEKUN, "2022-05-10", LIVING, NURSING));

        assertThat(story.months(LIVING)).isEqualTo("2022-03..2022-05");
        assertThat(story.months(NURSING)).isEqualTo("2022-03..2022-05");
    }

    @Test
    void aLaterStopChangesNoMonthAndAnEarlierOneCutsFurther() {
        Story story = granted(LIVING).and(stop("2022-07-10", StopGround.PRISON, "2022-06-10", LIVING));

        assertThat(story.when(stop("2022-08-10", StopGround.PRISON, "2022-08-01", LIVING)))
                .as("said already")
                .isEmpty();
        story.and(stop("2022-08-10", StopGround.OTHER, "2022-08-01", LIVING));
        assertThat(story.months(LIVING)).isEqualTo("2022-03..2022-06");
        story.and(stop("2022-08-10", StopGround.HUKOU_MOVED, "2022-04-15", LIVING));

        assertThat(story.months(LIVING)).isEqualTo("2022-03..2022-04");
    }

    @Test
    void stopsAreSoundOrRefused() {
        Story story = granted(LIVING);

        story.refuses(SubsidiesMustBeNamed, stop("2022-05-10", StopGround.OTHER, "2022-05-10"));
        story.refuses(SubsidyMustBeHeld, stop("2022-05-10", StopGround.OTHER, "2022-05-10", NURSING));
        story.refuses(StepsMustFollowInTime, stop("2022-05-10", StopGround.OTHER, "2022-05-11", LIVING));
        story.refuses(
                GroundMustFitTheSubsidy, stop("2022-05-10", StopGround.CERTIFICATE_DOWNGRADED, "2022-05-10", LIVING));
        granted(NURSING)
                .refuses(GroundMustFitTheSubsidy, stop("2022-05-10", StopGround.DIBAO_LOST, "2022-05-10", NURSING));
        granted(NURSING)
                .refuses(GroundMustFitTheSubsidy, stop("2022-05-10", StopGround.CHILD_BENEFIT, "2022-05-10", NURSING));
    }

    @Test
    void aSubsidyIsResumedFromTheMonthOfTheDecisionWithoutBackPay() {
        Story story = granted(LIVING)
                .and(stop("2022-06-10", StopGround.PRISON, "2022-06-10", LIVING), resume("2022-09-15", LIVING));

        assertThat(story.months(LIVING)).isEqualTo("2022-03..2022-06 2022-09..");
    }

    @Test
    void whatIsResumedInTheMonthOfTheChangeGoesOn() {
        Story story = granted(LIVING)
                .and(stop("2022-06-10", StopGround.PRISON, "2022-06-10", LIVING), resume("2022-06-20", LIVING));

        assertThat(story.months(LIVING)).isEqualTo("2022-03..");
    }

    @Test
    void resumptionIsForWhatIsStoppedAndMayBeResumed() {
        granted(LIVING).refuses(SubsidyMustBeStopped, resume("2022-05-10", LIVING));
        granted(LIVING).refuses(SubsidyMustBeHeld, resume("2022-05-10", NURSING));
        for (StopGround last : List.of(StopGround.GIVEN_UP, StopGround.HUKOU_MOVED, StopGround.DEATH)) {
            granted(LIVING)
                    .and(stop("2022-05-10", last, "2022-05-10", LIVING))
                    .refuses(SubsidyMustBeAppliedForAgain, resume("2022-06-10", LIVING));
        }
        granted(LIVING)
                .and(stop("2022-05-10", StopGround.DIBAO_LOST, "2022-05-10", LIVING))
                .refuses(
                        PersonMustBeInDibao,
                        new ResumeSubsidy(CASE, day("2022-06-10"), LIVING, PLAIN, "决定-4", outside(null)));
    }

    @Test
    void aCertificateThatHasRunOutStopsByItself() {
        Story story = given(
                apply(certificate(DisabilityCategory.LIMB, 1, "2012-05-16", "2022-05-15"), NURSING),
                assess(NURSING),
                grant("2022-03-20"));

        assertThat(story.months(NURSING)).isEqualTo("2022-03..2022-05");
    }

    @Test
    void aCertificateRenewedWithoutAGapGoesOnAlsoWhenItIsReportedLate() {
        Story story = given(
                        apply(certificate(DisabilityCategory.LIMB, 1, "2012-05-16", "2022-05-15"), NURSING),
                        assess(NURSING),
                        grant("2022-03-20"))
                .and(report("2022-08-01", renewed(1, "2022-06-20")), confirm("2022-08-03"));

        assertThat(story.months(NURSING)).isEqualTo("2022-03..");
    }

    @Test
    void afterAGapItIsResumedFirst() {
        Story story = given(
                        apply(certificate(DisabilityCategory.LIMB, 1, "2012-05-16", "2022-05-15"), NURSING),
                        assess(NURSING),
                        grant("2022-03-20"))
                .and(report("2022-08-01", renewed(1, "2022-07-20")), confirm("2022-08-03"));
        assertThat(story.months(NURSING)).isEqualTo("2022-03..2022-05");

        story.and(resume("2022-09-01", NURSING));

        assertThat(story.months(NURSING)).isEqualTo("2022-03..2022-05 2022-09..");
    }

    @Test
    void anotherGradeIsPaidFromTheMonthAfterTheNewCertificate() {
        Story story = granted(LIVING, NURSING).and(report("2022-05-10", renewed(2, "2022-05-05")));
        story.refuses(CertificateMustBeDecidedFirst, report("2022-05-11", renewed(2, "2022-05-05")));
        story.refuses(MakerMustNotDecide, CLERK, confirm("2022-05-12"));
        story.refuses(
                StandardMustBeKnown,
                new ConfirmCertificate(
                        CASE, day("2022-05-12"), "决定-2", new Outside(DIBAO, Standards.of(List.of()), Map.of())));

        story.and(confirm("2022-05-12"));

        assertThat(story.last(CertificateRenewed.class).rates())
                .containsExactly(
                        new Rerated(LIVING, new Rate(month("2022-06"), StandardKind.DISABILITY_LIVING, 2, 0)),
                        new Rerated(NURSING, new Rate(month("2022-06"), StandardKind.DISABILITY_NURSING_2, 2, 0)));
        assertThat(amount(story, NURSING, "2022-05")).isEqualTo(15_000);
        assertThat(amount(story, NURSING, "2022-06")).isEqualTo(11_000);
        story.refuses(CertificateMustBePending, confirm("2022-05-13"));
    }

    private static long amount(Story story, Subsidy subsidy, String month) {
        return SubsidyEntitlement.of(story.benefit(), subsidy, standards(), month(month))
                .orElseThrow()
                .amount();
    }

    @Test
    void aDowngradeThatNoLongerEntitlesStopsNursingAlone() {
        Story story =
                granted(LIVING, NURSING).and(report("2022-05-10", renewed(3, "2022-05-05")), confirm("2022-05-12"));

        assertThat(story.last(SubsidiesStopped.class).ground()).isEqualTo(StopGround.CERTIFICATE_DOWNGRADED);
        assertThat(story.months(NURSING)).isEqualTo("2022-03..2022-05");
        assertThat(story.months(LIVING)).isEqualTo("2022-03..");
    }

    @Test
    void aCertificateReportedWronglyIsRejected() {
        Story story = granted(LIVING);
        story.refuses(CertificateMustBeSound, report("2022-05-10", certificate(1)));
        story.and(report("2022-05-10", renewed(2, "2022-05-05")));
        RejectCertificate rejection = new RejectCertificate(CASE, day("2022-05-12"), "证件有误");
        story.refuses(MakerMustNotDecide, CLERK, rejection);
        story.refuses(TextMustBeGiven, new RejectCertificate(CASE, day("2022-05-12"), ""));

        story.and(rejection);

        assertThat(((InBenefit) story.state()).file().pending()).isNull();
        story.refuses(CertificateMustBePending, rejection);
    }

    private static HoldReview review(String on) {
        return new HoldReview(CASE, day(on), ReviewOutcome.UNCHANGED, "核查表-1");
    }

    @Test
    void aSubsidyThatWasNotReviewedIsStoppedWhenTheGraceIsOver() {
        Story story = granted(LIVING);
        story.refuses(ReviewMustBeOverdue, stop("2023-04-19", StopGround.NOT_REVIEWED, "2023-04-19", LIVING));

        story.and(stop("2023-04-20", StopGround.NOT_REVIEWED, "2023-04-20", LIVING));

        assertThat(story.months(LIVING)).isEqualTo("2022-03..2023-04");
        story.refuses(ReviewMustBeHeld, resume("2023-06-01", LIVING));
        story.and(review("2023-06-01"), resume("2023-06-02", LIVING));
        assertThat(story.months(LIVING)).isEqualTo("2022-03..2023-04 2023-06..");
        assertThat(story.last(ReviewHeld.class).nextDueOn()).isEqualTo(day("2024-06-01"));
        story.refuses(TextMustBeGiven, new HoldReview(CASE, day("2023-06-03"), ReviewOutcome.TO_BE_STOPPED, " "));
    }

    @Test
    void aDeathStopsBothAndItsAnnulmentAsksForCorrection() {
        RecordDeath death = new RecordDeath(CASE, day("2022-06-06"), day("2022-05-03"), "死证-1");
        Story story = granted(LIVING, NURSING);
        AnnulDeath annulment = new AnnulDeath(CASE, day("2022-07-12"));
        assertThat(story.when(annulment)).isEmpty();

        story.and(death);

        assertThat(story.when(death)).isEmpty();
        assertThat(story.months(LIVING)).isEqualTo("2022-03..2022-05");
        assertThat(story.months(NURSING)).isEqualTo("2022-03..2022-05");
        story.and(annulment);
        assertThat(story.when(annulment)).isEmpty();
        assertThat(((InBenefit) story.state()).file().correctionAsked()).isTrue();

        story.and(correct("2022-07-13", LIVING));

        assertThat(((InBenefit) story.state()).file().correctionAsked())
                .as("the other is stopped still")
                .isTrue();

        assertThat(story.months(LIVING)).as("as if it had never been").isEqualTo("2022-03..");
        assertThat(story.months(NURSING)).isEqualTo("2022-03..2022-05");
        assertThat(story.last(StopCorrected.class).stoppedFrom()).isEqualTo(month("2022-06"));
    }

    @Test
    void onlyTheWrongStopIsTakenBack() {
        Story story = granted(LIVING)
                .and(
                        stop("2022-08-10", StopGround.GIVEN_UP, "2022-08-10", LIVING),
                        new RecordDeath(CASE, day("2022-09-06"), day("2022-05-03"), "死证-1"),
                        correct("2022-10-13", LIVING));

        assertThat(story.months(LIVING)).isEqualTo("2022-03..2022-08");
    }

    /** Not reviewed from May 2023, dead in September. */
    private static Story notReviewedAndDead() {
        return granted(LIVING)
                .and(
                        stop("2023-04-20", StopGround.NOT_REVIEWED, "2023-04-20", LIVING),
                        new RecordDeath(CASE, day("2023-09-06"), day("2023-09-03"), "死证-1"));
    }

    @Test
    void aDeathAfterAnotherStopStaysWhenThatIsTakenBack() {
        Story story = notReviewedAndDead();
        assertThat(story.when(new RecordDeath(CASE, day("2023-09-06"), day("2023-09-03"), "死证-1")))
                .as("heard again")
                .isEmpty();

        story.and(correct("2023-10-13", LIVING));
        assertThat(story.months(LIVING)).isEqualTo("2022-03..2023-09");
        story.refuses(SubsidyMustBeAppliedForAgain, resume("2023-10-14", LIVING));

        Story other = notReviewedAndDead().and(review("2023-10-01"));
        other.refuses(SubsidyMustBeAppliedForAgain, resume("2023-10-14", LIVING));
        assertThat(other.months(LIVING)).isEqualTo("2022-03..2023-04");
    }

    @Test
    void anAnnulledDeathIsTakenBackAndTheOtherStopStays() {
        Story story = notReviewedAndDead().and(new AnnulDeath(CASE, day("2023-10-12")));
        assertThat(((InBenefit) story.state()).file().correctionAsked()).isTrue();

        story.and(correct("2023-10-13", LIVING));

        assertThat(story.last(StopCorrected.class).stoppedFrom()).isEqualTo(month("2023-10"));
        assertThat(((InBenefit) story.state()).file().correctionAsked()).isFalse();
        assertThat(story.months(LIVING)).isEqualTo("2022-03..2023-04");
        story.and(review("2023-10-14"), resume("2023-11-01", LIVING));
        assertThat(story.months(LIVING)).isEqualTo("2022-03..2023-04 2023-11..");
    }

    @Test
    void aDowngradeAfterAnotherStopStaysWhenThatIsTakenBack() {
        Story story = granted(NURSING)
                .and(
                        stop("2022-04-20", StopGround.PRISON, "2022-04-20", NURSING),
                        report("2022-05-10", renewed(3, "2022-05-05")),
                        confirm("2022-05-12"),
                        correct("2022-06-13", NURSING));

        assertThat(story.months(NURSING)).isEqualTo("2022-03..2022-05");
    }

    @Test
    void whatIsNotStoppedIsNotCorrected() {
        granted(LIVING).refuses(SubsidyMustBeStopped, correct("2022-07-13", LIVING));
        granted(LIVING).refuses(SubsidyMustBeHeld, correct("2022-07-13", NURSING));
        granted(LIVING).refuses(TextMustBeGiven, new CorrectStop(CASE, day("2022-07-13"), LIVING, "决定-5", " "));
    }
}
