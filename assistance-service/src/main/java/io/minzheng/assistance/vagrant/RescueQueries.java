package io.minzheng.assistance.vagrant;

import io.minzheng.assistance.vagrant.RescueFile.Phase;
import io.minzheng.assistance.vagrant.RescuedPerson.Identity;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Staff;
import io.minzheng.kernel.Subject;
import io.minzheng.projection.Views;
import io.minzheng.web.AreaQuery;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers what staff ask about rescues, within their areas. */
final class RescueQueries {
    private final Views views;

    RescueQueries(Views views) {
        this.views = views;
    }

    RescueFile file(Staff staff, String id) {
        return AreaQuery.get(views.reader(RescueFiles.class), staff, id, RescueFile::area);
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
        return AreaQuery.of(views.reader(RescueFiles.class), staff, area)
                .where("phase", phase)
                .page(paging, RescueFile::id)
                .map(RescueLine::of);
    }

    Page<PersonInCare> inCare(Staff staff, @Nullable DivisionCode area, Care.@Nullable Form care, Paging paging) {
        return AreaQuery.of(views.reader(PeopleInCare.class), staff, area)
                .where("care", care)
                .page(paging, PersonInCare::id);
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
        return AreaQuery.of(views.reader(RescuesDue.class), staff, area)
                .where("waiting", true)
                .until("firstDueOn", on)
                .page("queue", paging, RescueDue::queue)
                .map(due -> DueLine.of(due, on));
    }

    RescueStatistics statistics(
            Staff staff, @Nullable DivisionCode area, LocalDate since, LocalDate until, @Nullable LocalDate knownAt) {
        KernelRule.PeriodMustNotEndBeforeItBegins.require(!until.isBefore(since), "until");
        RescueStatistics.Sum sum = new RescueStatistics.Sum(since, until, knownAt);
        AreaQuery.of(views.reader(RescueCounts.class), staff, area).forEach(sum::add);
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
        List<RescueLine> own = AreaQuery.getAll(views.reader(RescueFiles.class), staff, ids, RescueFile::area).stream()
                .map(RescueLine::of)
                .toList();
        return new RescuesOfPerson(own, ids.size() - own.size());
    }
}
