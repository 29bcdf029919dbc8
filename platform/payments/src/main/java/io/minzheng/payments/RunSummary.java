package io.minzheng.payments;

import io.minzheng.kernel.PersonalData;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A run as staff see it in a list.
 *
 * @param digest of the lines of this round; null until prepared
 * @param endorsed by the first approver, where two are wanted
 * @param reason why it was returned or discarded last
 * @param issued what has come of it; null until issued
 */
record RunSummary(
        String run,
        String purpose,
        String area,
        YearMonth month,
        int number,
        int round,
        Phase state,
        RunTotals totals,
        long pay,
        RunDifferences differences,
        @Nullable String digest,
        int chunks,
        Step prepared,
        @Nullable Step submitted,
        @Nullable Step endorsed,
        @Nullable Step approved,
        @Nullable Step returned,
        @PersonalData @Nullable String reason,
        @Nullable Step issuedBy,
        @Nullable RunOutcome issued) {
    enum Phase {
        PREPARING,
        PREPARED,
        SUBMITTED,
        /** Approved by the first of two. */
        ENDORSED,
        APPROVED,
        RETURNED,
        ISSUING,
        ISSUED,
        DISCARDED
    }

    /** Who has done it, and on which business date. */
    record Step(String by, LocalDate on) {}
}
