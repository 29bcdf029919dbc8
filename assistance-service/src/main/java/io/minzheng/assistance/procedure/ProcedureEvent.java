package io.minzheng.assistance.procedure;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Retained;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened to an application on its way to the decision. */
@Retained(years = 10, law = "unsourced: case files of social assistance")
public sealed interface ProcedureEvent extends DomainEvent {
    enum FiledBy {
        APPLICANT,
        RELATIVE,
        COMMITTEE,
        /** The bureau found the case itself. */
        BUREAU
    }

    /**
     * Somebody asks for help from a programme, for himself or for another.
     *
     * @param personId pseudonym of the person for whom is applied
     * @param area township that accepts it, nine digits
     * @param village twelve digits
     */
    @EventName("assistance.procedure.ApplicationFiled")
    record ApplicationFiled(
            LocalDate on,
            String programme,
            @Subject String personId,
            DivisionCode area,
            DivisionCode village,
            FiledBy filedBy,
            String by)
            implements ProcedureEvent {}

    /** Papers are missing; the applicant is told all of them at once. */
    @EventName("assistance.procedure.CompletionRequested")
    record CompletionRequested(LocalDate on, @PersonalData List<String> missing) implements ProcedureEvent {}

    /** The applicant has handed in what was missing. */
    @EventName("assistance.procedure.PapersCompleted")
    record PapersCompleted(LocalDate on, @PersonalData List<String> supplied) implements ProcedureEvent {}

    /**
     * The papers are complete and the township has accepted the application; every legal limit runs from here.
     *
     * @param law what holds until the decision
     * @param opinionDueOn last day for the township's opinion
     * @param dueOn last day for the decision; null where the measures name no total
     */
    @EventName("assistance.procedure.ApplicationAccepted")
    record ApplicationAccepted(
            LocalDate on,
            ProcedureLaw law,
            LocalDate opinionDueOn,
            @Nullable LocalDate dueOn) implements ProcedureEvent {}

    enum ExtensionReason {
        OBJECTION,
        LIVING_AWAY_FROM_HUKOU,
        CROSS_REGION,
        HARD_INVESTIGATION
    }

    /** The day for the decision is put off on one of the grounds the measures name. */
    @EventName("assistance.procedure.DeadlineExtended")
    record DeadlineExtended(
            LocalDate on,
            ExtensionReason reason,
            @PersonalData String note,
            LocalDate dueOn) implements ProcedureEvent {}

    /** Two people have been at the applicant's home. */
    @EventName("assistance.procedure.HomeVisited")
    record HomeVisited(
            LocalDate on,
            LocalDate visitedOn,
            List<String> investigators,
            String signedForm,
            @PersonalData @Nullable String findings,
            String by)
            implements ProcedureEvent {}

    /**
     * The township proposes to decide so.
     *
     * @param countyDueOn last day for the decision where neither federation nor notice come between; null where they do
     */
    @EventName("assistance.procedure.OpinionGiven")
    record OpinionGiven(
            LocalDate on,
            boolean favourable,
            @PersonalData List<String> reasons,
            String by,
            @Nullable LocalDate countyDueOn)
            implements ProcedureEvent {}

    /** The disabled persons' federation (残联) is asked. */
    @EventName("assistance.procedure.FederationAsked")
    record FederationAsked(LocalDate on, LocalDate dueOn) implements ProcedureEvent {}

    /**
     * The federation has checked certificate and grade.
     *
     * @param reference of its answer
     * @param countyDueOn last day for the decision; null where a notice comes between
     */
    @EventName("assistance.procedure.FederationAnswered")
    record FederationAnswered(
            LocalDate on,
            boolean favourable,
            String reference,
            @PersonalData @Nullable String remarks,
            String by,
            @Nullable LocalDate countyDueOn)
            implements ProcedureEvent {}

    /**
     * What is proposed hangs out for objections.
     *
     * @param until last day it hangs
     * @param countyDueOn last day for the decision after it
     */
    @EventName("assistance.procedure.NoticePosted")
    record NoticePosted(LocalDate on, LocalDate from, LocalDate until, LocalDate countyDueOn)
            implements ProcedureEvent {}

    /**
     * Somebody objects to what is on notice.
     *
     * @param dueOn last day for looking into it
     */
    @EventName("assistance.procedure.ObjectionRaised")
    record ObjectionRaised(LocalDate on, @PersonalData String text, LocalDate dueOn) implements ProcedureEvent {}

    /** The objection has been looked into; a new opinion and a new notice follow. */
    @EventName("assistance.procedure.ObjectionReinvestigated")
    record ObjectionReinvestigated(
            LocalDate on,
            LocalDate visitedOn,
            List<String> investigators,
            String signedForm,
            boolean upheld,
            @PersonalData @Nullable String findings,
            String by,
            LocalDate opinionDueOn)
            implements ProcedureEvent {}

    /** The county sends the application back to the township, which goes on from the investigation. */
    @EventName("assistance.procedure.ApplicationReturned")
    record ApplicationReturned(LocalDate on, @PersonalData List<String> reasons, String by, LocalDate opinionDueOn)
            implements ProcedureEvent {}

    /** It is decided in the applicant's favour; what that means, the programme's own event says. */
    @EventName("assistance.procedure.ApplicationConfirmed")
    record ApplicationConfirmed(LocalDate on, String decisionNumber, String by) implements ProcedureEvent {}

    /**
     * It is decided against the applicant.
     *
     * @param deliverBy last day for the refusal to reach the applicant
     */
    @EventName("assistance.procedure.ApplicationRefused")
    record ApplicationRefused(
            LocalDate on,
            String decisionNumber,
            @PersonalData List<String> reasons,
            String by,
            LocalDate deliverBy) implements ProcedureEvent {}

    /** The applicant no longer asks. */
    @EventName("assistance.procedure.ApplicationWithdrawn")
    record ApplicationWithdrawn(LocalDate on, @PersonalData String reason) implements ProcedureEvent {}

    /** The applicant did not cooperate. */
    @EventName("assistance.procedure.ApplicationTerminated")
    record ApplicationTerminated(LocalDate on, @PersonalData String reason) implements ProcedureEvent {}

    enum Manner {
        IN_PERSON,
        POST,
        ELECTRONIC
    }

    /** The decision has reached the applicant. */
    @EventName("assistance.procedure.DecisionDelivered")
    record DecisionDelivered(LocalDate on, LocalDate deliveredOn, Manner manner) implements ProcedureEvent {}
}
