package io.minzheng.assistance.monitoring.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Comma-separated values (RFC 4180); lines may also end in a line feed alone. */
final class CsvText {
    private static final int END = -1;

    private final String text;
    private final Limits limits;
    private final List<TableRow> rows = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private int at;

    private CsvText(String text, Limits limits) {
        this.text = text;
        this.limits = limits;
    }

    static List<TableRow> rows(String text, Limits limits) {
        CsvText csv = new CsvText(text, limits);
        while (csv.at < text.length()) {
            csv.cell();
        }
        csv.endRow();
        return csv.rows;
    }

    /** One cell and what ends it. */
    private void cell() {
        cells.add(peek() == '"' ? quoted() : plain());
        int ending = peek();
        at++;
        switch (ending) {
            case ',' -> {
                if (at == text.length()) {
                    cells.add("");
                }
            }
            case '\r' -> {
                if (peek() == '\n') {
                    at++;
                }
                endRow();
            }
            case '\n', END -> endRow();
            default -> throw malformed();
        }
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private String plain() {
        int from = at;
        while (peek() != END && peek() != ',' && peek() != '\r' && peek() != '\n') {
            at++;
        }
        return text.substring(from, at);
    }

    /** A quote within is written twice. */
    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (true) {
            int next = peek();
            at++;
            if (next == END) {
                throw malformed();
            }
            if (next != '"') {
                cell.append((char) next);
            } else if (peek() == '"') {
                cell.append('"');
                at++;
            } else {
                return cell.toString();
            }
        }
    }

    private void endRow() {
        if (!cells.isEmpty()) {
            int number = rows.size() + 1;
            TableFile.requireFew(number, limits);
            rows.add(new TableRow(number, cells));
            cells.clear();
        }
    }

    private RuntimeException malformed() {
        return ListRule.FileMustBeWellFormed.violated("content", Map.of("row", rows.size() + 1));
    }
}
