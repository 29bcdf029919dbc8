package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.Assessment.Terms;
import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.assistance.dibao.Household.Person;
import io.minzheng.assistance.dibao.Household.SinglePerson;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened to an application up to its decision. */
public sealed interface ApplicationEvent extends DibaoEvent {
    enum FiledBy {
        APPLICANT,
        OTHER_MEMBER,
        COMMITTEE
    }

    /** @param reference of the paper by which every adult member allows the data check */
    record Authorisation(LocalDate signedOn, String reference) {}

    /**
     * A household asks for dibao, or somebody asks for it.
     *
     * @param area township, nine digits
     * @param village twelve digits
     * @param applicant number of the member
     */
    @EventName("assistance.dibao.ApplicationFiled")
    record ApplicationFiled(
            LocalDate on,
            DivisionCode area,
            DivisionCode village,
            int applicant,
            Kind kind,
            @Nullable SinglePerson singlePerson,
            FiledBy filedBy,
            boolean crossRegion,
            Authorisation authorisation,
            List<Person> members)
            implements ApplicationEvent {
        Household household() {
            return new Household(kind, members, singlePerson);
        }
    }

    /** Papers are missing; the applicant is told all of them at once. */
    @EventName("assistance.dibao.CompletionRequested")
    record CompletionRequested(LocalDate on, @PersonalData List<String> missing) implements ApplicationEvent {}

    /** The applicant has handed in what was missing. */
    @EventName("assistance.dibao.PapersCompleted")
    record PapersCompleted(LocalDate on, @PersonalData List<String> supplied) implements ApplicationEvent {}

    /**
     * The papers are complete and the township has accepted the application; every legal limit runs from here.
     *
     * @param delegated whether the county has left the decision to the township
     * @param dueOn last day for the decision; null where the measures name no total
     * @param investigationDueOn 2012: last day to finish the investigation; 2021: to begin it
     */
    @EventName("assistance.dibao.ApplicationAccepted")
    record ApplicationAccepted(
            LocalDate on,
            DibaoLaw law,
            String ruleVersion,
            boolean delegated,
            @Nullable LocalDate dueOn,
            LocalDate investigationDueOn)
            implements ApplicationEvent {}

    enum ExtensionReason {
        OBJECTION,
        LIVING_AWAY_FROM_HUKOU,
        CROSS_REGION,
        HARD_INVESTIGATION
    }

    /** The day for the decision is put off on one of the grounds the measures name. */
    @EventName("assistance.dibao.DeadlineExtended")
    record DeadlineExtended(
            LocalDate on,
            ExtensionReason reason,
            @PersonalData String note,
            LocalDate dueOn) implements ApplicationEvent {}

    /** Income, deductions and property are recorded as declared and shown by papers. */
    @EventName("assistance.dibao.MeansRecorded")
    record MeansRecorded(LocalDate on, @PersonalData Means means, String by) implements ApplicationEvent {}

    /**
     * Two people have visited the household.
     *
     * @param appraisalDueOn last day for the appraisal, where one is always held
     */
    @EventName("assistance.dibao.HouseholdInvestigated")
    record HouseholdInvestigated(
            LocalDate on,
            LocalDate visitedOn,
            List<String> investigators,
            String signedForm,
            @PersonalData @Nullable String findings,
            @Nullable LocalDate appraisalDueOn,
            String by)
            implements ApplicationEvent {}

    /** What other registers say of the household has come back. */
    @EventName("assistance.dibao.DataCheckReported")
    record DataCheckReported(
            LocalDate on,
            LocalDate requestedOn,
            LocalDate startedOn,
            String reportNumber,
            boolean consistent,
            @PersonalData @Nullable String discrepancies,
            String by)
            implements ApplicationEvent {}

    enum AppraisalOutcome {
        GENUINE,
        NOT_GENUINE
    }

    /** Neighbours have appraised whether the household's need is genuine (民主评议). */
    @EventName("assistance.dibao.AppraisalHeld")
    record AppraisalHeld(
            LocalDate on, LocalDate heldOn, int participants, int inFavour, int against, AppraisalOutcome outcome)
            implements ApplicationEvent {}

    /** A member is a near relative of somebody who handles dibao; the case is registered apart. */
    @EventName("assistance.dibao.StaffRelationRegistered")
    record StaffRelationRegistered(
            LocalDate on,
            int member,
            @PersonalData String staffName,
            @PersonalData String relation) implements ApplicationEvent {}

