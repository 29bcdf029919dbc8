package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.monitoring.DataImport.Head;
import io.minzheng.assistance.monitoring.ListReading.Part;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Staff;
import io.minzheng.kernel.Subject;
import io.minzheng.projection.Views;
import io.minzheng.web.AreaQuery;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers what staff ask about the lists of others, within their areas; rows are read from the store, a part at a time. */
final class ImportQueries {
    /** More than the faults of one row. */
    private static final int PLACES = 100;

    private final Views views;
    private final StoredImports imports;

    ImportQueries(Views views, StoredImports imports) {
        this.views = views;
        this.imports = imports;
    }

    Page<ImportSummary> imports(
            Staff staff, @Nullable DivisionCode area, ImportSummary.@Nullable Phase phase, Paging paging) {
        return AreaQuery.of(views.reader(DataImports.class), staff, area)
                .where("phase", phase)
                .page(paging, ImportSummary::id);
    }

    ImportSummary summary(Staff staff, String id) {
        return AreaQuery.get(views.reader(DataImports.class), staff, id, ImportSummary::area);
    }

    /** A row as it is looked at before it is confirmed. */
    record RowLine(
            int row,
            @Subject String personId,
            @PersonalData @Nullable String name,
            @PersonalData @Nullable String residentId,
            @Nullable DivisionCode township,
            @Nullable Category category,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String decisionNumber,
            @Nullable String indicator,
            @PersonalData @Nullable String detail) {
        static RowLine of(ImportRow row) {
            Optional<ImportRow.Particulars> who = Optional.ofNullable(row.who());
            return new RowLine(
                    row.row(),
                    row.personId(),
                    who.map(ImportRow.Particulars::name).orElse(null),
                    who.map(ImportRow.Particulars::residentId).orElse(null),
                    row.township(),
                    row.category(),
                    row.from(),
                    row.until(),
                    row.decisionNumber(),
                    row.indicator(),
                    who.map(ImportRow.Particulars::detail).orElse(null));
        }
    }

    Page<RowLine> rows(Staff staff, String id, Paging paging) {
        long after = paging.position();
        List<RowLine> found = collect(head(staff, id), after, paging.limit(), part -> part.stored().rows().stream()
                .filter(row -> row.row() > after)
                .map(RowLine::of));
        return Page.of(found, paging.limit(), line -> String.valueOf(line.row()));
    }

    /** When it was found that a row cannot be taken. */
    enum Stage {
        UPLOAD,
        APPLICATION
    }

    /** @param place cursor of the list */
    record FaultLine(long place, int row, @Nullable String column, String code, Stage stage) {}

    Page<FaultLine> faults(Staff staff, String id, Paging paging) {
        long after = paging.position();
        List<FaultLine> found = collect(head(staff, id), after / PLACES, paging.limit(), part -> lines(part)
                .filter(line -> line.place() > after));
        return Page.of(found, paging.limit(), line -> String.valueOf(line.place()));
    }

    private static Stream<FaultLine> lines(StoredImports.Part part) {
        List<FaultLine> lines = new ArrayList<>();
        part.stored().faults().forEach(fault -> add(lines, fault, Stage.UPLOAD));
        part.applied().ifPresent(applied -> applied.refusals().forEach(fault -> add(lines, fault, Stage.APPLICATION)));
        return lines.stream().sorted((one, other) -> Long.compare(one.place(), other.place()));
    }

    private static void add(List<FaultLine> lines, RowFault fault, Stage stage) {
        long before = lines.stream().filter(line -> line.row() == fault.row()).count();
        lines.add(
                new FaultLine((long) fault.row() * PLACES + before, fault.row(), fault.column(), fault.code(), stage));
    }

    private Head head(Staff staff, String id) {
        Head head = imports.begun(id).head();
        KernelRule.AreaMustBeOnesOwn.require(staff.covers(head.area()));
        return head;
    }

    /** One more than the limit, beginning with the part in which the row stands. */
    private <T> List<T> collect(Head head, long row, int limit, Function<StoredImports.Part, Stream<T>> lines) {
        List<T> found = new ArrayList<>();
        int number = row < 2 ? 1 : Part.of(Math.toIntExact(Math.min(row, Integer.MAX_VALUE)));
        Optional<StoredImports.Part> part = imports.part(head, number);
        while (part.isPresent() && found.size() <= limit) {
            lines.apply(part.get()).limit(limit + 1L - found.size()).forEach(found::add);
            number++;
            part = imports.part(head, number);
        }
        return found;
    }
}
