package io.minzheng.payments.bank;

import io.minzheng.kernel.Fen;
import io.minzheng.payments.bank.FileLayout.Amounts;
import io.minzheng.payments.bank.FileLayout.Column;
import io.minzheng.payments.bank.FileLayout.Summary;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The bytes of a file's lines. The same input always gives the same bytes. */
final class FileForm {
    private static final String END = "\r\n";

    private final FileLayout layout;
    private final String run;
    private final String purpose;
    private final int file;

    FileForm(FileLayout layout, String run, String purpose, int file) {
        this.layout = layout;
        this.run = run;
        this.purpose = purpose;
        this.file = file;
    }

    /** Empty where a value does not fit its column. */
    Optional<byte[]> line(BankLine line, AccountDetails account) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < layout.columns().size(); i++) {
            Column column = layout.columns().get(i);
            Optional<String> cell = cell(value(column, line, account), column == Column.AMOUNT, i);
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            cells.add(cell.get());
        }
        return Optional.of(bytes(cells));
    }

    private String value(Column column, BankLine line, AccountDetails account) {
        return switch (column) {
            case REFERENCE -> BankLine.reference(run, file, line.place());
            case ACCOUNT -> AccountNumber.isValid(account.number()) ? account.number() : "";
            case HOLDER -> account.holderName();
            case BANK -> account.bank();
            case AMOUNT -> amount(line.amount());
            case PURPOSE -> purpose;
            case MONTH -> line.month().format(DateTimeFormatter.ofPattern("uuuuMM"));
            case PLACE -> Integer.toString(line.place());
        };
    }

    private Optional<String> cell(String value, boolean number, int column) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (layout.widths().isEmpty()) {
            return value.contains(layout.separator()) ? Optional.empty() : Optional.of(value);
        }
        int padding = layout.widths().get(column) - value.getBytes(layout.charset()).length;
        if (padding < 0) {
            return Optional.empty();
        }
        return Optional.of(number ? " ".repeat(padding) + value : value + " ".repeat(padding));
    }

    private String amount(long fen) {
        return layout.amounts() == Amounts.FEN
                ? Long.toString(fen)
                : Fen.of(fen).yuan().toPlainString();
    }

    byte[] header(long lines, long total, LocalDate date) {
        return summary(layout.header(), lines, total, date);
    }

    byte[] trailer(long lines, long total, LocalDate date) {
        return summary(layout.trailer(), lines, total, date);
    }

    /** Separated in files of fixed width, too: how wide its parts would be nobody could say. */
    private byte[] summary(List<Summary> parts, long lines, long total, LocalDate date) {
        Function<Summary, String> text = part -> switch (part) {
            case FILE -> name();
            case COUNT -> Long.toString(lines);
            case TOTAL -> amount(total);
            case DATE -> date.format(DateTimeFormatter.BASIC_ISO_DATE);
        };
        return parts.isEmpty()
                ? new byte[0]
                : (String.join(layout.separator(), parts.stream().map(text).toList()) + END).getBytes(layout.charset());
    }

    private byte[] bytes(List<String> cells) {
        String separator = layout.widths().isEmpty() ? layout.separator() : "";
        return (String.join(separator, cells) + END).getBytes(layout.charset());
    }

    String name() {
        return run.replaceFirst("^payrun\\.", "").replace('.', '-') + "-" + file;
    }
}
