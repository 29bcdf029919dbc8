package io.minzheng.assistance.temporary;

import io.minzheng.assistance.temporary.Hardship.Severity;
import io.minzheng.assistance.temporary.Hardship.Type;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened to a case up to its decision. Area: township in which help is needed, nine digits. */
public sealed interface DecisionEvent extends TemporaryEvent {
    /** Who decides: the county, or the township within its small authority and from its reserve fund. */
    enum Level {
        TOWNSHIP,
        COUNTY
    }

    /** @param monthsWithoutIncome in a row, up to the report */
    record Joblessness(boolean insured, int monthsWithoutIncome) {}

    /**
     * Somebody is in an emergency where he is, whatever his hukou.
     *
     * @param hukou county of the household registration, six digits; null where it is not known
     * @param joblessness where the cause is unemployment, else null
     */
    @EventName("assistance.temporary.EmergencyReported")
    record EmergencyReported(
            LocalDate on,
            DivisionCode area,
            LocalDate happenedOn,
            Hardship hardship,
            @PersonalData String circumstances,
            @Nullable DivisionCode hukou,
            @Nullable Joblessness joblessness,
            String by)
            implements DecisionEvent {}

    /** The report is no emergency that is helped. */
    @EventName("assistance.temporary.ReportRefused")
    record ReportRefused(LocalDate on, @PersonalData List<String> reasons, String by) implements DecisionEvent {}

    /** An application for spending beyond means was filed, to go through the procedure. */
    @EventName("assistance.temporary.ExpenditureClaimed")
    record ExpenditureClaimed(LocalDate on, DivisionCode area, Hardship hardship, Claim claim, String by)
            implements DecisionEvent {}

    /**
     * The township proposes a grant.
     *
     * @param special whether the case is beyond the grades or the twelve months (一事一议)
     * @param specialReasons null where it is not
     */
    @EventName("assistance.temporary.GrantProposed")
    record GrantProposed(
            LocalDate on,
            Severity severity,
            Plan plan,
            Assessment assessment,
            boolean special,
            @PersonalData @Nullable String specialReasons,
            String by)
            implements DecisionEvent {}

    /** The township proposes to grant nothing. */
    @EventName("assistance.temporary.GrantAdvisedAgainst")
    record GrantAdvisedAgainst(LocalDate on, String by) implements DecisionEvent {}

    /**
     * Help is granted; what it consists of is delivered part by part.
     *
     * @param special whether it was decided as one case by itself (一事一议), beyond the grades or the twelve months
     * @param specialReasons of such a decision, else null
     * @param papersDueOn last day for the papers of an emergency; null where they came first
     */
    @EventName("assistance.temporary.HelpGranted")
    record HelpGranted(
            LocalDate on,
            DivisionCode area,
            Type type,
            String decisionNumber,
            Level level,
            Severity severity,
            Plan plan,
            Assessment assessment,
            boolean special,
            @PersonalData @Nullable String specialReasons,
            @Nullable LocalDate papersDueOn,
            String by)
            implements DecisionEvent {}
}
