package io.minzheng.assistance.payments;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import java.time.LocalDate;

/** Who has read whose payments, and what for (Personal Information Protection Law, art. 51). */
sealed interface AccessEvent extends DomainEvent {
    /**
     * Somebody has looked up the payments of one person.
     *
     * @param person pseudonym
     */
    @EventName("assistance.payreading.PaymentsRead")
    record PaymentsRead(String person, String reason, String by, LocalDate on) implements AccessEvent {}
}
