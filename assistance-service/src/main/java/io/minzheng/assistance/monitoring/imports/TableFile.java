package io.minzheng.assistance.monitoring.imports;

import java.util.List;
import java.util.Map;

/** Reads a table from the bytes of a file, whichever of the known forms it has. */
public final class TableFile {
    private TableFile() {}

    /**
     * The rows that are not blank, the head first.
     *
     * @throws io.minzheng.kernel.RuleViolation {@link ListRule}; says nothing of what stands in the file
     */
    public static List<TableRow> read(byte[] content, Limits limits) {
        if (content.length > limits.bytes()) {
            throw ListRule.FileMustNotBeTooLarge.violated("content", Map.of("limit", limits.bytes()));
        }
        List<TableRow> rows = Workbook.isOne(content)
                ? Workbook.rows(content, limits)
                : CsvText.rows(Encodings.decode(content), limits);
        return rows.stream().filter(row -> !row.isBlank()).toList();
    }

    static void requireFew(int row, Limits limits) {
        if (row > limits.rows()) {
            throw ListRule.RowsMustNotBeTooMany.violated("content", Map.of("limit", limits.rows()));
        }
    }
}
