package io.minzheng.payments.bank;

import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file as staff see it, or a payment left out of it.
 *
 * @param position in the list, from 1
 * @param reference as it stands in the file; null for what was left out
 * @param payment number in the household's ledger
 * @param amount fen
 * @param leftOut why it is not in the file; null where it is
 * @param paid what the bank has said; null while it has said nothing
 * @param reason why the bank has sent it back
 */
record FileLine(
        long position,
        @Nullable String reference,
        @Subject String household,
        String area,
        int payment,
        YearMonth month,
        long amount,
        LeftOut.@Nullable Cause leftOut,
        @Nullable Boolean paid,
        @PersonalData @Nullable String reason) {}
