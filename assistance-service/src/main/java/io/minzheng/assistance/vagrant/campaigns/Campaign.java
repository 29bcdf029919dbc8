package io.minzheng.assistance.vagrant.campaigns;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import java.time.LocalDate;

/** One campaign. */
sealed interface Campaign {
    record Unannounced() implements Campaign {}

    /** @param until the last day */
    record Announced(DivisionCode area, LocalDate since, LocalDate until, LocalDate lastOn)
            implements Campaign, Located {}
}
