package io.minzheng.test.architecture.planted.loose.dibao;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import java.time.LocalDate;

sealed interface DibaoEvent extends DomainEvent permits CaseEnrolled, DibaoEvent.CaseEnded {
    /** Not a record. */
    @EventName("loose.dibao.CaseEnded")
    final class CaseEnded implements DibaoEvent {
        @Override
        public LocalDate on() {
            return LocalDate.EPOCH;
        }
    }
}
