package io.minzheng.eventstore.proof;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Instants to the microsecond in UTC, each with one way only to write it. */
final class Moments {
    /** Microseconds from 1970 to 2000, from where PostgreSQL counts. */
    static final long EPOCH_2000 = 946_684_800_000_000L;

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Moments() {}

    static String text(Instant instant) {
        return FORM.format(instant);
    }

    /** @throws java.time.DateTimeException for anything that {@link #text} does not write */
    static Instant parse(String text) {
        return FORM.parse(text, Instant::from);
    }

    static Instant micro(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }
}
