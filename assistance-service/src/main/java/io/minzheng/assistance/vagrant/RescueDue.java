package io.minzheng.assistance.vagrant;

import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.util.List;

/**
 * What is still to be done for somebody.
 *
 * @param area township or village where the person was
 * @param waiting whether there is anything
 * @param firstDueOn the nearest limit; the day of the last step where nothing waits
 * @param queue by which the list is ordered: the nearest limit, then the id
 * @param dues open duties by the day on which they are due
 */
record RescueDue(@Subject String id, String area, boolean waiting, LocalDate firstDueOn, String queue, List<Due> dues) {
    /** @param on day of the last step */
    static RescueDue of(String id, String area, LocalDate on, List<Due> dues) {
        LocalDate first = dues.isEmpty() ? on : dues.getFirst().dueOn();
        return new RescueDue(id, area, !dues.isEmpty(), first, first + "." + id, dues);
    }
}
