package io.minzheng.assistance.tekun;

import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened to a case up to the grant; the steps of the application itself are the procedure's. */
public sealed interface ClaimEvent extends TekunEvent {
    /**
     * @param personId pseudonym of the person
     * @param residentId eighteen characters
     */
    record Person(
            @Subject String personId,
            @PersonalData String name,
            @PersonalData String residentId) {
        int ageOn(LocalDate day) {
            return ResidentId.of(residentId).ageOn(day);
        }

        /** Names nobody: states reach error messages. */
        @Override
        public String toString() {
            return "Person[personId=" + personId + "]";
        }
    }

    /** Who is at one of the first three stays in the programme when grown up. */
    enum Schooling {
        COMPULSORY,
        SENIOR_SECONDARY,
        VOCATIONAL_SECONDARY,
        OTHER,
        NONE;

        boolean keepsTheGrownUp() {
            return switch (this) {
                case COMPULSORY, SENIOR_SECONDARY, VOCATIONAL_SECONDARY -> true;
                case OTHER, NONE -> false;
            };
        }
    }

    /**
     * A person has applied; the application has the same number as the case.
     *
     * @param area township, nine digits
     * @param village twelve digits
     * @param household id that the cases of one household share
     */
    @EventName("assistance.tekun.CaseFiled")
    record CaseFiled(
            LocalDate on,
            DivisionCode area,
            DivisionCode village,
            Kind kind,
            Person person,
            Schooling schooling,
            String household,
            String by)
            implements ClaimEvent {}

    /** The township has found out how it stands with the three conditions; an opinion given before no longer counts. */
    @EventName("assistance.tekun.FactsRecorded")
    record FactsRecorded(
            LocalDate on,
            @Subject String personId,
            @PersonalData Facts facts,
            String by) implements ClaimEvent {}

    /**
     * Two people have looked at how far the person can look after himself; an opinion given before no longer counts.
     *
     * @param failed what is not managed; null once erased
     * @param form reference of the signed form
     */
    @EventName("assistance.tekun.SelfCareAssessed")
    record SelfCareAssessed(
            LocalDate on,
            @Subject String personId,
            LocalDate assessedOn,
            @PersonalData @Nullable List<SelfCare.Item> failed,
            SelfCare.Level level,
            List<String> assessors,
            String form,
            String by)
            implements ClaimEvent {}

    /** The person has chosen where to be kept; an opinion given before no longer counts. */
    @EventName("assistance.tekun.FormChosen")
    record FormChosen(LocalDate on, @Subject String personId, Placement placement, String by) implements ClaimEvent {}

    /**
     * The township holds that the person is entitled, or is not.
     *
     * @param unmet codes of the conditions that are not met
     */
    @EventName("assistance.tekun.OpinionFormed")
    record OpinionFormed(LocalDate on, boolean favourable, List<String> unmet, String by) implements ClaimEvent {}

    /**
     * The county has granted support from the month given, the month after the confirmation. From then on the person is
     * neither in dibao nor, as the event that follows says, entitled to the two disability subsidies.
     *
     * @param law number of the measures in force
     * @param visitDueOn last day for the first visit; null for a person in an institution
     */
    @EventName("assistance.tekun.CaseGranted")
    record CaseGranted(
            LocalDate on,
            DivisionCode area,
            @Subject String personId,
            Kind kind,
            String household,
            String decisionNumber,
            YearMonth benefitFrom,
            Placement placement,
            SelfCare.Level level,
            String law,
            @Nullable LocalDate visitDueOn,
            String by)
            implements ClaimEvent {}

    /**
     * From the month given the person gets neither the living subsidy for the disabled in hardship nor the care subsidy for
     * the severely disabled, for tekun takes their place. It ends with the case: {@code CaseEnded.effectiveFrom}.
     */
    @EventName("assistance.tekun.DisabilitySubsidiesDisplaced")
    record DisabilitySubsidiesDisplaced(
            LocalDate on, @Subject String personId, YearMonth from) implements ClaimEvent {}

    /** The registry has told that the person has died; nothing can be granted. */
    @EventName("assistance.tekun.DeathNoted")
    record DeathNoted(LocalDate on, LocalDate diedOn, String by) implements ClaimEvent {}

    /** The registration of that death was annulled. */
    @EventName("assistance.tekun.DeathNoteAnnulled")
    record DeathNoteAnnulled(LocalDate on, String by) implements ClaimEvent {}
}
