package io.minzheng.payments.bank;

import java.util.List;

/**
 * What the bank's answer says.
 *
 * @param sha256 of its bytes; 64 hexadecimal digits
 * @param rows in it
 * @param paid rows of lines that were paid
 * @param paidTotal fen of them
 * @param returned rows of lines that were not
 * @param returnedTotal fen of them
 * @param wrong rows that cannot be taken
 * @param errors the first of these
 */
record ResultFigures(
        String sha256,
        long rows,
        long paid,
        long paidTotal,
        long returned,
        long returnedTotal,
        long wrong,
        List<RowError> errors) {
    /** Most errors that are listed. */
    static final int LISTED = 100;

    ResultFigures {
        errors = List.copyOf(errors);
    }

    /** @param row line of the bank's answer, from 1 */
    record RowError(long row, Fault fault) {}

    enum Fault {
        COLUMNS_MISSING,
        /** No line of this file has the reference. */
        REFERENCE_UNKNOWN,
        REFERENCE_REPEATED,
        AMOUNT_DIFFERS,
        STATUS_UNKNOWN,
        /** An earlier answer has said what became of the line. */
        ANSWERED_BEFORE
    }
}
