package io.minzheng.assistance.temporary;

import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.temporary.DecisionEvent.Joblessness;
import io.minzheng.assistance.temporary.DecisionEvent.Level;
import io.minzheng.assistance.temporary.Hardship.Severity;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a case up to its decision. Claim, opinion and confirmation go with the same step of the application,
 * and a grant with a record of each person's help, in one transaction.
 */
sealed interface DecisionCommand extends TemporaryCommand {
    record ReportEmergency(
            String caseId,
            LocalDate on,
            DivisionCode area,
            LocalDate happenedOn,
            Hardship hardship,
            @PersonalData String circumstances,
            @Nullable DivisionCode hukou,
            @Nullable Joblessness joblessness)
            implements DecisionCommand {}

    record RefuseReport(String caseId, LocalDate on, List<String> reasons) implements DecisionCommand {}

    /** @param specialReasons why the case is decided by itself (一事一议); null where it is not */
    record GrantEmergencyHelp(
            String caseId,
            LocalDate on,
            String decisionNumber,
            Level level,
            Severity severity,
            Plan plan,
            @Nullable String specialReasons,
            Standards standards)
            implements DecisionCommand {}

    record ClaimExpenditure(String caseId, LocalDate on, DivisionCode area, Hardship hardship, Claim claim)
            implements DecisionCommand {}

    record ProposeGrant(
            String caseId,
            LocalDate on,
            Severity severity,
            Plan plan,
            @Nullable String specialReasons,
            Standards standards)
            implements DecisionCommand {}

    record AdviseAgainst(String caseId, LocalDate on) implements DecisionCommand {}

    /** @param specialReasons the county's own, where the case is decided by itself; else null */
    record ConfirmGrant(
            String caseId,
            LocalDate on,
            String decisionNumber,
            Level level,
            @Nullable String specialReasons,
            Standards standards)
            implements DecisionCommand {}
}
