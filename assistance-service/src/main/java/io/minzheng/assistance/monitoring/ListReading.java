package io.minzheng.assistance.monitoring;

import static io.minzheng.assistance.monitoring.ListColumn.*;

import io.minzheng.assistance.monitoring.imports.ListRule;
import io.minzheng.assistance.monitoring.imports.TableRow;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.ResidentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes of the rows of a table what can be applied, and says of the others why not. The same table always gives the same. */
final class ListReading {
    private final MonitoringPolicy policy;
    private final Function<ResidentId, String> pseudonyms;
    private final DivisionCode area;
    private final LocalDate asOf;

    /**
     * @param area in which the persons live
     * @param asOf day of the list
     */
    ListReading(MonitoringPolicy policy, Function<ResidentId, String> pseudonyms, DivisionCode area, LocalDate asOf) {
        this.policy = policy;
        this.pseudonyms = pseudonyms;
        this.area = area;
        this.asOf = asOf;
    }

    /**
     * Some consecutive rows of the file, so many that they fit into one event.
     *
     * @param number counts from 1; none is left out
     */
    record Part(int number, List<ImportRow> rows, List<RowFault> faults) {
        /** In which part a row of the file stands. */
        static int of(int row) {
            return (row - 2) / ImportRows.MOST + 1;
        }
    }

    /** @throws io.minzheng.kernel.RuleViolation {@link ListRule} when the head is not one of a list */
    List<Part> parts(List<TableRow> table) {
        Map<ListColumn, Integer> columns = columns(table);
        List<Part> parts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (TableRow row : table.subList(1, table.size())) {
            while (parts.size() < Part.of(row.number())) {
                parts.add(new Part(parts.size() + 1, new ArrayList<>(), new ArrayList<>()));
            }
            Part part = parts.getLast();
            Cells cells = new Cells(row, columns);
            ImportRow read = read(cells);
            if (read != null && !seen.add(read.personId() + " " + read.category() + " " + read.indicator())) {
                cells.fault(null, ListRule.RowMustNotBeRepeated);
            }
            part.faults().addAll(cells.faults());
            if (read != null && cells.faults().isEmpty()) {
                part.rows().add(read);
            }
        }
        return parts;
    }

    private static Map<ListColumn, Integer> columns(List<TableRow> table) {
        if (table.isEmpty() || table.getFirst().number() != 1) {
            throw ListRule.FileMustHaveAHead.violated("content", Map.of());
        }
        Map<ListColumn, Integer> columns = new EnumMap<>(ListColumn.class);
        List<String> heads = table.getFirst().cells();
        for (int i = 0; i < heads.size(); i++) {
            if (heads.get(i).isEmpty()) {
                continue;
            }
            // A head that is none may be a row with somebody in it: only its place is told.
            Map<String, Integer> place = Map.of("column", i + 1);
            ListColumn column = ListColumn.headed(heads.get(i))
                    .orElseThrow(() -> ListRule.ColumnsMustBeKnown.violated("content", place));
            if (columns.put(column, i) != null) {
                throw ListRule.ColumnsMustNotBeRepeated.violated("content", place);
            }
        }
        boolean enough =
                columns.containsKey(RESIDENT_ID) && (columns.containsKey(CATEGORY) || columns.containsKey(INDICATOR));
        if (!enough) {
            throw ListRule.ColumnsMustSayWhoAndWhy.violated("content", Map.of());
        }
        return columns;
    }

    private @Nullable ImportRow read(Cells cells) {
        cells.requireColumns();
        Optional<ResidentId> resident =
                cells.value(RESIDENT_ID, ListRule.ResidentIdMustBeValid, text -> Optional.of(ResidentId.of(text)));
        if (resident.isEmpty() && cells.text(RESIDENT_ID).isEmpty()) {
            cells.fault(RESIDENT_ID, ListRule.ResidentIdMustBeValid);
        }
        Optional<Category> category = cells.value(CATEGORY, ListRule.CategoryMustBeKnown, Category::called);
        Optional<String> indicator = cells.value(INDICATOR, ListRule.IndicatorMustBeKnown, text -> Optional.of(text)
                .filter(policy.indicators()::containsKey));
        if (cells.text(CATEGORY).isEmpty() && cells.text(INDICATOR).isEmpty()) {
            cells.fault(null, ListRule.RowMustNameCategoryOrIndicator);
        }
        Optional<DivisionCode> township = township(cells, category.isPresent());
        Optional<LocalDate> from = cells.date(FROM);
        Optional<LocalDate> until = cells.date(UNTIL);
        Optional<String> name = cells.text(NAME, Texts.SHORT);
        Optional<String> decision = cells.text(DECISION_NUMBER, Texts.SHORT);
        Optional<String> detail = cells.text(DETAIL, Texts.LONG);
        LocalDate first = from.orElse(asOf);
        if (first.isAfter(asOf)) {
            cells.fault(FROM, ListRule.DateMustNotLieAfterTheList);
        }
        if (until.isPresent() && until.get().isBefore(first)) {
            cells.fault(UNTIL, ListRule.ValidityMustNotEndBeforeItBegins);
        }
        if (category.filter(Category.HARD_SPENDING::equals).isPresent() && (decision.isEmpty() || from.isEmpty())) {
            cells.fault(DECISION_NUMBER, ListRule.RecognitionMustNameItsDecision);
        }
        return resident.map(id -> new ImportRow(
                        cells.row(),
                        pseudonyms.apply(id),
                        new ImportRow.Particulars(id.value(), name.orElse(null), detail.orElse(null)),
                        township.orElse(null),
                        category.orElse(null),
                        first,
                        from.isPresent(),
                        until.orElse(null),
                        decision.orElse(null),
                        indicator.orElse(null)))
                .orElse(null);
    }

    private Optional<DivisionCode> township(Cells cells, boolean needed) {
        if (needed && cells.text(TOWNSHIP).isEmpty()) {
            cells.fault(TOWNSHIP, ListRule.TownshipMustBeGiven);
        }
        return cells.value(TOWNSHIP, ListRule.TownshipMustLieInTheArea, text -> Optional.of(text)
                .filter(code -> code.matches("[1-9]\\d{8}"))
                .map(DivisionCode::of)
                .filter(area::contains));
    }
}
