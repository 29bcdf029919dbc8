package io.minzheng.assistance.procedure;

import io.minzheng.assistance.procedure.ProcedureEvent.ExtensionReason;
import io.minzheng.assistance.procedure.ProcedureEvent.FiledBy;
import io.minzheng.assistance.procedure.ProcedureEvent.Manner;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of an application. Filing, opinion and confirmation go with a command to the programme's own case in one
 * transaction: whether the applicant is eligible, the programme decides.
 */
public sealed interface ProcedureCommand extends Command {
    String applicationId();

    LocalDate on();

    @Override
    default String target() {
        return applicationId();
    }

    /**
     * @param personId pseudonym of the person for whom is applied
     * @param area township that accepts it, nine digits
     * @param village twelve digits
     */
    record FileApplication(
            String applicationId,
            LocalDate on,
            String programme,
            String personId,
            DivisionCode area,
            DivisionCode village,
            FiledBy filedBy)
            implements ProcedureCommand {}

    record RequestCompletion(String applicationId, LocalDate on, List<String> missing) implements ProcedureCommand {}

    record CompletePapers(String applicationId, LocalDate on, List<String> supplied) implements ProcedureCommand {}

    record AcceptApplication(String applicationId, LocalDate on) implements ProcedureCommand {}

    record ExtendDeadline(String applicationId, LocalDate on, ExtensionReason reason, String note)
            implements ProcedureCommand {}

    record RecordVisit(
            String applicationId,
            LocalDate on,
            LocalDate visitedOn,
            List<String> investigators,
            String signedForm,
            @Nullable String findings)
            implements ProcedureCommand {}

    record GiveOpinion(String applicationId, LocalDate on, boolean favourable, List<String> reasons)
            implements ProcedureCommand {}

    record AskFederation(String applicationId, LocalDate on) implements ProcedureCommand {}

    record RecordFederationAnswer(
            String applicationId,
            LocalDate on,
            boolean favourable,
            String reference,
            @Nullable String remarks) implements ProcedureCommand {}

    record PostNotice(String applicationId, LocalDate on, LocalDate from) implements ProcedureCommand {}

    record RaiseObjection(String applicationId, LocalDate on, String text) implements ProcedureCommand {}

    record RecordReinvestigation(
            String applicationId,
            LocalDate on,
            LocalDate visitedOn,
            List<String> investigators,
            String signedForm,
            boolean upheld,
            @Nullable String findings)
            implements ProcedureCommand {}

    record ReturnToTownship(String applicationId, LocalDate on, List<String> reasons) implements ProcedureCommand {}

    record ConfirmApplication(String applicationId, LocalDate on, String decisionNumber) implements ProcedureCommand {}

    record RefuseApplication(String applicationId, LocalDate on, String decisionNumber, List<String> reasons)
            implements ProcedureCommand {}

    record DeliverDecision(String applicationId, LocalDate on, LocalDate deliveredOn, Manner manner)
            implements ProcedureCommand {}

    record WithdrawApplication(String applicationId, LocalDate on, String reason) implements ProcedureCommand {}

    record TerminateApplication(String applicationId, LocalDate on, String reason) implements ProcedureCommand {}
}
