package io.minzheng.assistance.recognition;

import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import java.time.LocalDate;
import java.util.List;

/** What has happened to a case up to the recognition; the steps of the application itself are the procedure's. */
public sealed interface ClaimEvent extends RecognitionEvent {
    /**
     * A household has applied to be recognised; the application has the same number as the case.
     *
     * @param hukou by which standard, or which local income, it is measured
     * @param area township, nine digits
     * @param renews cases by which members were recognised on that day
     */
    @EventName("assistance.recognition.RecognitionApplied")
    record RecognitionApplied(
            LocalDate on,
            RecognitionKind kind,
            Kind hukou,
            DivisionCode area,
            List<Member> members,
            List<String> renews,
            String by)
            implements ClaimEvent {}

    /** The township has found out what the household has earned and spent; an opinion given before no longer counts. */
    @EventName("assistance.recognition.MeansRecorded")
    record MeansRecorded(LocalDate on, @PersonalData Means means, String by) implements ClaimEvent {}

    /** The township proposes to recognise the household. */
    @EventName("assistance.recognition.RecognitionProposed")
    record RecognitionProposed(LocalDate on, Assessment assessment, String by) implements ClaimEvent {}

    /** The township proposes not to. */
    @EventName("assistance.recognition.RecognitionAdvisedAgainst")
    record RecognitionAdvisedAgainst(LocalDate on, String by) implements ClaimEvent {}

    /**
     * The household is recognised for a time. No money hangs on it by itself.
     *
     * @param area township, nine digits
     * @param persons pseudonyms of those who are recognised
     * @param validFrom day of the decision, or the day after the last of an earlier recognition
     * @param validUntil last day; whoever wants more applies again
     * @param renewalDueOn day from which the household may and should apply again
     * @param assessment under the rules of the day of the decision
     */
    @EventName("assistance.recognition.HouseholdRecognised")
    record HouseholdRecognised(
            LocalDate on,
            DivisionCode area,
            RecognitionKind kind,
            List<String> persons,
            String decisionNumber,
            LocalDate validFrom,
            LocalDate validUntil,
            LocalDate renewalDueOn,
            Assessment assessment,
            String by)
            implements ClaimEvent {}
}
