package io.minzheng.seeds;

import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Steps that one case takes one after the other. The first of a case opens it; in paths and texts of all others
 * <code>{subject}</code> stands for its id, and <code>{subject|application}</code> for that of its application.
 *
 * @param subject name of the case in this load
 * @param on day of the last step; the errand is run in its month
 * @param township whose clerk acts
 */
record Errand(String subject, LocalDate on, DivisionCode township, List<Step> steps) {
    Errand {
        steps = List.copyOf(steps);
    }

    YearMonth month() {
        return YearMonth.from(on);
    }

    /** Whether its first step opens the case. */
    boolean opens() {
        return !steps.getFirst().path().contains("{" + subject);
    }
}
