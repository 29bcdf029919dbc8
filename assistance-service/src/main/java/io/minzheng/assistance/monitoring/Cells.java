package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.monitoring.imports.ListRule;
import io.minzheng.assistance.monitoring.imports.TableRow;
import io.minzheng.kernel.RuleViolation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The cells of one row by their columns, and what is wrong with them. */
final class Cells {
    /** As spreadsheets here write days. */
    private static final List<DateTimeFormatter> DAYS = List.of(day("uuuu-M-d"), day("uuuu/M/d"), day("uuuuMMdd"));

    private final TableRow row;
    private final Map<ListColumn, Integer> columns;
    private final List<RowFault> faults = new ArrayList<>();

    Cells(TableRow row, Map<ListColumn, Integer> columns) {
        this.row = row;
        this.columns = columns;
    }

    private static DateTimeFormatter day(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    int row() {
        return row.number();
    }

    List<RowFault> faults() {
        return faults;
    }

    void fault(@Nullable ListColumn column, ListRule rule) {
        faults.add(new RowFault(row.number(), column == null ? null : column.label(), rule.code()));
    }

    /** What stands in no column, such as what an unquoted comma has pushed aside. */
    void requireColumns() {
        for (int i = 0; i < row.cells().size(); i++) {
            if (!row.cells().get(i).isEmpty() && !columns.containsValue(i)) {
                fault(null, ListRule.CellsMustHaveAColumn);
                return;
            }
        }
    }

    Optional<String> text(ListColumn column) {
        Integer place = columns.get(column);
        return place == null || place >= row.cells().size()
                ? Optional.empty()
                : Optional.of(row.cells().get(place)).filter(text -> !text.isEmpty());
    }

    Optional<String> text(ListColumn column, int most) {
        return value(column, ListRule.TextMustFit, text -> Optional.of(text)
                .filter(fitting -> fitting.length() <= most && isLegible(fitting)));
    }

    /** Without control characters but line ends and tabs, and without halves of characters: no store can keep those. */
    private static boolean isLegible(String text) {
        return text.codePoints()
                .noneMatch(one -> Character.getType(one) == Character.SURROGATE
                        || Character.isISOControl(one) && "\t\r\n".indexOf(one) < 0);
    }

    Optional<LocalDate> date(ListColumn column) {
        return value(column, ListRule.DateMustExist, text -> DAYS.stream()
                .map(form -> parsed(text, form))
                .flatMap(Optional::stream)
                .findFirst());
    }

    private static Optional<LocalDate> parsed(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form)).filter(day -> day.getYear() > 0 && day.getYear() < 10_000);
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    /** What the cell means; empty where there is nothing, or a fault where it means nothing. */
    <T> Optional<T> value(ListColumn column, ListRule rule, Function<String, Optional<T>> meaning) {
        Optional<String> text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value;
        try {
            value = meaning.apply(text.get());
        } catch (RuleViolation malformed) {
            value = Optional.empty();
        }
        if (value.isEmpty()) {
            fault(column, rule);
        }
        return value;
    }
}
