package io.minzheng.assistance.vagrant;

import com.mongodb.client.model.Filters;
import io.minzheng.assistance.vagrant.RescueFile.Phase;
import io.minzheng.assistance.vagrant.RescuedPerson.Identity;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Staff;
import io.minzheng.kernel.Subject;
import io.minzheng.projection.Areas;
import io.minzheng.projection.Views;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Answers what staff ask about rescues, within their areas. */
final class RescueQueries {
    private final Views views;

    RescueQueries(Views views) {
        this.views = views;
    }

    RescueFile file(Staff staff, String id) {
        RescueFile file = views.reader(RescueFiles.class).get(id).orElseThrow(KernelRule.AggregateMustExist::violated);
        KernelRule.AreaMustBeOnesOwn.require(staff.covers(DivisionCode.of(file.area())));
        return file;
    }

    /**
     * A line of the list of rescues.
     *
     * @param identity null where help was refused
     * @param openedOn day on which the person came
     */
    record RescueLine(
            @Subject String id,
            String area,
            Phase phase,
            @Nullable Identity identity,
            LocalDate openedOn,
            LocalDate lastOn,
            boolean checked) {
        static RescueLine of(RescueFile file) {
            return new RescueLine(
                    file.id(),
                    file.area(),
                    file.phase(),
                    file.now() == null ? null : file.now().person().identity(),
                    file.entries().getFirst().on(),
                    file.entries().getLast().on(),
                    file.checked());
        }
    }

    Page<RescueLine> rescues(Staff staff, @Nullable DivisionCode area, @Nullable Phase phase, Paging paging) {
        List<Bson> wanted = wanted(staff, area);
        if (phase != null) {
            wanted.add(Filters.eq("phase", phase.name()));
        }
        List<RescueLine> found =
                views.reader(RescueFiles.class).page(Filters.and(wanted), paging.after(), paging.limit() + 1).stream()
                        .map(RescueLine::of)
                        .toList();
        return Page.of(found, paging.limit(), RescueLine::id);
    }

    Page<PersonInCare> inCare(Staff staff, @Nullable DivisionCode area, Care.@Nullable Form care, Paging paging) {
        List<Bson> wanted = wanted(staff, area);
        if (care != null) {
            wanted.add(Filters.eq("care", care.name()));
        }
        return Page.of(
                views.reader(PeopleInCare.class).page(Filters.and(wanted), paging.after(), paging.limit() + 1),
                paging.limit(),
                PersonInCare::id);
    }

    /** A duty as of a day. */
    record DutyLine(Duty duty, LocalDate dueOn, boolean overdue) {}

    /** What is due or overdue for somebody on a day. */
    record DueLine(@Subject String id, String area, List<DutyLine> duties) {
        static DueLine of(RescueDue due, LocalDate on) {
            return new DueLine(
                    due.id(),
                    due.area(),
                    due.dues().stream()
                            .filter(duty -> !duty.dueOn().isAfter(on))
                            .map(duty -> new DutyLine(duty.duty(), duty.dueOn(), duty.overdue(on)))
                            .toList());
        }
    }

    /** Those with the oldest limit first. */
    Page<DueLine> due(Staff staff, @Nullable DivisionCode area, LocalDate on, Paging paging) {
        List<Bson> wanted = wanted(staff, area);
        wanted.add(Filters.eq("waiting", true));
        wanted.add(Filters.lte("firstDueOn", on.toString()));
        Page<RescueDue> page = Page.of(
                views.reader(RescuesDue.class).page(Filters.and(wanted), "queue", paging.after(), paging.limit() + 1),
                paging.limit(),
                RescueDue::queue);
        return new Page<>(page.items().stream().map(due -> DueLine.of(due, on)).toList(), page.next());
    }

    RescueStatistics statistics(
            Staff staff, @Nullable DivisionCode area, LocalDate since, LocalDate until, @Nullable LocalDate knownAt) {
        KernelRule.PeriodMustNotEndBeforeItBegins.require(!until.isBefore(since), "until");
        RescueStatistics.Sum sum = new RescueStatistics.Sum(since, until, knownAt);
        views.reader(RescueCounts.class).forEach(Filters.and(wanted(staff, area)), sum::add);
        return sum.report(area == null ? null : area.value());
    }

    /**
     * Where a person is met.
     *
     * @param elsewhere rescues outside the reader's areas, of which nothing more is told
     */
    record RescuesOfPerson(List<RescueLine> rescues, int elsewhere) {}

    RescuesOfPerson person(Staff staff, String personId) {
        List<String> ids = views.reader(RescuedPersons.class)
                .get(personId)
                .map(PersonRescues::rescues)
                .orElse(List.of());
        Map<String, RescueFile> files = views.reader(RescueFiles.class).getAll(ids);
        List<RescueLine> own = ids.stream()
                .filter(files::containsKey)
                .map(files::get)
                .filter(file -> staff.covers(DivisionCode.of(file.area())))
                .map(RescueLine::of)
                .toList();
        return new RescuesOfPerson(own, ids.size() - own.size());
    }

    private static List<Bson> wanted(Staff staff, @Nullable DivisionCode area) {
        List<Bson> wanted = new ArrayList<>(List.of(Areas.within(staff, "area")));
        if (area != null) {
            KernelRule.AreaMustBeOnesOwn.require(staff.covers(area), "area");
            wanted.add(Filters.regex("area", "^" + area.value()));
        }
        return wanted;
    }
}
