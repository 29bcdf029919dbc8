package io.minzheng.payments.bank;

import java.time.LocalDate;

/**
 * What a file holds.
 *
 * @param chunks number of the streams of lines, {@code banklines.<run>.<file>.<chunk>} from 1
 * @param lines in the file, without header and trailer
 * @param total fen in it
 * @param leftOut payments of the run that cannot be paid by this file
 * @param leftOutTotal fen of them
 * @param sha256 of the bytes; 64 hexadecimal digits
 * @param date business date in the file
 */
record FileContent(
        int chunks,
        long lines,
        long total,
        long leftOut,
        long leftOutTotal,
        String sha256,
        FileLayout layout,
        LocalDate date) {}
