package io.minzheng.assistance.disability.reminders;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the bureau has done to tell one person of the subsidies. */
public sealed interface Reminder {
    record Unknown() implements Reminder {}

    /** @param certifiedOn day of the last certificate reported; null for none */
    record Known(DivisionCode area, @Nullable LocalDate certifiedOn, LocalDate lastOn) implements Reminder, Located {}
}
