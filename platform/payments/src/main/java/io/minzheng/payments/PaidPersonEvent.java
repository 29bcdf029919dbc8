package io.minzheng.payments;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** In which household one person is counted for one purpose. */
sealed interface PaidPersonEvent extends DomainEvent {
    /**
     * A household counts the person from now on for these months, and nobody else does.
     *
     * @param person pseudonym
     * @param from first month
     * @param until first month for which it no longer does; null where that is not known
     */
    @EventName("service.paidperson.MonthsTaken")
    record MonthsTaken(
            String purpose,
            @Subject String person,
            String household,
            YearMonth from,
            @Nullable YearMonth until,
            LocalDate on)
            implements PaidPersonEvent {}
}
