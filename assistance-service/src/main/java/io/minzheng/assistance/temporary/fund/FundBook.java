package io.minzheng.assistance.temporary.fund;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The book of one township's fund: {@code balance = opening + replenished − drawn + returned}, of which the balance is what
 * the fund itself says.
 *
 * @param area township
 * @param opening fen put in first
 * @param replenished fen put in later
 * @param drawn fen taken out
 * @param returned fen of it that the bank has sent back
 * @param balance fen in the fund, as it says itself
 * @param unsettled fen taken out, not returned and not yet accounted for
 * @param requested fen asked for and not decided; null where nothing is
 */
record FundBook(
        String id,
        String area,
        long opening,
        long replenished,
        long drawn,
        long returned,
        long balance,
        long unsettled,
        @Nullable Long requested,
        LocalDate lastOn) {
    static FundBook empty(String id, String area, LocalDate on) {
        return new FundBook(id, area, 0, 0, 0, 0, 0, 0, null, on);
    }

    /** Fen by which the balance differs from what has been put in and taken out; always 0. */
    long difference() {
        return balance - (opening + replenished - drawn + returned);
    }
}
