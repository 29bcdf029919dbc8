package io.minzheng.assistance.temporary.fund;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One movement of a fund.
 *
 * @param id fund and number of the event in it
 * @param amount fen by which the fund has more, or less
 * @param balance fen in the fund afterwards
 * @param drawing number of the drawing that was made or came back; null where the county has put money in
 * @param caseId the grant that was paid; null where the county has put money in
 * @param leg part of the grant; null where the county has put money in
 */
record FundEntry(
        String id,
        String area,
        Kind kind,
        long amount,
        long balance,
        @Nullable Integer drawing,
        @Nullable String caseId,
        @Nullable String leg,
        LocalDate on,
        Instant recordedAt,
        String by) {
    enum Kind {
        OPENED,
        REPLENISHED,
        DRAWN,
        RETURNED
    }
}
