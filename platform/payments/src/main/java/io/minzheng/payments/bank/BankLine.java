package io.minzheng.payments.bank;

import java.time.YearMonth;

/**
 * One payment in a file. The account itself is not repeated: it is read as it was at the version.
 *
 * @param place in the file, from 1
 * @param payment number in the household's ledger
 * @param month the month paid for
 * @param amount fen
 * @param accountVersion of the household's account: place of the last event in its stream when the file was written
 */
record BankLine(int place, String household, int payment, YearMonth month, long amount, long accountVersion) {
    /** Names the line to the bank, in letters, digits and dashes. */
    static String reference(String run, int file, int place) {
        return run.replaceFirst("^payrun\\.", "").replace('.', '-') + "-" + file + "-" + place;
    }
}
