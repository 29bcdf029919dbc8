package io.minzheng.assistance.procedure;

import static io.minzheng.assistance.procedure.ProcedureRule.*;
import static io.minzheng.assistance.procedure.Way.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minzheng.assistance.procedure.Procedure.Closed;
import io.minzheng.assistance.procedure.Procedure.Outcome;
import io.minzheng.assistance.procedure.ProcedureCommand.*;
import io.minzheng.assistance.procedure.ProcedureEvent.*;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import io.minzheng.kernel.WorkingDays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProcedureDeciderTest {
    @Test
    void isFiledWhereTheTownshipIs() {
        assertThat(given().when(file(FULL)))
                .containsExactly(new ApplicationFiled(
                        day("2022-03-01"), "full", "person-1", TOWN, VILLAGE, FiledBy.APPLICANT, CLERK));
        assertThat(((Located) given(file(FULL)).state()).area()).isEqualTo(TOWN);
        given(file(FULL)).refuses(ApplicationMustNotBeFiledTwice, file(FULL));
        given().refuses(
                        ProgrammeMustBeKnown,
                        new FileApplication(
                                ID, day("2022-03-01"), "none", "person-1", TOWN, VILLAGE, FiledBy.COMMITTEE));
        given().refuses(
                        AreaMustBeATownship,
                        new FileApplication(
                                ID,
                                day("2022-03-01"),
                                "full",
                                "person-1",
                                DivisionCode.of("623001"),
                                VILLAGE,
                                FiledBy.RELATIVE));
        given().refuses(
                        VillageMustLieInTheTownship,
                        new FileApplication(
                                ID,
                                day("2022-03-01"),
                                "full",
                                "person-1",
                                TOWN,
                                DivisionCode.of("623001102201"),
                                FiledBy.APPLICANT));
        given().refuses(ApplicationMustBeFiled, accept());
    }

    @Test
    void everythingMissingIsAskedForOnceAndSupplied() {
        RequestCompletion request = new RequestCompletion(ID, day("2022-03-02"), List.of("户口簿"));
        CompletePapers complete = new CompletePapers(ID, day("2022-03-02"), List.of("户口簿"));

        assertThat(given(file(FULL)).when(request))
                .containsExactly(new CompletionRequested(day("2022-03-02"), List.of("户口簿")));
        assertThat(given(file(FULL), request).when(complete))
                .containsExactly(new PapersCompleted(day("2022-03-02"), List.of("户口簿")));
        assertThat(given(file(FULL)).when(complete)).isEmpty();
        given(file(FULL), request).refuses(PapersMustBeComplete, accept());
        given(file(FULL), request, complete).refuses(EverythingMissingMustBeToldOnce, request);
        given(file(FULL)).refuses(TextMustBeGiven, new RequestCompletion(ID, day("2022-03-02"), List.of()));
    }

    @Test
    void limitsCountWorkingDaysFromAcceptance() {
        // Tomb-Sweeping Day 2022: 3 to 5 April off, 2 April worked.
        assertThat(given(file(FULL)).when(accept()))
                .containsExactly(
                        new ApplicationAccepted(day("2022-03-02"), FULL, day("2022-03-23"), day("2022-04-14")));
        assertThat(given(file(ASKING)).when(accept()))
                .containsExactly(new ApplicationAccepted(day("2022-03-02"), ASKING, day("2022-03-09"), null));
    }

    @Test
    void isExtendedOnceWhereTheLawForeseesIt() {
        ExtendDeadline extend = new ExtendDeadline(ID, day("2022-03-10"), ExtensionReason.HARD_INVESTIGATION, "牧区路远");
        assertThat(given(file(FULL), accept()).when(extend))
                .containsExactly(new DeadlineExtended(
                        day("2022-03-10"), ExtensionReason.HARD_INVESTIGATION, "牧区路远", day("2022-05-07")));
        assertThat(given(file(FULL), accept(), extend).when(extend)).isEmpty();
        given(file(ASKING), accept()).refuses(ExtensionMustBeForeseen, extend);
        given(file(FULL), accept())
                .refuses(
                        ExtensionMustPrecedeTheDueDate,
                        new ExtendDeadline(ID, day("2022-04-15"), ExtensionReason.CROSS_REGION, "外地"));
    }

    @Test
    void twoPeopleVisitBeforeTheOpinionWhereTheLawAsksForIt() {
        assertThat(given(file(FULL), accept()).when(visit()))
                .containsExactly(new HomeVisited(
                        day("2022-03-04"),
                        day("2022-03-03"),
                        List.of("visitor-1", "visitor-2"),
                        "form-1",
                        "独居",
                        CLERK));
        given(file(FULL), accept()).refuses(HomeMustBeVisited, opinion(true));
        assertThat(given(file(ASKING), accept()).when(opinion(true))).hasSize(1);
        given(file(FULL), accept())
                .refuses(
                        InvestigatorsMustBeTwo,
                        new RecordVisit(
                                ID,
                                day("2022-03-04"),
                                day("2022-03-03"),
                                List.of("visitor-1", "visitor-1"),
                                "form",
                                null));
        given(file(FULL), accept())
                .refuses(
                        StepsMustFollowInTime,
                        new RecordVisit(
                                ID,
                                day("2022-03-04"),
                                day("2022-03-01"),
                                List.of("visitor-1", "visitor-2"),
                                "form",
                                null));
    }

    @Test
    void anUnfavourableOpinionNeedsReasonsAndGoesStraightToTheCounty() {
        given(file(FULL), accept(), visit())
                .refuses(ReasonsMustBeGiven, new GiveOpinion(ID, day("2022-03-07"), false, List.of()));
        assertThat(given(file(FULL), accept(), visit()).when(opinion(false)))
                .containsExactly(
                        new OpinionGiven(day("2022-03-07"), false, List.of("收入超过标准"), CLERK, day("2022-03-28")));
        given(file(FULL), accept(), visit(), opinion(false)).refuses(OpinionMustBeFavourable, notice("2022-03-08"));
        given(file(FULL), accept(), visit(), opinion(false))
                .refuses(OpinionMustBeFavourable, APPROVER, confirm("2022-03-08"));
    }

    @Test
    void theNoticeHangsItsDaysBeforeTheDecision() {
        assertThat(given(file(FULL), accept(), visit(), opinion(true)).when(notice("2022-03-08")))
                .containsExactly(
                        new NoticePosted(day("2022-03-08"), day("2022-03-08"), day("2022-03-14"), day("2022-04-02")));
        onNotice().refuses(NoticeMustRunItsDays, APPROVER, confirm("2022-03-14"));
        given(file(FULL), accept(), visit(), opinion(true))
                .refuses(NoticeMustRunItsDays, APPROVER, confirm("2022-03-20"));
        assertThat(onNotice().when(APPROVER, confirm("2022-03-15")))
                .containsExactly(new ApplicationConfirmed(day("2022-03-15"), "决〔2022〕1号", APPROVER));
        given(file(ASKING), accept(), opinion(true)).refuses(NoticeMustBeForeseen, notice("2022-03-08"));
    }

    @Test
    void anObjectionLeadsToAVisitANewOpinionAndANewNotice() {
        assertThat(onNotice().when(object("2022-03-14")))
                .containsExactly(new ObjectionRaised(day("2022-03-14"), "有子女", day("2022-04-02")));
        onNotice().refuses(ObjectionMustComeDuringTheNotice, object("2022-03-15"));
        Way objected = onNotice().by(CLERK, object("2022-03-14"));
        objected.refuses(StepMustFitThePhase, APPROVER, confirm("2022-03-20"));
        objected.by(CLERK, reinvestigate());
        objected.refuses(StepMustFitThePhase, APPROVER, confirm("2022-03-20"));
        objected.by(CLERK, new GiveOpinion(ID, day("2022-03-17"), true, List.of()));
        objected.refuses(NoticeMustRunItsDays, APPROVER, confirm("2022-03-20"));
        objected.by(CLERK, notice("2022-03-17"));
        objected.by(APPROVER, confirm("2022-03-24"));
        assertThat(((Closed) objected.state()).outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void theFederationIsAskedWhereTheLawForeseesIt() {
        Way opined = given(file(ASKING), accept(), opinion(true));
        opined.refuses(FederationMustHaveAnswered, APPROVER, confirm("2022-03-09"));
        assertThat(opined.when(ask())).containsExactly(new FederationAsked(day("2022-03-08"), day("2022-03-15")));
        Way asked = opined.by(CLERK, ask());
        assertThat(asked.when(REVIEWER, answer(true)))
                .containsExactly(new FederationAnswered(
                        day("2022-03-10"), true, "残联〔2022〕9号", null, REVIEWER, day("2022-03-17")));
        asked.by(REVIEWER, answer(true)).refuses(FederationMustBeForeseen, new AskFederation(ID, day("2022-03-10")));
        assertThat(asked.when(APPROVER, confirm("2022-03-11"))).hasSize(1);
        given(file(FULL), accept(), visit(), opinion(true)).refuses(FederationMustBeForeseen, ask());

        Way declined = given(file(ASKING), accept(), opinion(true), ask()).by(REVIEWER, answer(false));
        declined.refuses(OpinionMustBeFavourable, APPROVER, confirm("2022-03-11"));
        assertThat(declined.when(APPROVER, refuse("2022-03-11"))).hasSize(1);

        Way both = given(file(BOTH), accept(), opinion(true));
        both.refuses(FederationMustHaveAnswered, notice("2022-03-08"));
        both.by(CLERK, ask()).by(REVIEWER, answer(true)).by(CLERK, notice("2022-03-10"));
        assertThat(both.when(APPROVER, confirm("2022-03-17"))).hasSize(1);
    }

    @Test
    void whoHasHadAHandInItDoesNotDecide() {
        for (String maker : List.of(CLERK, "visitor-1", "visitor-2")) {
            onNotice().refuses(MakerMustNotDecide, maker, confirm("2022-03-15"));
            onNotice().refuses(MakerMustNotDecide, maker, refuse("2022-03-15"));
        }
        given(file(ASKING), accept(), opinion(true), ask())
                .by(REVIEWER, answer(true))
                .refuses(MakerMustNotDecide, REVIEWER, confirm("2022-03-11"));
        ProcedureDecider decider = new ProcedureDecider(LAWS, WorkingDays.ofChina());
        assertThatThrownBy(() -> decider.decide(
                        confirm("2022-03-15"),
                        onNotice().state(),
                        new Circumstances(APPROVER, day("2022-03-15"), Set.of(CLERK))))
                .hasMessageContaining("maker-must-not-decide");
    }

    @Test
    void isRefusedWithReasonsAndTheRefusalIsDelivered() {
        assertThat(onNotice().when(APPROVER, refuse("2022-03-15")))
                .containsExactly(new ApplicationRefused(
                        day("2022-03-15"), "决〔2022〕2号", List.of("收入超过标准"), APPROVER, day("2022-03-18")));
        Way refused = onNotice().by(APPROVER, refuse("2022-03-15"));
        refused.refuses(
                StepsMustFollowInTime, new DeliverDecision(ID, day("2022-03-16"), day("2022-03-17"), Manner.POST));
        assertThat(refused.when(deliver("2022-03-16")))
                .containsExactly(new DecisionDelivered(day("2022-03-16"), day("2022-03-16"), Manner.IN_PERSON));
        refused.by(CLERK, deliver("2022-03-16")).refuses(DecisionMustBeDeliveredOnce, deliver("2022-03-17"));
    }

    @Test
    void isSentBackAndGoesOnFromTheInvestigation() {
        ReturnToTownship back = new ReturnToTownship(ID, day("2022-03-15"), List.of("材料不清"));
        assertThat(onNotice().when(APPROVER, back))
                .containsExactly(
                        new ApplicationReturned(day("2022-03-15"), List.of("材料不清"), APPROVER, day("2022-04-06")));
        Way returned = onNotice().by(APPROVER, back);
        returned.refuses(HomeMustBeVisited, new GiveOpinion(ID, day("2022-03-16"), true, List.of()));
        given(file(FULL), accept()).refuses(StepMustFitThePhase, APPROVER, back);
    }

    @Test
    void endsWithoutADecisionWhereTheApplicantNoLongerAsksOrDoesNotCooperate() {
        WithdrawApplication withdraw = new WithdrawApplication(ID, day("2022-03-20"), "已就业");
        TerminateApplication terminate = new TerminateApplication(ID, day("2022-03-20"), "拒绝核对");
        assertThat(onNotice().when(withdraw)).containsExactly(new ApplicationWithdrawn(day("2022-03-20"), "已就业"));
        assertThat(given(file(FULL)).when(new TerminateApplication(ID, day("2022-03-20"), "拒绝核对")))
                .containsExactly(new ApplicationTerminated(day("2022-03-20"), "拒绝核对"));
        Way closed = onNotice().by(CLERK, withdraw);
        closed.refuses(StepMustFitThePhase, terminate);
        closed.refuses(StepMustFitThePhase, deliver("2022-03-21"));
    }

    @Test
    void noStepPrecedesTheLast() {
        given(file(FULL)).refuses(StepsMustFollowInTime, new AcceptApplication(ID, day("2022-02-28")));
    }

    @Test
    void aLawHasLimitsThatCanBeKept() {
        assertThatThrownBy(() -> new ProcedureLaw("none", "文", 0, false, 0, 0, 1, 1, null, null, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ProcedureLaw("none", "文", 1, false, 0, -1, 1, 1, null, null, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new ProcedureLaws(List.of(ProcedureLaws.Of.always(FULL), ProcedureLaws.Of.always(FULL))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
