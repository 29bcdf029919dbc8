package io.minzheng.assistance.payments;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import java.time.LocalDate;

/** Which runs of a county, purpose and month are open. */
sealed interface MonthEvent extends DomainEvent {
    @EventName("assistance.paymonth.RunOpened")
    record RunOpened(String run, String area, int number, LocalDate on) implements MonthEvent {}

    @EventName("assistance.paymonth.RunClosed")
    record RunClosed(String run, LocalDate on) implements MonthEvent {}
}
