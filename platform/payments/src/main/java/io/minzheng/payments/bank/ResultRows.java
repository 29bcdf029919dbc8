package io.minzheng.payments.bank;

import io.minzheng.kernel.Fen;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.payments.bank.ResultFigures.Fault;
import io.minzheng.payments.bank.ResultFigures.RowError;
import io.minzheng.payments.bank.ResultLayout.Column;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a bank's answer, compared with the lines of the file they are about, chunk by chunk. */
final class ResultRows {
    private final String sha256;
    private final Map<Integer, Row> open = new HashMap<>();
    private final List<RowError> errors = new ArrayList<>();
    private final long rows;
    private long wrong;
    private long paid;
    private long paidTotal;
    private long returned;
    private long returnedTotal;

    /** @param number line of the answer, from 1 */
    private record Row(long number, int place, long amount, boolean paid, String reason) {}

    private ResultRows(String sha256, long rows) {
        this.sha256 = sha256;
        this.rows = rows;
    }

    /** @throws RuleViolation {@link BankRule#ResultMustFitTheLayout} for what is no such answer at all */
    static ResultRows read(byte[] bytes, String sha256, ResultLayout layout, String referencePrefix) {
        List<String> lines = text(bytes, layout).lines().toList();
        int last = lines.size() - layout.trailers();
        BankRule.ResultMustFitTheLayout.require(last > layout.headers(), "content");
        ResultRows result = new ResultRows(sha256, last - layout.headers());
        for (int i = layout.headers(); i < last; i++) {
            result.add(i + 1, cells(lines.get(i), layout.separator().charAt(0)), layout, referencePrefix);
        }
        return result;
    }

    private static String text(byte[] bytes, ResultLayout layout) {
        try {
            String text =
                    layout.charset().newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw BankRule.ResultMustFitTheLayout.violated("content", Map.of());
        }
    }

    /** RFC 4180 within one line: quotes around a value, two of them for one within. */
    private static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private void add(long number, List<String> cells, ResultLayout layout, String prefix) {
        if (cells.size() < layout.columns().size()) {
            wrong(number, Fault.COLUMNS_MISSING);
            return;
        }
        String reference = cells.get(layout.columns().indexOf(Column.REFERENCE));
        String rest = reference.startsWith(prefix) ? reference.substring(prefix.length()) : "";
        Long amount = amount(cells.get(layout.columns().indexOf(Column.AMOUNT)), layout.amounts());
        String status = cells.get(layout.columns().indexOf(Column.STATUS));
        int reason = layout.columns().indexOf(Column.REASON);
        Boolean isPaid = layout.paid().contains(status) ? Boolean.TRUE : null;
        if (layout.returned().contains(status)) {
            isPaid = Boolean.FALSE;
        }
        if (!rest.matches("[1-9]\\d{0,8}")) {
            wrong(number, Fault.REFERENCE_UNKNOWN);
        } else if (amount == null) {
            wrong(number, Fault.AMOUNT_DIFFERS);
        } else if (isPaid == null) {
            wrong(number, Fault.STATUS_UNKNOWN);
        } else {
            String given = reason < 0 || cells.get(reason).isBlank() ? status : cells.get(reason);
            Row row = new Row(number, Integer.parseInt(rest), amount, isPaid, given);
            if (open.putIfAbsent(row.place(), row) != null) {
                wrong(number, Fault.REFERENCE_REPEATED);
            }
        }
    }

    private static @Nullable Long amount(String text, FileLayout.Amounts form) {
        if (form == FileLayout.Amounts.FEN) {
            return text.matches("\\d{1,17}") ? Long.valueOf(text) : null;
        }
        try {
            return Fen.ofYuan(text).value();
        } catch (RuleViolation malformed) {
            return null;
        }
    }

    private void wrong(long row, Fault fault) {
        wrong++;
        errors.add(new RowError(row, fault));
    }

    /** The answers to the lines of the chunk; each row is given out once. */
    List<Answer> answersTo(BankLines.Written chunk) {
        List<Answer> answers = new ArrayList<>();
        for (BankLine line : chunk.lines()) {
            Row row = open.remove(line.place());
            if (row == null) {
                continue;
            }
            if (row.amount() != line.amount()) {
                wrong(row.number(), Fault.AMOUNT_DIFFERS);
            } else if (chunk.answer(line.place()).isPresent()) {
                wrong(row.number(), Fault.ANSWERED_BEFORE);
            } else if (row.paid()) {
                paid++;
                paidTotal = Math.addExact(paidTotal, row.amount());
                answers.add(new Answer(line.place(), line.household(), true, null));
            } else {
                returned++;
                returnedTotal = Math.addExact(returnedTotal, row.amount());
                answers.add(new Answer(line.place(), line.household(), false, row.reason()));
            }
        }
        return answers;
    }

    /** After the last chunk: what is still open is about no line of the file. */
    ResultFigures figures() {
        open.values().forEach(row -> wrong(row.number(), Fault.REFERENCE_UNKNOWN));
        open.clear();
        List<RowError> listed = errors.stream()
                .sorted((a, b) -> Long.compare(a.row(), b.row()))
                .limit(ResultFigures.LISTED)
                .toList();
        return new ResultFigures(sha256, rows, paid, paidTotal, returned, returnedTotal, wrong, listed);
    }
}
