package io.minzheng.assistance.disability;

import static io.minzheng.assistance.disability.DisabilityRule.*;
import static io.minzheng.assistance.disability.Story.*;
import static io.minzheng.assistance.disability.Subsidy.LIVING;
import static io.minzheng.assistance.disability.Subsidy.NURSING;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.Household.DisabilityCategory;
import io.minzheng.assistance.disability.Benefit.Rate;
import io.minzheng.assistance.disability.DisabilityCase.Applied;
import io.minzheng.assistance.disability.DisabilityCase.Filing;
import io.minzheng.assistance.disability.DisabilityCommand.*;
import io.minzheng.assistance.disability.DisabilityEvent.*;
import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.kernel.DivisionCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the application to the grant. */
class ApplicationTest {
    @Test
    void bothAreGrantedFromTheMonthOfTheApplication() {
        SubsidiesGranted granted = granted(LIVING, NURSING).last(SubsidiesGranted.class);

        assertThat(granted.grants())
                .containsExactly(
                        new Grant(
                                LIVING,
                                new Rate(month("2022-03"), StandardKind.DISABILITY_LIVING, 1, 0),
                                month("2021-05"),
                                DIBAO),
                        new Grant(
                                NURSING,
                                new Rate(month("2022-03"), StandardKind.DISABILITY_NURSING_1, 1, 0),
                                null,
                                null));
        assertThat(granted.reviewDueOn()).isEqualTo(day("2023-03-20"));
        assertThat(granted.confirmedBy()).isEqualTo(APPROVER);
    }

    @Test
    void oneAloneIsGrantedWhereTheTownshipIsAgainstTheOther() {
        AssessSubsidies opinion =
                new AssessSubsidies(CASE, day("2022-03-08"), List.of(NURSING), PLAIN, List.of("非低保家庭"), outside(null));

        Story story = given(apply(LIVING, NURSING), opinion, grant("2022-03-20", outside(null)));

        assertThat(story.months(NURSING)).isEqualTo("2022-03..");
        assertThat(story.months(LIVING)).isEmpty();
    }

    @Test
    void theApplicationIsSoundOrRefused() {
        Story none = given();
        none.refuses(SubsidiesMustBeNamed, apply());
        none.refuses(SubsidiesMustBeNamed, apply(LIVING, LIVING));
        none.refuses(AreaMustBeATownship, filed(COUNTY, VILLAGE, TOWN));
        none.refuses(AreaMustBeATownship, filed(TOWN, VILLAGE, COUNTY));
        none.refuses(VillageMustLieInTheTownship, filed(OTHER_TOWN, VILLAGE, TOWN));
        none.refuses(VillageMustLieInTheTownship, filed(TOWN, TOWN, TOWN));
        none.refuses(CertificateMustBeSound, apply(certificate(5), LIVING));
        none.refuses(
                CertificateMustBeSound,
                apply(certificate(DisabilityCategory.LIMB, 1, "2021-01-10", "2021-01-09"), LIVING));
        none.refuses(
                CertificateMustBeSound,
                apply(certificate(DisabilityCategory.LIMB, 1, "2022-03-02", "2031-01-09"), LIVING));
        none.refuses(
                CertificateMustBeValid,
                apply(certificate(DisabilityCategory.LIMB, 1, "2012-01-10", "2022-02-28"), LIVING));
        none.refuses(ApplicationMustBeFiled, assess(LIVING));
        given(apply(LIVING)).refuses(ApplicationMustNotBeFiledTwice, apply(LIVING));
    }

    @Test
    void theNameAndTheNumberOfTheCertificateAreGiven() {
        ApplyForSubsidies nameless = new ApplyForSubsidies(
                CASE,
                day("2022-03-01"),
                APPLICATION,
                TOWN,
                VILLAGE,
                TOWN,
                new Applicant(PERSON, " ", "623001198001010018", applicant().hukou()),
                certificate(1),
                List.of(LIVING));
        Certificate numberless = new Certificate("", certificate(1).impairment(), day("2021-01-10"), day("2031-01-09"));

        given().refuses(TextMustBeGiven, nameless);
        given().refuses(CertificateMustBeSound, apply(numberless, LIVING));
    }

