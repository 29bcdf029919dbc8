package io.minzheng.assistance.temporary;

import io.minzheng.kernel.Subject;
import java.time.LocalDate;

/**
 * An emergency that was helped and whose papers are not complete.
 *
 * @param area township
 * @param dueOn last day for the papers
 * @param queue place in the list: the nearer limit, then the id; no two have the same
 */
record OpenPapers(@Subject String id, String area, LocalDate grantedOn, LocalDate dueOn, String queue) {
    boolean overdue(LocalDate today) {
        return today.isAfter(dueOn);
    }
}