    enum Opinion {
        ELIGIBLE,
        INELIGIBLE
    }

    /** The township proposes to decide so, with the amount that follows from the means. */
    @EventName("assistance.dibao.FirstOpinionGiven")
    record FirstOpinionGiven(
            LocalDate on,
            String by,
            Opinion opinion,
            @PersonalData List<String> reasons,
            Assessment.Terms terms,
            Assessment assessment)
            implements ApplicationEvent {}

    /**
     * What a notice says; never a number, an account or anything of health.
     *
     * @param personId pseudonym of the applicant; null in notices of before it was recorded; not on the paper
     * @param name of the applicant
     * @param members counted members
     * @param monthlyAmount fen
     */
    record Published(
            @Subject @Nullable String personId,
            @PersonalData String name,
            int members,
            long monthlyAmount,
            DivisionCode village) {}

    /**
     * What is proposed hangs out for objections.
     *
     * @param until last day it hangs
     * @param countyDueOn last day for the county after it
     */
    @EventName("assistance.dibao.NoticePosted")
    record NoticePosted(
            LocalDate on, DibaoLaw.Level level, LocalDate from, LocalDate until, Published list, LocalDate countyDueOn)
            implements ApplicationEvent {}

    /** Somebody objects to the case on notice. */
    @EventName("assistance.dibao.ObjectionRaised")
    record ObjectionRaised(LocalDate on, @PersonalData String text) implements ApplicationEvent {}

    /** The objection has been looked into at the household. */
    @EventName("assistance.dibao.ObjectionReinvestigated")
    record ObjectionReinvestigated(
            LocalDate on,
            LocalDate visitedOn,
            List<String> investigators,
            String signedForm,
            boolean upheld,
            @PersonalData @Nullable String findings,
            @Nullable LocalDate appraisalDueOn,
            String by)
            implements ApplicationEvent {}

    /** The county has visited the household before its decision. */
    @EventName("assistance.dibao.CountyVisited")
    record CountyVisited(
            LocalDate on,
            LocalDate visitedOn,
            List<String> visitors,
            String signedForm,
            @PersonalData @Nullable String findings)
            implements ApplicationEvent {}

    /** The county sends the case back to the township, which goes on from the investigation. */
    @EventName("assistance.dibao.CaseReturned")
    record CaseReturned(
            LocalDate on, String by, @PersonalData List<String> reasons) implements ApplicationEvent {}

    /**
     * The county has decided against the application.
     *
     * @param deliverBy last day for the refusal to reach the applicant
     */
    @EventName("assistance.dibao.ApplicationRefused")
    record ApplicationRefused(
            LocalDate on,
            String decisionNumber,
            String refusedBy,
            @PersonalData List<String> reasons,
            LocalDate deliverBy)
            implements ApplicationEvent {}

    /** The applicant no longer asks. */
    @EventName("assistance.dibao.ApplicationWithdrawn")
    record ApplicationWithdrawn(LocalDate on, @PersonalData String reason) implements ApplicationEvent {}

    /** The household did not cooperate. */
    @EventName("assistance.dibao.ApplicationTerminated")
    record ApplicationTerminated(LocalDate on, @PersonalData String reason) implements ApplicationEvent {}

    /**
     * Members of a household in benefit are to become a household of their own; an approver has yet to decide on it,
     * together with the change of the household they leave.
     *
     * @param from the case they leave
     * @param applicant number of the member who speaks for the household
     */
    @EventName("assistance.dibao.SplitOffProposed")
    record SplitOffProposed(
            LocalDate on,
            String from,
            DivisionCode area,
            DivisionCode village,
            int applicant,
            Kind kind,
            List<Person> members,
            @PersonalData Means means,
            Terms terms,
            String by)
            implements ApplicationEvent {
        Household household() {
            return new Household(kind, members, null);
        }
    }

    /** The household does not divide: everybody stays in the old case. */
    @EventName("assistance.dibao.SplitOffRejected")
    record SplitOffRejected(
            LocalDate on, String by, @PersonalData String reason) implements ApplicationEvent {}

    enum Manner {
        IN_PERSON,
        POST,
        ELECTRONIC
    }

    /** The decision has reached the applicant. */
    @EventName("assistance.dibao.DecisionDelivered")
    record DecisionDelivered(LocalDate on, LocalDate deliveredOn, Manner manner) implements ApplicationEvent {}
}
