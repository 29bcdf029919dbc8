package io.minzheng.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * A step that led to a payment.
 *
 * @param step name of the event, for example {@code CaseEnrolled}
 * @param by who recorded it
 * @param on when it was true
 * @param recordedAt when it was known
 * @param facts what a reader wants to see of it at once; nothing personal
 * @param aggregate where it lies, at which place, and at which in the store's commit order
 */
public record Act(
        String step,
        String by,
        LocalDate on,
        Instant recordedAt,
        Map<String, String> facts,
        String aggregate,
        long sequence,
        long position) {}
