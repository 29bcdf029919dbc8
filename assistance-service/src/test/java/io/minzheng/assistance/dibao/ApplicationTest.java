package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.DibaoLaw.Level.COUNTY;
import static io.minzheng.assistance.dibao.DibaoLaw.Level.VILLAGE;
import static io.minzheng.assistance.dibao.Samples.*;
import static io.minzheng.assistance.dibao.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.ApplicationCommand.*;
import io.minzheng.assistance.dibao.ApplicationEvent.*;
import io.minzheng.assistance.dibao.CaseEvent.CaseEnrolled;
import io.minzheng.kernel.Located;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApplicationTest {
    private static final Means POOR = means(12, wages(1, 40000));

    @Test
    void isFiled() {
        FileApplication file = file();

        assertThat(given().when(file))
                .containsExactly(new ApplicationFiled(
                        file.on(),
                        TOWN,
                        Samples.VILLAGE,
                        1,
                        Household.Kind.RURAL,
                        null,
                        FiledBy.APPLICANT,
                        false,
                        file.authorisation(),
                        file.members()));
        assertThat(((Located) given(file).state()).area()).isEqualTo(TOWN);
    }

    @Test
    void everythingMissingIsAskedForAndSupplied() {
        RequestCompletion request = new RequestCompletion(CASE, day("2022-03-02"), List.of("户口簿"));
        CompletePapers complete = new CompletePapers(CASE, day("2022-03-04"), List.of("户口簿"));

        assertThat(given(file()).when(request))
                .containsExactly(new CompletionRequested(day("2022-03-02"), List.of("户口簿")));
        assertThat(given(file(), request).when(complete))
                .containsExactly(new PapersCompleted(day("2022-03-04"), List.of("户口簿")));
        assertThat(given(file()).when(complete)).isEmpty();
        assertThat(given(file(), request, complete).when(complete)).isEmpty();
    }

    @Test
    void limitsCountWorkingDaysFromAcceptanceNotFromFiling() {
        // Spring Festival 2022: 31 January to 6 February off, 29 and 30 January worked instead.
        Story story = given(file("2022-01-20", null, adult(1)));

        ApplicationAccepted accepted =
                (ApplicationAccepted) story.when(accept("2022-01-27")).getFirst();

        assertThat(accepted.law()).isEqualTo(DibaoLaw.LAW_2021);
        assertThat(accepted.ruleVersion()).isEqualTo("民发〔2021〕57号");
        // 28, 29, 30 January
        assertThat(accepted.investigationDueOn()).isEqualTo(day("2022-01-30"));
        assertThat(accepted.dueOn()).isEqualTo(day("2022-03-15"));
    }

    @Test
    void delegatedDecisionIsDueInTwentyWorkingDays() {
        ApplicationAccepted accepted = (ApplicationAccepted) given(file())
                .when(new AcceptApplication(CASE, day("2022-03-02"), true))
                .getFirst();

        assertThat(accepted.dueOn()).isEqualTo(day("2022-03-30"));
        assertThat(accepted.delegated()).isTrue();
    }

    @Test
    void measuresOf2012NameNoTotalAndTheInvestigationIsDueInTenWorkingDays() {
        ApplicationAccepted accepted = (ApplicationAccepted) given(file("2013-02-01", null, adult(1)))
                .when(accept("2013-02-07"))
                .getFirst();

        assertThat(accepted.law()).isEqualTo(DibaoLaw.LAW_2012);
        assertThat(accepted.dueOn()).isNull();
        // 8 February, Festival from 9 to 15, 16 and 17 worked instead
        assertThat(accepted.investigationDueOn()).isEqualTo(day("2013-02-26"));
    }

    @Test
    void isExtendedOnceToFortyFiveWorkingDays() {
        ExtendDeadline extend = new ExtendDeadline(CASE, day("2022-04-01"), ExtensionReason.HARD_INVESTIGATION, "牧区路远");
        Story accepted = given(file(), accept("2022-03-02"));

        assertThat(accepted.when(extend))
                .containsExactly(new DeadlineExtended(
                        day("2022-04-01"),
                        ExtensionReason.HARD_INVESTIGATION,
                        "牧区路远",
                        CALENDAR.after(day("2022-03-02"), 45)));
        assertThat(accepted.and(extend).when(extend)).isEmpty();
    }

    @Test
    void meansAreRecordedAndReplaced() {
        Story story = given(file(), record("2022-03-01", POOR));

        assertThat(story.when(record("2022-03-02", POOR))).isEmpty();
        assertThat(story.when(record("2022-03-02", NOTHING)))
                .containsExactly(new MeansRecorded(day("2022-03-02"), NOTHING, CLERK));
    }

    @Test
    void investigationIsSignedByTwo() {
        assertThat(given(file(), accept("2022-03-02")).when(investigate("2022-03-04")))
                .containsExactly(
                        new HouseholdInvestigated(day("2022-03-04"), day("2022-03-04"), TWO, "F-1", null, null, CLERK));
    }

    @Test
    void underTheMeasuresOf2012TheAppraisalIsDueFiveWorkingDaysAfterTheInvestigation() {
        HouseholdInvestigated visited =
                (HouseholdInvestigated) given(file("2013-03-01", null, adult(1)), accept("2013-03-04"))
                        .when(investigate("2013-03-06"))
                        .getFirst();

        assertThat(visited.appraisalDueOn()).isEqualTo(day("2013-03-13"));
    }

    @Test
    void relativesOfStaffAreRegisteredAndVisitedByTheCounty() {
        RegisterStaffRelation register = new RegisterStaffRelation(CASE, day("2022-03-02"), 1, "工作人员", "兄弟");
        RecordCountyVisit visit =
                new RecordCountyVisit(CASE, day("2022-03-16"), day("2022-03-16"), List.of("r1", "r2"), "F-2", null);
        Story story = given(file(), register);

        assertThat(story.last(StaffRelationRegistered.class).relation()).isEqualTo("兄弟");
        assertThat(story.when(register)).isEmpty();
        Story onNotice = onNotice(POOR, DIFFERENCE, file())
                .and(new RegisterStaffRelation(CASE, day("2022-03-10"), 1, "工作人员", "兄弟"));
        onNotice.refuses(DibaoRule.CountyMustVisitRelativesOfStaff, confirm("2022-03-17"));
        assertThat(onNotice.and(visit).when(confirm("2022-03-17"))).hasSize(1);
    }

    @Test
    void firstOpinionCarriesTheAssessmentByTheStandardOfTheComingMonth() {
        FirstOpinionGiven opinion = (FirstOpinionGiven)
                investigated(POOR, file()).when(opine("2022-03-08", DIFFERENCE)).getFirst();

        assertThat(opinion.by()).isEqualTo(CLERK);
        assertThat(opinion.assessment().month()).isEqualTo(month("2022-04"));
        assertThat(opinion.assessment().perCapitaIncome()).isEqualTo(20000);
        assertThat(opinion.assessment().monthlyAmount()).isEqualTo(2 * (45800 - 20000));
    }

    @Test
    void unfavourableOpinionNeedsReasonsAndNoEligibility() {
        Means rich = means(12, wages(1, 500000));
        GiveFirstOpinion against = new GiveFirstOpinion(
                CASE, day("2022-03-08"), Opinion.INELIGIBLE, List.of("收入高于标准"), DIFFERENCE, standards());
        Story story = investigated(rich, file());

        FirstOpinionGiven opinion = (FirstOpinionGiven) story.when(against).getFirst();

        assertThat(opinion.assessment().monthlyAmount()).isZero();
        story.and(against).refuses(DibaoRule.OpinionMustBeFavourable, post("2022-03-09", VILLAGE));
        story.refuses(DibaoRule.OpinionMustBeFavourable, confirm("2022-03-17"));
    }

    @Test
    void noticeHangsSevenDaysAndTellsNothingPersonalButTheName() {
        NoticePosted notice = (NoticePosted) investigated(POOR, file())
                .and(opine("2022-03-08", DIFFERENCE))
                .when(post("2022-03-09", VILLAGE))
                .getFirst();

        assertThat(notice.from()).isEqualTo(day("2022-03-09"));
        assertThat(notice.until()).isEqualTo(day("2022-03-15"));
        assertThat(notice.list()).isEqualTo(new Published("person-1", "测试1", 2, 51600, Samples.VILLAGE));
        assertThat(notice.countyDueOn()).isEqualTo(CALENDAR.after(day("2022-03-15"), 10));
    }

    @Test
    void isConfirmedOnceTheNoticeIsOverAndPaidFromTheMonthAfter() {
        Story story = onNotice(POOR, DIFFERENCE, file());

        story.refuses(DibaoRule.NoticeMustRunItsDays, confirm("2022-03-15"));
        CaseEnrolled enrolled = (CaseEnrolled) story.when(confirm("2022-03-16")).getFirst();

        assertThat(enrolled.benefitFrom()).isEqualTo(month("2022-04"));
        assertThat(enrolled.confirmedBy()).isEqualTo(APPROVER);
        assertThat(enrolled.assessment().personIds()).containsExactly("person-1", "person-2");
        assertThat(enrolled.reviewDueOn()).isEqualTo(day("2022-09-16"));
    }

    @Test
    void objectionLeadsToReinvestigationAppraisalAndANewNotice() {
        RaiseObjection object = new RaiseObjection(CASE, day("2022-03-15"), "有车");
        RecordReinvestigation again = new RecordReinvestigation(
                CASE, day("2022-03-18"), day("2022-03-17"), List.of("c3", "c4"), "F-3", false, null);
        Story story = onNotice(POOR, DIFFERENCE, file()).and(object, again);

        assertThat(story.last(ObjectionReinvestigated.class).appraisalDueOn())
                .isEqualTo(CALENDAR.after(day("2022-03-18"), 5));
        story.refuses(DibaoRule.AppraisalMustBeHeld, opine("2022-03-21", DIFFERENCE));
        story.refuses(DibaoRule.StepMustFitThePhase, confirm("2022-03-21"));
        story.and(
                appraise("2022-03-21", AppraisalOutcome.GENUINE),
                opine("2022-03-22", DIFFERENCE),
                post("2022-03-23", VILLAGE));
        story.refuses(DibaoRule.NoticeMustRunItsDays, confirm("2022-03-29"));
        assertThat(story.when(confirm("2022-03-30"))).hasSize(1);
        story.refuses(DibaoRule.MakerMustNotDecide, "c3", confirm("2022-03-30"));
    }

    @Test
    void measuresOf2012WantAnAppraisalAndASecondNoticeByTheCounty() {
        Story story = given(
                file("2013-03-01", null, adult(1)),
                accept("2013-03-04"),
                record("2013-03-05", means(12, wages(1, 4000))),
                investigate("2013-03-06"));

        story.refuses(DibaoRule.AppraisalMustBeHeld, opine("2013-03-08", DIFFERENCE));
        story.and(
                appraise("2013-03-07", AppraisalOutcome.GENUINE),
                opine("2013-03-08", DIFFERENCE),
                post("2013-03-11", VILLAGE));
        story.refuses(DibaoRule.NoticeMustBeForeseen, confirm("2013-03-18"));
        story.refuses(DibaoRule.NoticeMustBeForeseen, post("2013-03-18", VILLAGE));
        story.refuses(DibaoRule.NoticeMustRunItsDays, post("2013-03-17", COUNTY));
        story.and(post("2013-03-18", COUNTY));
        story.refuses(DibaoRule.NoticeMustRunItsDays, confirm("2013-03-24"));
        CaseEnrolled enrolled = (CaseEnrolled) story.when(confirm("2013-03-25")).getFirst();

        assertThat(enrolled.assessment().ruleVersion()).isEqualTo("民发〔2012〕220号");
        assertThat(enrolled.assessment().standard()).isEqualTo(16000);
        // unstable income, rural: quarterly under the measures of 2012
        assertThat(enrolled.reviewDueOn()).isEqualTo(day("2013-06-25"));
    }

    @Test
    void applicationAcceptedBeforeTheTurnIsHandledToItsEndUnderTheOldMeasures() {
        Story story = given(
                file("2021-06-20", null, adult(1)),
                accept("2021-06-30"),
                record("2021-07-01", NOTHING),
                investigate("2021-07-02"),
                appraise("2021-07-05", AppraisalOutcome.GENUINE),
                opine("2021-07-06", DIFFERENCE),
                post("2021-07-07", VILLAGE));

        story.refuses(DibaoRule.NoticeMustBeForeseen, confirm("2021-07-14"));
        Story next = story.and(post("2021-07-14", COUNTY), confirm("2021-07-21"));

        assertThat(next.last(CaseEnrolled.class).assessment().ruleVersion()).isEqualTo("民发〔2012〕220号");
        // reviews follow the law of their day
        assertThat(next.last(CaseEnrolled.class).reviewDueOn()).isEqualTo(day("2022-01-21"));
    }

    @Test
    void countySendsBackAndRefusesWithReasons() {
        Story story = onNotice(POOR, DIFFERENCE, file());
        ReturnToTownship back = new ReturnToTownship(CASE, day("2022-03-17"), List.of("收入证明不清"));
        RefuseApplication refuse = new RefuseApplication(CASE, day("2022-03-17"), "决定-2", List.of("财产超标"));

        assertThat(story.when(back)).containsExactly(new CaseReturned(day("2022-03-17"), APPROVER, List.of("收入证明不清")));
        assertThat(story.when(refuse))
                .containsExactly(new ApplicationRefused(
                        day("2022-03-17"), "决定-2", APPROVER, List.of("财产超标"), day("2022-03-22")));
        story.and(back);
        assertThat(story.when(opine("2022-03-18", DIFFERENCE))).hasSize(1);
    }

    @Test
    void decisionIsDelivered() {
        DeliverDecision deliver = new DeliverDecision(CASE, day("2022-03-20"), day("2022-03-18"), Manner.IN_PERSON);
        Story refused = onNotice(POOR, DIFFERENCE, file())
                .and(new RefuseApplication(CASE, day("2022-03-17"), "决定-2", List.of("财产超标")));

        assertThat(refused.when(deliver))
                .containsExactly(new DecisionDelivered(day("2022-03-20"), day("2022-03-18"), Manner.IN_PERSON));
        refused.and(deliver).refuses(DibaoRule.DecisionMustBeDeliveredOnce, deliver);
        Story enrolled = enrolled().and(deliver);
        enrolled.refuses(DibaoRule.DecisionMustBeDeliveredOnce, deliver);
    }

    @Test
    void isWithdrawnOrTerminatedBeforeTheDecision() {
        WithdrawApplication withdraw = new WithdrawApplication(CASE, day("2022-03-20"), "外出务工");
        TerminateApplication terminate = new TerminateApplication(CASE, day("2022-03-20"), "拒不配合");

        for (Story story :
                List.of(given(file()), given(file(), accept("2022-03-02")), onNotice(POOR, DIFFERENCE, file()))) {
            assertThat(story.when(withdraw)).containsExactly(new ApplicationWithdrawn(day("2022-03-20"), "外出务工"));
            assertThat(story.when(terminate)).containsExactly(new ApplicationTerminated(day("2022-03-20"), "拒不配合"));
        }
        enrolled().refuses(DibaoRule.StepMustFitThePhase, withdraw);
        given(file(), withdraw).refuses(DibaoRule.StepMustFitThePhase, terminate);
    }
}
