package io.minzheng.assistance.quarters;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** @param number 1 to 4 */
record Quarter(int year, int number) {
    private static final Pattern TEXT = Pattern.compile("(\\d{4})-Q([1-4])");

    /** @throws io.minzheng.kernel.RuleViolation {@link QuarterRule#QuarterMustBeNamed} */
    static Quarter of(String text) {
        Matcher found = TEXT.matcher(text);
        if (!found.matches()) {
            throw QuarterRule.QuarterMustBeNamed.violated("quarter", Map.of());
        }
        return new Quarter(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
    }

    YearMonth lastMonth() {
        return YearMonth.of(year, 3 * number);
    }

    LocalDate firstDay() {
        return lastMonth().minusMonths(2).atDay(1);
    }

    LocalDate lastDay() {
        return lastMonth().atEndOfMonth();
    }

    Quarter previous() {
        return number == 1 ? lastOfYearBefore() : new Quarter(year, number - 1);
    }

    Quarter lastOfYearBefore() {
        return new Quarter(year - 1, 4);
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