    private static ApplyForSubsidies filed(DivisionCode area, DivisionCode village, DivisionCode acceptedIn) {
        return new ApplyForSubsidies(
                CASE,
                day("2022-03-01"),
                APPLICATION,
                area,
                village,
                acceptedIn,
                applicant(),
                certificate(1),
                List.of(LIVING));
    }

    @Test
    void theCaseLiesWhereTheApplicationIsHandledAndThenInTheHukou() {
        Story story = given(filed(TOWN, VILLAGE, OTHER_TOWN));
        assertThat(((Applied) story.state()).area()).isEqualTo(OTHER_TOWN);

        story.and(assess(LIVING), grant("2022-03-20"));

        assertThat(((DisabilityCase.InBenefit) story.state()).area()).isEqualTo(TOWN);
        assertThat(Filing.office(TOWN, DivisionCode.of("110101001")))
                .as("papers from another county are passed on")
                .isEqualTo(TOWN);
    }

    @Test
    void theOpinionNamesWhatWasAppliedForAndSaysWhy() {
        Story story = given(apply(LIVING));

        story.refuses(SubsidyMustBeAppliedFor, assess(LIVING, NURSING));
        story.refuses(ReasonsMustBeGiven, assess());
        story.refuses(
                TextMustBeGiven,
                new AssessSubsidies(CASE, day("2022-03-08"), List.of(), PLAIN, List.of(" "), outside(null)));
        story.refuses(
                StepsMustFollowInTime,
                new AssessSubsidies(CASE, day("2022-02-28"), List.of(LIVING), PLAIN, List.of(), outside(DIBAO)));
        story.refuses(SubsidiesMustBeAssessed, grant("2022-03-20"));
    }

    @Test
    void anOpinionAgainstAllTakesTheEarlierOneAway() {
        Story story = given(
                apply(LIVING),
                assess(LIVING),
                new AssessSubsidies(CASE, day("2022-03-10"), List.of(), PLAIN, List.of("收入超标"), outside(null)));

        story.refuses(SubsidiesMustBeAssessed, grant("2022-03-20"));
    }

    @Test
    void whoeverGaveTheOpinionDoesNotGrant() {
        given(apply(LIVING), assess(LIVING)).refuses(MakerMustNotDecide, CLERK, grant("2022-03-20"));
    }

    @Test
    void whatIsGrantedIsNotGrantedAgain() {
        granted(LIVING).refuses(StepMustFitThePhase, grant("2022-03-21"));
        given(apply(LIVING)).refuses(StepMustFitThePhase, resume("2022-03-21", LIVING));
        granted(LIVING).refuses(TextMustBeGiven, stop("2022-04-01", "", LIVING));
    }

    private static StopSubsidy stop(String on, String decision, Subsidy subsidy) {
        return new StopSubsidy(CASE, day(on), List.of(subsidy), StopGround.GIVEN_UP, day(on), decision, null);
    }

    @Test
    void aMonthThatAnotherCaseHasPaidIsNotPaidAgain() {
        Outside moved = new Outside(DIBAO, standards(), Map.of(LIVING, month("2022-04")));

        Story story = given(apply(LIVING), assess(PLAIN, moved, LIVING), grant("2022-03-20", moved));

        assertThat(story.months(LIVING)).isEqualTo("2022-04..");
    }

    @Test
    void nothingIsGrantedToTheDead() {
        RecordDeath death = new RecordDeath(CASE, day("2022-03-10"), day("2022-03-09"), "死证-1");
        Story story = given(apply(LIVING), assess(LIVING), death);

        assertThat(story.when(death)).isEmpty();
        story.refuses(ApplicantMustBeAlive, grant("2022-03-20"));
        story.refuses(StepsMustFollowInTime, new RecordDeath(CASE, day("2022-03-10"), day("2022-03-11"), "死证-1"));

        AnnulDeath annulment = new AnnulDeath(CASE, day("2022-03-12"));
        story.and(annulment);
        assertThat(story.when(annulment)).isEmpty();
        assertThat(story.and(grant("2022-03-20")).months(LIVING)).isEqualTo("2022-03..");
    }
}
