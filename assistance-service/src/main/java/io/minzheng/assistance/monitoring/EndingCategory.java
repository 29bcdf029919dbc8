package io.minzheng.assistance.monitoring;

import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A category of a listed person that ends on a day already known.
 *
 * @param id of the person's place on the list, and the category
 * @param area township
 * @param until last day on which it holds
 * @param queue place in the list: the nearer end, then the id; no two have the same
 */
record EndingCategory(
        String id,
        String person,
        @Subject String personId,
        String area,
        Category category,
        LocalDate from,
        LocalDate until,
        @Nullable String decisionNumber,
        String queue) {
    static EndingCategory of(
            String person,
            String personId,
            String area,
            Category category,
            LocalDate from,
            LocalDate until,
            @Nullable String decisionNumber) {
        String id = id(person, category);
        return new EndingCategory(id, person, personId, area, category, from, until, decisionNumber, until + "." + id);
    }

    static String id(String person, Category category) {
        return person + "." + category;
    }

    EndingCategory in(String township) {
        return new EndingCategory(id, person, personId, township, category, from, until, decisionNumber, queue);
    }
}
