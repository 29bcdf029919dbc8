package io.minzheng.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar day of a moment where the bureau is. */
public final class BusinessDay {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BusinessDay() {}

    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    public static LocalDate today(Clock clock) {
        return of(clock.instant());
    }
}
