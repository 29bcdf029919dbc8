package io.minzheng.payments;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Retained;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;

/** Who has read whose payments, and what for (Personal Information Protection Law, art. 51). */
@Retained(years = 3, law = "unsourced: records of reading, as long as PIPL art. 56 has impact assessments kept")
sealed interface AccessEvent extends DomainEvent {
    /**
     * Somebody has looked up the payments of one person.
     *
     * @param person pseudonym
     */
    @EventName("service.payreading.PaymentsRead")
    record PaymentsRead(
            @Subject String person, @PersonalData String reason, String by, LocalDate on) implements AccessEvent {}
}
