package io.minzheng.assistance.appeals;

import com.mongodb.client.model.Filters;
import io.minzheng.assistance.appeals.AppealEvent.Matter;
import io.minzheng.assistance.appeals.AppealEvent.Outcome;
import io.minzheng.assistance.appeals.AppealFile.Phase;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Staff;
import io.minzheng.projection.Areas;
import io.minzheng.projection.Views;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Answers what staff ask about appeals, within their areas; of those about themselves there are none. */
final class AppealQueries {
    private final Views views;

    AppealQueries(Views views) {
        this.views = views;
    }

    AppealFile file(Staff staff, String id) {
        AppealFile file = views.reader(AppealFiles.class)
                .get(id)
                .filter(found -> !staff.id().equals(found.accused()))
                .orElseThrow(AppealRule.AppealMustBeFiled::violated);
        KernelRule.AreaMustBeOnesOwn.require(staff.covers(DivisionCode.of(file.area())));
        return file;
    }

    /**
     * What is looked for; null for any.
     *
     * @param object id of an application or a case, or a household
     * @param open only those not done
     * @param handler only those that this person looks into
     * @param overdue only those whose limit was over on this day
     */
    record Wanted(
            @Nullable DivisionCode area,
            @Nullable String object,
            @Nullable Matter matter,
            boolean open,
            @Nullable String handler,
            @Nullable LocalDate overdue) {}

    /** A line of the list, as of a day. */
    record AppealLine(
            String id,
            Matter matter,
            AppealedObject object,
            String area,
            Phase phase,
            boolean open,
            LocalDate receivedOn,
            LocalDate dueOn,
            boolean overdue,
            @Nullable String handler,
            @Nullable Outcome outcome) {
        static AppealLine of(AppealFile file, LocalDate day) {
            return new AppealLine(
                    file.id(),
                    file.matter(),
                    file.object(),
                    file.area(),
                    file.phase(),
                    file.open(),
                    file.receivedOn(),
                    file.dueOn(),
                    file.overdue(day),
                    file.handler(),
                    file.result().outcome());
        }
    }

    /** What is due first stands first. */
    Page<AppealLine> appeals(Staff staff, Wanted asked, LocalDate day, Paging paging) {
        List<Bson> wanted = wanted(staff, asked.area(), "area");
        wanted.add(Filters.ne("accused", staff.id()));
        if (asked.object() != null) {
            wanted.add(Filters.eq("objectId", asked.object()));
        }
        if (asked.matter() != null) {
            wanted.add(Filters.eq("matter", asked.matter().name()));
        }
        if (asked.open() || asked.overdue() != null) {
            wanted.add(Filters.eq("open", true));
        }
        if (asked.handler() != null) {
            wanted.add(Filters.eq("handler", asked.handler()));
        }
        if (asked.overdue() != null) {
            wanted.add(Filters.lt("dueOn", asked.overdue().toString()));
        }
        Page<AppealFile> page = Page.of(
                views.reader(AppealFiles.class).page(Filters.and(wanted), "queue", paging.after(), paging.limit() + 1),
                paging.limit(),
                AppealFile::queue);
        return new Page<>(
                page.items().stream().map(file -> AppealLine.of(file, day)).toList(), page.next());
    }

    /** Those about the reader are not counted: a figure by month and township would tell of them. */
    AppealStatistics statistics(
            Staff staff, @Nullable DivisionCode area, YearMonth from, YearMonth to, LocalDate asOf) {
        KernelRule.PeriodMustNotEndBeforeItBegins.require(!to.isBefore(from), "to");
        AppealStatistics.Sum sum = new AppealStatistics.Sum(from, to, asOf);
        List<Bson> wanted = wanted(staff, area, "receivedIn");
        wanted.add(Filters.ne("accused", staff.id()));
        views.reader(AppealFiles.class).forEach(Filters.and(wanted), sum::add);
        return sum.report(area == null ? null : area.value());
    }

    /** Ids of those against a decision in the case, open or not, for who answers for all areas. */
    List<String> against(String caseId) {
        List<String> ids = new ArrayList<>();
        views.reader(AppealFiles.class).forEach(Filters.eq("objectId", caseId), file -> {
            if (file.object().kind() == AppealedObject.Kind.CASE) {
                ids.add(file.id());
            }
        });
        return ids;
    }

    private static List<Bson> wanted(Staff staff, @Nullable DivisionCode area, String field) {
        List<Bson> wanted = new ArrayList<>(List.of(Areas.within(staff, field)));
        if (area != null) {
            KernelRule.AreaMustBeOnesOwn.require(staff.covers(area), "area");
            wanted.add(Filters.regex(field, "^" + area.value()));
        }
        return wanted;
    }
}
