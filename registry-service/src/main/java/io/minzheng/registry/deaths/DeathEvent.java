package io.minzheng.registry.deaths;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Retained;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;

/** What has happened to the registration of one person's death. */
@Retained(years = 30, law = "unsourced: registers of deaths")
public sealed interface DeathEvent extends DomainEvent {
    /**
     * A person's death has been registered.
     *
     * @param personId pseudonym of the person
     * @param residentId eighteen characters
     * @param area township or village of the death, nine or twelve digits
     * @param informant who reported it
     * @param certificateNumber of the death certificate by police or hospital
     */
    @EventName("registry.death.DeathRegistered")
    record DeathRegistered(
            LocalDate on,
            @Subject String personId,
            @PersonalData String residentId,
            LocalDate diedOn,
            DivisionCode area,
            @PersonalData String informant,
            String certificateNumber,
            String registeredBy)
            implements DeathEvent {

        /** Names nobody: states reach error messages. */
        @Override
        public String toString() {
            return "DeathRegistered[personId=" + personId + ", on=" + on + "]";
        }
    }

    /** The person did not die, or not as registered: whatever followed from the registration has to be looked at. */
    @EventName("registry.death.RegistrationAnnulled")
    record RegistrationAnnulled(
            LocalDate on,
            @Subject String personId,
            @PersonalData String residentId,
            @PersonalData String reason,
            String annulledBy)
            implements DeathEvent {
        /** Names nobody. */
        @Override
        public String toString() {
            return "RegistrationAnnulled[personId=" + personId + ", on=" + on + "]";
        }
    }
}
