package io.minzheng.projection;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import java.time.LocalDate;

/** Events of a made-up capability. */
sealed interface Happened extends DomainEvent {
    @EventName("test.case.Filed")
    record Filed(LocalDate on, String applicant, String area, long amount) implements Happened {}

    @EventName("test.case.Raised")
    record Raised(LocalDate on, long by) implements Happened {}

    @EventName("test.case.Closed")
    record Closed(LocalDate on) implements Happened {}

    /** Some view cannot take it in. */
    @EventName("test.case.Garbled")
    record Garbled(LocalDate on, String applicant) implements Happened {}
}
