package io.minzheng.assistance.temporary;

import static io.minzheng.assistance.temporary.Samples.*;
import static io.minzheng.assistance.temporary.Samples.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.temporary.Claim.Means;
import io.minzheng.assistance.temporary.Claim.Recipient;
import io.minzheng.assistance.temporary.DecisionCommand.AdviseAgainst;
import io.minzheng.assistance.temporary.DecisionCommand.ClaimExpenditure;
import io.minzheng.assistance.temporary.DecisionCommand.GrantEmergencyHelp;
import io.minzheng.assistance.temporary.DecisionCommand.RefuseReport;
import io.minzheng.assistance.temporary.DecisionCommand.ReportEmergency;
import io.minzheng.assistance.temporary.DecisionEvent.EmergencyReported;
import io.minzheng.assistance.temporary.DecisionEvent.GrantAdvisedAgainst;
import io.minzheng.assistance.temporary.DecisionEvent.HelpGranted;
import io.minzheng.assistance.temporary.DecisionEvent.Joblessness;
import io.minzheng.assistance.temporary.DecisionEvent.Level;
import io.minzheng.assistance.temporary.DecisionEvent.ReportRefused;
import io.minzheng.assistance.temporary.Hardship.Cause;
import io.minzheng.assistance.temporary.Hardship.Form;
import io.minzheng.assistance.temporary.Hardship.Kind;
import io.minzheng.assistance.temporary.Hardship.Severity;
import io.minzheng.assistance.temporary.Samples.Story;
import io.minzheng.kernel.DivisionCode;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final Story REPORTED = given(report(hardship(Cause.ACCIDENT, 2)));
    private static final Claim POOR = claim(Recipient.NONE, 500_000, 900_000L);

    private static Story claimed() {
        return given(Samples.claimed(POOR));
    }

    private static ReportEmergency jobless(String on, Cause cause, @Nullable Joblessness joblessness) {
        return new ReportEmergency(CASE, day(on), TOWN, day("2022-02-28"), hardship(cause, 1), "断炊", null, joblessness);
    }

    @Test
    void emergencyIsReportedWhateverTheHukou() {
        assertThat(given().when(report(hardship(Cause.ACCIDENT, 2))))
                .singleElement()
                .isInstanceOfSatisfying(EmergencyReported.class, event -> {
                    assertThat(event.hukou()).isEqualTo(DivisionCode.of("620102"));
                    assertThat(event.by()).isEqualTo("clerk");
                });
    }

    @Test
    void emergencyIsGrantedAtOnceAndItsPapersAreDueInTenWorkingDays() {
        assertThat(REPORTED.when(grant(Level.TOWNSHIP, mixed(), null)))
                .singleElement()
                .isInstanceOfSatisfying(HelpGranted.class, event -> {
                    assertThat(event.papersDueOn()).isEqualTo(day("2022-03-15"));
                    assertThat(event.assessment())
                            .isEqualTo(new Assessment(
                                    Kind.RURAL,
                                    YearMonth.of(2022, 3),
                                    40_000,
                                    "文〔2022〕1号",
                                    "国发〔2014〕47号",
                                    2,
                                    200,
                                    160_000,
                                    80_000,
                                    73_000));
                    assertThat(event.special()).isFalse();
                });
    }

    @Test
    void reportIsRefusedByAnother() {
        RefuseReport refuse = new RefuseReport(CASE, day("2022-03-01"), List.of("不属于急难"));
        assertThat(REPORTED.when("approver", refuse))
                .containsExactly(new ReportRefused(day("2022-03-01"), List.of("不属于急难"), "approver"));
        REPORTED.refuses(TemporaryRule.MakerMustNotDecide, "clerk", refuse);
        REPORTED.refuses(
                TemporaryRule.TextMustBeGiven, "approver", new RefuseReport(CASE, day("2022-03-01"), List.of()));
    }

    @Test
    void townshipStaysWithinItsAuthorityAndTheCountyWithinTheGrade() {
        assertThat(REPORTED.when(grant(Level.TOWNSHIP, cash(80_000), null))).hasSize(1);
        REPORTED.refuses(TemporaryRule.TownshipMustStayWithinItsAuthority, grant(Level.TOWNSHIP, cash(80_001), null));
        assertThat(REPORTED.when(grant(Level.COUNTY, cash(160_000), null))).hasSize(1);
        REPORTED.refuses(TemporaryRule.GrantMustStayWithinTheGrade, grant(Level.COUNTY, cash(160_001), null));
    }

    @Test
    void beyondTheGradeTheCountyDecidesTheCaseByItselfWithReasons() {
        assertThat(REPORTED.when(grant(Level.COUNTY, cash(900_000), "多人重伤")))
                .singleElement()
                .isInstanceOfSatisfying(
                        HelpGranted.class, event -> assertThat(event.special()).isTrue());
        REPORTED.refuses(TemporaryRule.TextMustBeGiven, grant(Level.COUNTY, cash(900_000), " "));
        REPORTED.refuses(TemporaryRule.SpecialCaseMustBeDecidedByTheCounty, grant(Level.TOWNSHIP, cash(1_000), "困难"));
    }

    @Test
    void whoReportsDoesNotDecide() {
        REPORTED.refuses(TemporaryRule.MakerMustNotDecide, "clerk", grant(Level.TOWNSHIP, cash(1_000), null));
    }

    @Test
    void standardOfTheMonthCounts() {
        GrantEmergencyHelp july = new GrantEmergencyHelp(
                CASE, day("2022-07-01"), "决定-1", Level.TOWNSHIP, Severity.MODERATE, cash(100_000), null, STANDARDS);
        assertThat(REPORTED.when(july)).hasSize(1);
        REPORTED.refuses(
                TemporaryRule.StandardMustBeSet,
                new GrantEmergencyHelp(
                        CASE,
                        day("2022-07-01"),
                        "决定-1",
                        Level.TOWNSHIP,
                        Severity.MODERATE,
                        cash(1),
                        null,
                        Standards.of(List.of())));
    }

    @Test
    void joblessAreHelpedUnderTheNoticeAlone() {
        Joblessness long3 = new Joblessness(false, 3);
        assertThat(given().when(jobless("2022-10-20", Cause.UNEMPLOYMENT, long3)))
                .hasSize(1);
        TemporaryRule rule = TemporaryRule.JoblessMustBeLongWithoutIncome;
        given().refuses(rule, jobless("2022-10-19", Cause.UNEMPLOYMENT, long3));
        given().refuses(rule, jobless("2022-10-20", Cause.UNEMPLOYMENT, new Joblessness(true, 3)));
        given().refuses(rule, jobless("2022-10-20", Cause.UNEMPLOYMENT, new Joblessness(false, 2)));
        given().refuses(TemporaryRule.CauseMustFitThePath, jobless("2022-10-20", Cause.UNEMPLOYMENT, null));
        given().refuses(TemporaryRule.CauseMustFitThePath, jobless("2022-10-20", Cause.FIRE, long3));
    }

    @Test
    void reportMustBeSound() {
        given().refuses(TemporaryRule.CauseMustFitThePath, report(hardship(Cause.MEDICAL_COSTS, 1)));
        given().refuses(TemporaryRule.PersonsMustBeNamed, report(hardship(Cause.FIRE, 0)));
        given().refuses(TemporaryRule.PersonsMustBeNamed, report(hardship(Cause.FIRE, 21)));
        Hardship two = hardship(Cause.FIRE, 2);
        given().refuses(
                        TemporaryRule.PersonsMustBeNamed,
                        report(new Hardship(Form.PERSON, Kind.RURAL, Cause.FIRE, two.persons())));
        given().refuses(
                        TemporaryRule.PersonsMustBeNamed,
                        report(new Hardship(
                                Form.HOUSEHOLD,
                                Kind.RURAL,
                                Cause.FIRE,
                                List.of(two.persons().getFirst(), two.persons().getFirst()))));
        ReportEmergency good = report(two);
        given().refuses(
                        TemporaryRule.AreaMustBeATownship,
                        new ReportEmergency(CASE, good.on(), COUNTY, good.happenedOn(), two, "火灾", null, null));
        given().refuses(
                        TemporaryRule.HukouMustBeACounty,
                        new ReportEmergency(CASE, good.on(), TOWN, good.happenedOn(), two, "火灾", TOWN, null));
        given().refuses(
                        TemporaryRule.TextMustBeGiven,
                        new ReportEmergency(CASE, good.on(), TOWN, good.happenedOn(), two, "", null, null));
        given().refuses(
                        TemporaryRule.StepsMustFollowInTime,
                        new ReportEmergency(CASE, good.on(), TOWN, good.on().plusDays(1), two, "火灾", null, null));
        REPORTED.refuses(TemporaryRule.CaseMustNotExistYet, good);
        given().refuses(TemporaryRule.CaseMustExist, grant(Level.COUNTY, cash(1), null));
        REPORTED.refuses(TemporaryRule.StepMustFitThePhase, prepare("2022-03-01", 1));
        REPORTED.refuses(TemporaryRule.StepsMustFollowInTime, new RefuseReport(CASE, day("2022-02-01"), List.of("无")));
    }

    @Test
    void planMustHelp() {
        REPORTED.refuses(TemporaryRule.PlanMustHelp, grant(Level.COUNTY, cash(), null));
        REPORTED.refuses(TemporaryRule.PlanMustHelp, grant(Level.COUNTY, cash(new long[25]), null));
        REPORTED.refuses(TemporaryRule.AmountsMustBeMeaningful, grant(Level.COUNTY, cash(0), null));
        REPORTED.refuses(TemporaryRule.AmountsMustBeMeaningful, grant(Level.COUNTY, cash(Long.MAX_VALUE), null));
    }

    @Test
    void spendingBeyondMeansIsProposedByTheTownshipAndConfirmed() {
        Story proposed = claimed().and(propose(cash(160_000), null));
        assertThat(proposed.when(confirm(Level.COUNTY, null)))
                .singleElement()
                .isInstanceOfSatisfying(HelpGranted.class, event -> {
                    assertThat(event.papersDueOn()).isNull();
                    assertThat(event.plan()).isEqualTo(cash(160_000));
                });
        proposed.refuses(TemporaryRule.TownshipMustStayWithinItsAuthority, confirm(Level.TOWNSHIP, null));
        proposed.refuses(TemporaryRule.MakerMustNotDecide, "clerk", confirm(Level.COUNTY, null));
        claimed().refuses(TemporaryRule.StepMustFitThePhase, confirm(Level.COUNTY, null));
        assertThat(claimed().and(propose(cash(80_000), null)).when(confirm(Level.TOWNSHIP, null)))
                .hasSize(1);
    }

    @Test
    void specialProposalNeedsTheCountysOwnReasons() {
        Story proposed = claimed().and(propose(cash(400_000), "病情特别严重"));
        proposed.refuses(TemporaryRule.TextMustBeGiven, confirm(Level.COUNTY, null));
        proposed.refuses(TemporaryRule.SpecialCaseMustBeDecidedByTheCounty, confirm(Level.TOWNSHIP, "同意"));
        assertThat(proposed.when(confirm(Level.COUNTY, "同意"))).hasSize(1);
        claimed().refuses(TemporaryRule.GrantMustStayWithinTheGrade, propose(cash(400_000), null));
    }

    @Test
    void adviceAgainstTakesAProposalBack() {
        Story proposed = claimed().and(propose(cash(80_000), null));
        AdviseAgainst against = new AdviseAgainst(CASE, day("2022-03-09"));
        assertThat(proposed.when(against)).containsExactly(new GrantAdvisedAgainst(day("2022-03-09"), "clerk"));
        proposed.and(against).refuses(TemporaryRule.StepMustFitThePhase, confirm(Level.COUNTY, null));
        REPORTED.refuses(TemporaryRule.StepMustFitThePhase, against);
    }

    @Test
    void onlySpendingOfDibaoAndTekunIsChecked() {
        Claim dibao = claim(Recipient.DIBAO, 100_000, null);
        assertThat(given(Samples.claimed(dibao)).when(propose(cash(100_000), null)))
                .hasSize(1);
        given(Samples.claimed(dibao)).refuses(TemporaryRule.GrantMustNotExceedTheBurden, propose(cash(100_001), null));
    }

    @Test
    void incomeAndPropertyOfOthersAreChecked() {
        // the rural line of 2021 is 1143300
        given(Samples.claimed(claim(Recipient.NONE, 500_000, 1_143_300L)))
                .refuses(TemporaryRule.IncomeMustBeBelowTheLine, propose(cash(1_000), null));
        assertThat(given(Samples.claimed(claim(Recipient.NONE, 500_000, 1_143_299L)))
                        .when(propose(cash(1_000), null)))
                .hasSize(1);
        assertThat(given(Samples.claimed(claim(Recipient.NONE, 500_000, 2_000_000L)))
                        .when(propose(cash(1_000), "支出巨大")))
                .as("the line holds in principle; the county may decide otherwise")
                .hasSize(1);
        Claim rich = new Claim(COUNTY, null, Recipient.NONE, new Means(500_000, 0, 1L, false));
        given(Samples.claimed(rich)).refuses(TemporaryRule.PropertyMustBeWithinLimits, propose(cash(1_000), "支出巨大"));
        Claim covered = new Claim(COUNTY, null, Recipient.NONE, new Means(500_000, 500_000, 1L, true));
        given(Samples.claimed(covered)).refuses(TemporaryRule.SpendingMustBeABurden, propose(cash(1_000), null));
    }

    @Test
    void claimMustBeSound() {
        Means means = new Means(1_000, 0, 1L, true);
        DivisionCode far = DivisionCode.of("620102");
        given().refuses(
                        TemporaryRule.ApplicantMustLiveHere,
                        Samples.claimed(new Claim(far, null, Recipient.NONE, means)));
        assertThat(given().when(Samples.claimed(new Claim(far, "证-1", Recipient.NONE, means))))
                .hasSize(1);
        given().refuses(
                        TemporaryRule.HukouMustBeACounty,
                        Samples.claimed(new Claim(TOWN, null, Recipient.NONE, means)));
        for (Means wrong : List.of(
                new Means(0, 0, 1L, true),
                new Means(1, 2, 1L, true),
                new Means(1, -1, 1L, true),
                new Means(1, 0, null, true),
                new Means(1, 0, -1L, true))) {
            given().refuses(
                            TemporaryRule.AmountsMustBeMeaningful,
                            Samples.claimed(new Claim(COUNTY, null, Recipient.NONE, wrong)));
        }
        given().refuses(
                        TemporaryRule.CauseMustFitThePath,
                        new ClaimExpenditure(CASE, day("2022-03-01"), TOWN, hardship(Cause.FIRE, 1), POOR));
        claimed().refuses(TemporaryRule.CaseMustNotExistYet, Samples.claimed(POOR));
    }

    @Test
    void measuresAndLinesMustHold() {
        ReportEmergency early = new ReportEmergency(
                CASE, day("2014-01-02"), TOWN, day("2014-01-01"), hardship(Cause.FIRE, 1), "火灾", null, null);
        given(early)
                .refuses(
                        TemporaryRule.AmountsMustBeSet,
                        new GrantEmergencyHelp(
                                CASE,
                                day("2014-01-02"),
                                "决定-1",
                                Level.COUNTY,
                                Severity.MODERATE,
                                cash(1),
                                null,
                                STANDARDS));
        ClaimExpenditure late =
                new ClaimExpenditure(CASE, day("2026-03-01"), TOWN, hardship(Cause.MEDICAL_COSTS, 1), POOR);
        given(late)
                .refuses(
                        TemporaryRule.IncomeLineMustBeSet,
                        new DecisionCommand.ProposeGrant(
                                CASE, day("2026-03-08"), Severity.MODERATE, cash(1_000), null, STANDARDS));
    }
}
