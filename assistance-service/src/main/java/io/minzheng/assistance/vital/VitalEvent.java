package io.minzheng.assistance.vital;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import java.time.LocalDate;

/** What this service has heard of one person's death. */
public sealed interface VitalEvent extends DomainEvent {
    /**
     * A death was registered: from now on nothing is granted to the person.
     *
     * @param on business date of the registration
     * @param personId pseudonym of the person
     * @param certificateNumber of the death certificate
     */
    @EventName("assistance.vital.DeathHeard")
    record DeathHeard(LocalDate on, String personId, LocalDate diedOn, String certificateNumber)
            implements VitalEvent {}

    /**
     * The registration was annulled: the person lives, as far as anybody knows.
     *
     * @param on business date of the annulment
     * @param personId pseudonym of the person
     */
    @EventName("assistance.vital.DeathAnnulmentHeard")
    record DeathAnnulmentHeard(LocalDate on, String personId) implements VitalEvent {}
}
