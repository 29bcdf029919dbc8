package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.ApplicationEvent.AppraisalOutcome;
import io.minzheng.assistance.dibao.ApplicationEvent.Authorisation;
import io.minzheng.assistance.dibao.ApplicationEvent.ExtensionReason;
import io.minzheng.assistance.dibao.ApplicationEvent.FiledBy;
import io.minzheng.assistance.dibao.ApplicationEvent.Manner;
import io.minzheng.assistance.dibao.ApplicationEvent.Opinion;
import io.minzheng.assistance.dibao.Assessment.Terms;
import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.assistance.dibao.Household.Person;
import io.minzheng.assistance.dibao.Household.SinglePerson;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of an application up to its decision. */
sealed interface ApplicationCommand extends DibaoCommand {
    record FileApplication(
            String caseId,
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
            implements ApplicationCommand {}

    record RequestCompletion(String caseId, LocalDate on, List<String> missing) implements ApplicationCommand {}

    record CompletePapers(String caseId, LocalDate on, List<String> supplied) implements ApplicationCommand {}

    record AcceptApplication(String caseId, LocalDate on, boolean delegated) implements ApplicationCommand {}

    record ExtendDeadline(String caseId, LocalDate on, ExtensionReason reason, String note)
            implements ApplicationCommand {}

    record RecordMeans(String caseId, LocalDate on, Means means) implements ApplicationCommand {}

    record RecordInvestigation(
            String caseId,
            LocalDate on,
            LocalDate visitedOn,
            List<String> investigators,
            String signedForm,
            @Nullable String findings)
            implements ApplicationCommand {}

    record ReportDataCheck(
            String caseId,
            LocalDate on,
            LocalDate requestedOn,
            LocalDate startedOn,
            String reportNumber,
            boolean consistent,
            @Nullable String discrepancies)
            implements ApplicationCommand {}

    record RecordAppraisal(
            String caseId,
            LocalDate on,
            LocalDate heldOn,
            int participants,
            int inFavour,
            int against,
            AppraisalOutcome outcome)
            implements ApplicationCommand {}

    record RegisterStaffRelation(String caseId, LocalDate on, int member, String staffName, String relation)
            implements ApplicationCommand {}

    record GiveFirstOpinion(
            String caseId, LocalDate on, Opinion opinion, List<String> reasons, Terms terms, Standards standards)
            implements ApplicationCommand {}

    record PostNotice(String caseId, LocalDate on, DibaoLaw.Level level, LocalDate from)
            implements ApplicationCommand {}

    record RaiseObjection(String caseId, LocalDate on, String text) implements ApplicationCommand {}

    record RecordReinvestigation(
            String caseId,
            LocalDate on,
            LocalDate visitedOn,
            List<String> investigators,
            String signedForm,
            boolean upheld,
            @Nullable String findings)
            implements ApplicationCommand {}

    record RecordCountyVisit(
            String caseId,
            LocalDate on,
            LocalDate visitedOn,
            List<String> visitors,
            String signedForm,
            @Nullable String findings)
            implements ApplicationCommand {}

    record ReturnToTownship(String caseId, LocalDate on, List<String> reasons) implements ApplicationCommand {}

    record ConfirmCase(String caseId, LocalDate on, String decisionNumber, Standards standards)
            implements ApplicationCommand {}

    /** Always in one transaction with the change of the household that the members leave. */
    record ProposeSplitOff(
            String caseId,
            LocalDate on,
            String from,
            DivisionCode area,
            DivisionCode village,
            int applicant,
            Kind kind,
            List<Person> members,
            Means means,
            Terms terms)
            implements ApplicationCommand {}

    record ConfirmSplitOff(String caseId, LocalDate on, String decisionNumber, Standards standards)
            implements ApplicationCommand {}

    record RejectSplitOff(String caseId, LocalDate on, String reason) implements ApplicationCommand {}

    record RefuseApplication(String caseId, LocalDate on, String decisionNumber, List<String> reasons)
            implements ApplicationCommand {}

    record DeliverDecision(String caseId, LocalDate on, LocalDate deliveredOn, Manner manner)
            implements ApplicationCommand {}

    record WithdrawApplication(String caseId, LocalDate on, String reason) implements ApplicationCommand {}

    record TerminateApplication(String caseId, LocalDate on, String reason) implements ApplicationCommand {}
}
