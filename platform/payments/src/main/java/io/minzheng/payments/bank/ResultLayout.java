package io.minzheng.payments.bank;

import java.nio.charset.Charset;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the bank's answer looks.
 *
 * @param columns in their order
 * @param separator between the columns; a value that contains it stands in double quotes
 * @param encoding {@code UTF-8} or {@code GB18030}
 * @param amounts how amounts are written
 * @param headers lines before the first row
 * @param trailers lines after the last row
 * @param paid what stands in STATUS for a line that was paid
 * @param returned what stands there for one that was not
 */
record ResultLayout(
        @DefaultValue({"REFERENCE", "AMOUNT", "STATUS", "REASON"})
        List<Column> columns,

        @DefaultValue(",") String separator,
        @DefaultValue("UTF-8") String encoding,
        @DefaultValue("YUAN") FileLayout.Amounts amounts,
        @DefaultValue("1") int headers,
        @DefaultValue("0") int trailers,
        @DefaultValue("成功") List<String> paid,
        @DefaultValue("失败") List<String> returned) {
    ResultLayout {
        columns = List.copyOf(columns);
        paid = List.copyOf(paid);
        returned = List.copyOf(returned);
        if (!columns.contains(Column.REFERENCE)
                || !columns.contains(Column.AMOUNT)
                || !columns.contains(Column.STATUS)) {
            throw new IllegalArgumentException("minzheng.bank.result.columns need REFERENCE, AMOUNT and STATUS");
        }
        if (separator.length() != 1 || headers < 0 || trailers < 0) {
            throw new IllegalArgumentException("minzheng.bank.result: one separator, no negative numbers of lines");
        }
        FileLayout.requireEncoding(encoding);
    }

    Charset charset() {
        return Charset.forName(encoding);
    }

    enum Column {
        /** As it stood in the file. */
        REFERENCE,
        AMOUNT,
        STATUS,
        /** Why it was not paid. */
        REASON,
        /** Passed over. */
        OTHER
    }
}
