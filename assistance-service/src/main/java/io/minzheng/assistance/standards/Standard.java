package io.minzheng.assistance.standards;

import io.minzheng.assistance.standards.StandardEvent.StandardProposed;
import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import java.time.LocalDate;
import java.util.List;

/** One standard: a kind in a county, with all its adjustments in the order of their approval. */
sealed interface Standard {
    List<Adjustment> adjustments();

    /** Nobody has proposed anything yet. */
    record Unset() implements Standard {
        @Override
        public List<Adjustment> adjustments() {
            return List.of();
        }
    }

    /** Something was decided; nothing waits. */
    record Settled(DivisionCode area, List<Adjustment> adjustments, LocalDate lastOn) implements Standard, Located {}

    /** A proposal waits for another person's decision. */
    record Proposed(DivisionCode area, List<Adjustment> adjustments, LocalDate lastOn, StandardProposed proposal)
            implements Standard, Located {}
}
