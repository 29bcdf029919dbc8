package io.minzheng.assistance.flags;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;

/** Whether one case still has to be looked at because of one thing that has happened. */
sealed interface ReviewFlag {
    record Unflagged() implements ReviewFlag {}

    record Open(DivisionCode area, @Subject String personId, LocalDate on) implements ReviewFlag, Located {}

    record Closed(DivisionCode area) implements ReviewFlag, Located {}
}
