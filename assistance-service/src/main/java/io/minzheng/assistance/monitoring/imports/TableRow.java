package io.minzheng.assistance.monitoring.imports;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number as a spreadsheet counts: the head is row 1
 * @param cells without blanks around them; empty where there is nothing
 */
public record TableRow(int number, List<String> cells) {
    public TableRow {
        cells = cells.stream().map(String::strip).toList();
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "TableRow[number=" + number + "]";
    }
}
