package io.minzheng.assistance.monitoring;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list, ready to be applied.
 *
 * @param row as a spreadsheet counts, the head being row 1
 * @param personId pseudonym of the person
 * @param who null once it is erased
 * @param township null where only an indicator is named
 * @param category to which the person belongs; null where only an indicator is named
 * @param from first day of the category, or a day on which it holds
 * @param begins whether the list says that it begins on that day
 * @param indicator of which the person is to be warned; null where only a category is named
 */
record ImportRow(
        int row,
        @Subject String personId,
        @PersonalData @Nullable Particulars who,
        @Nullable DivisionCode township,
        @Nullable Category category,
        LocalDate from,
        boolean begins,
        @Nullable LocalDate until,
        @Nullable String decisionNumber,
        @Nullable String indicator) {
    /**
     * What is personal of a row; sealed as a whole.
     *
     * @param residentId eighteen characters
     * @param detail what the list says of the person
     */
    record Particulars(
            String residentId,
            @Nullable String name,
            @Nullable String detail) {
        /** Names nobody. */
        @Override
        public String toString() {
            return "Particulars";
        }
    }
}
