package io.minzheng.eventstore.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of a trail as comma-separated values, and back to the lines of JSON that they stand for. */
final class TrailCsv {
    /** Begins with a byte order mark, without which Excel takes UTF-8 for GBK. */
    static final String OPENING =
            "\uFEFFposition,id,stream,streamType,sequence,name,revision,recordedAt,payload,metadata,hash,proof\r\n";

    private static final int COLUMNS = 12;
    private static final int PROOF = 11;

    private TrailCsv() {}

    static String row(List<String> cells) {
        return cells.stream().map(TrailCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String proof(String json) {
        return ",".repeat(PROOF) + cell(json) + "\r\n";
    }

    private static String cell(String text) {
        boolean quote = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /**
     * The line of JSON for which a row stands.
     *
     * @param row with its line end
     * @throws IllegalArgumentException when it is no row that {@link #row} or {@link #proof} writes
     */
    static String json(String row) {
        List<String> cells = cells(row);
        if (cells.size() != COLUMNS || !row(cells).equals(row)) {
            throw new IllegalArgumentException("a row that is not in the one form");
        }
        if (cells.subList(0, PROOF).stream().allMatch(String::isEmpty)) {
            return cells.get(PROOF);
        }
        if (!cells.get(PROOF).isEmpty()) {
            throw new IllegalArgumentException("an event with a proof of its own");
        }
        return "{\"position\":" + plain(cells.get(0)) + ",\"id\":\"" + plain(cells.get(1)) + "\",\"stream\":"
                + Json.quoted(cells.get(2)) + ",\"streamType\":" + Json.quoted(cells.get(3)) + ",\"sequence\":"
                + plain(cells.get(4)) + ",\"name\":" + Json.quoted(cells.get(5)) + ",\"revision\":"
                + plain(cells.get(6)) + ",\"recordedAt\":\"" + plain(cells.get(7)) + "\",\"payload\":"
                + Json.quoted(cells.get(8)) + ",\"metadata\":" + Json.quoted(cells.get(9)) + ",\"hash\":\""
                + plain(cells.get(10)) + "\"}";
    }

    /** Nothing that could pass for a part of the line around it. */
    private static String plain(String cell) {
        if (!cell.matches("[0-9A-Za-z:.-]{1,64}")) {
            throw new IllegalArgumentException("a cell that is not in the one form");
        }
        return cell;
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (true) {
            StringBuilder cell = new StringBuilder();
            if (at < row.length() && row.charAt(at) == '"') {
                at = quoted(row, at + 1, cell);
            } else {
                while (at < row.length() && ",\r\n".indexOf(row.charAt(at)) < 0) {
                    cell.append(row.charAt(at++));
                }
            }
            cells.add(cell.toString());
            if (at >= row.length() || row.charAt(at) != ',') {
                return cells;
            }
            at++;
        }
    }

    /** @return the place behind the closing quote */
    private static int quoted(String row, int from, StringBuilder cell) {
        int at = from;
        while (at < row.length()) {
            if (row.charAt(at) != '"') {
                cell.append(row.charAt(at++));
            } else if (at + 1 < row.length() && row.charAt(at + 1) == '"') {
                cell.append('"');
                at += 2;
            } else {
                return at + 1;
            }
        }
        return at;
    }
}
