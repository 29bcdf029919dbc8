package io.minzheng.assistance.monitoring;

import com.mongodb.client.model.Filters;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Staff;
import io.minzheng.kernel.Subject;
import io.minzheng.projection.Views;
import io.minzheng.web.AreaQuery;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers what staff ask about warnings, within their areas. */
final class WarningQueries {
    /** Nobody has so many of one indicator. */
    private static final int MOST = 1_000;

    private final Views views;

    WarningQueries(Views views) {
        this.views = views;
    }

    /**
     * What is looked for; null for any.
     *
     * @param open only those not closed
     * @param assignee only those that this person is to check
     * @param overdue only those that should have been checked before this day
     */
    record Wanted(
            @Nullable DivisionCode area,
            @Nullable Grade grade,
            @Nullable String indicator,
            boolean open,
            @Nullable String assignee,
            @Nullable LocalDate overdue) {}

    /** A warning in the list, as of a day. */
    record WarningLine(
            String id,
            String warning,
            @Subject String personId,
            String area,
            String indicator,
            Grade grade,
            String dataSet,
            LocalDate dataOn,
            WarningFile.Phase phase,
            LocalDate raisedOn,
            LocalDate dueOn,
            @Nullable String assignee,
            @Nullable String caseId,
            boolean overdue) {
        static WarningLine of(WarningFile file, LocalDate day) {
            return new WarningLine(
                    file.id(),
                    file.warning(),
                    file.personId(),
                    file.area(),
                    file.indicator(),
                    file.grade(),
                    file.dataSet(),
                    file.dataOn(),
                    file.phase(),
                    file.raisedOn(),
                    file.dueOn(),
                    file.assignee(),
                    file.caseId(),
                    file.overdue(day));
        }
    }

    /** What is due first stands first. */
    Page<WarningLine> warnings(Staff staff, Wanted asked, LocalDate day, Paging paging) {
        AreaQuery<WarningFile> query = AreaQuery.of(views.reader(WarningFiles.class), staff, asked.area())
                .where("open", asked.open())
                .where("grade", asked.grade())
                .where("indicator", asked.indicator())
                .where("assignee", asked.assignee());
        if (asked.overdue() != null) {
            query.where("unchecked", true)
                    .where(Filters.lt("dueOn", asked.overdue().toString()));
        }
        return query.page("queue", paging, WarningFile::queue).map(file -> WarningLine.of(file, day));
    }

    /**
     * All warnings of one person and indicator.
     *
     * @param id under which their steps are taken
     * @param warnings the latest first
     */
    record History(String id, String area, List<WarningFile> warnings) {}

    History history(Staff staff, String id) {
        List<WarningFile> found = views.reader(WarningFiles.class).page(Filters.eq("warning", id), "", MOST).stream()
                .sorted(Comparator.comparingInt(WarningFile::number).reversed())
                .toList();
        if (found.isEmpty()) {
            throw KernelRule.AggregateMustExist.violated();
        }
        String area = found.getFirst().area();
        KernelRule.AreaMustBeOnesOwn.require(staff.covers(DivisionCode.of(area)));
        return new History(
                id,
                area,
                found.stream()
                        .filter(file -> staff.covers(DivisionCode.of(file.area())))
                        .toList());
    }
}
