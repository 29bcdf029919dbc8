package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.Assessment.ReviewGroup;
import io.minzheng.assistance.dibao.Household.Kind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a household is to be looked at again.
 *
 * @param area township
 */
record DueReview(
        String id,
        String area,
        Kind kind,
        ReviewGroup group,
        LocalDate dueOn,
        @Nullable LocalDate lastReviewedOn) {
    boolean overdue(LocalDate today) {
        return today.isAfter(dueOn);
    }
}
