package io.minzheng.test.architecture.planted.floating.dibao;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

sealed interface DibaoEvent extends DomainEvent {
    @EventName("floating.dibao.CaseEnrolled")
    record CaseEnrolled(LocalDate on, List<Double> incomes) implements DibaoEvent {
        long total() {
            return Rounding.rounded(new BigDecimal("1.5"));
        }
    }
}
