package io.minzheng.eventstore;

import java.time.LocalDate;
import java.time.YearMonth;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;

/** Reads {@code yyyy-MM-dd} a digit at a time, and leaves whatever else there may be to the library. */
final class DayDeserializer extends LocalDateDeserializer {
    private static final int LENGTH = 10;

    @Override
    protected LocalDate _fromString(JsonParser parser, DeserializationContext context, String text) {
        if (text.length() == LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-') {
            int year = number(text, 0, 4);
            int month = number(text, 5, 7);
            int day = number(text, 8, LENGTH);
            if (year >= 0
                    && month >= 1
                    && month <= 12
                    && day >= 1
                    && day <= YearMonth.of(year, month).lengthOfMonth()) {
                return LocalDate.of(year, month, day);
            }
        }
        return super._fromString(parser, context, text);
    }

    /** Negative where not all of it are digits. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
