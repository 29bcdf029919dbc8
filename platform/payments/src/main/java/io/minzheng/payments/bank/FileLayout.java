package io.minzheng.payments.bank;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How the file for the bank looks; kept with each file, so that its bytes can be made again.
 *
 * @param columns in their order
 * @param separator between the columns; does not occur in a value. Without effect where there are widths
 * @param widths bytes of each column, for a file of fixed width; none for one with separators
 * @param encoding {@code UTF-8} or {@code GB18030}
 * @param amounts how amounts are written
 * @param header what stands in the first line; nothing for no such line
 * @param trailer what stands in the last line; nothing for no such line
 */
record FileLayout(
        List<Column> columns,
        String separator,
        List<Integer> widths,
        String encoding,
        Amounts amounts,
        List<Summary> header,
        List<Summary> trailer) {
    FileLayout {
        columns = List.copyOf(columns);
        widths = List.copyOf(widths);
        header = List.copyOf(header);
        trailer = List.copyOf(trailer);
        if (!columns.contains(Column.REFERENCE)
                || !columns.contains(Column.ACCOUNT)
                || !columns.contains(Column.AMOUNT)) {
            throw new IllegalArgumentException("minzheng.bank.file.columns need REFERENCE, ACCOUNT and AMOUNT");
        }
        if (!widths.isEmpty() && widths.size() != columns.size()) {
            throw new IllegalArgumentException("minzheng.bank.file.widths must be as many as the columns");
        }
        if (widths.isEmpty() && separator.length() != 1) {
            throw new IllegalArgumentException("minzheng.bank.file.separator must be one character");
        }
        requireEncoding(encoding);
    }

    static void requireEncoding(String encoding) {
        if (!List.of("UTF-8", "GB18030").contains(encoding)) {
            throw new IllegalArgumentException("minzheng.bank: encodings are UTF-8 and GB18030");
        }
    }

    Charset charset() {
        return Charset.forName(encoding);
    }

    enum Column {
        /** Names the line in what the bank answers. */
        REFERENCE,
        ACCOUNT,
        HOLDER,
        BANK,
        AMOUNT,
        PURPOSE,
        /** The month paid for. */
        MONTH,
        /** Place of the line in the file, from 1. */
        PLACE
    }

    enum Summary {
        /** Name of the file. */
        FILE,
        /** Number of lines, without header and trailer. */
        COUNT,
        TOTAL,
        /** Business date of the file. */
        DATE
    }

    enum Amounts {
        /** With two decimals. */
        YUAN,
        FEN
    }
}
