package io.minzheng.payments;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import java.time.LocalDate;

/** Which runs of a county, purpose and month are open. */
sealed interface MonthEvent extends DomainEvent {
    /** A payment run has been opened for the month. */
    @EventName("service.paymonth.RunOpened")
    record RunOpened(String run, String area, int number, LocalDate on) implements MonthEvent {}

    /** A payment run of the month is no longer open. */
    @EventName("service.paymonth.RunClosed")
    record RunClosed(String run, LocalDate on) implements MonthEvent {}
}
