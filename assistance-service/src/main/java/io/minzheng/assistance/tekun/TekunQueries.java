package io.minzheng.assistance.tekun;

import io.minzheng.assistance.flags.FlagsOfCase;
import io.minzheng.assistance.tekun.TekunFile.Phase;
import io.minzheng.assistance.transfers.StaysFilter;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.StoredEvent;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers what staff ask about tekun, within their areas. */
final class TekunQueries {
    private final Views views;
    private final FlagsOfCase flags;
    private final EventReader reader;
    private final EventCatalogue catalogue;

    TekunQueries(Views views, FlagsOfCase flags, EventReader reader, EventCatalogue catalogue) {
        this.views = views;
        this.flags = flags;
        this.reader = reader;
        this.catalogue = catalogue;
    }

    TekunFile file(Staff staff, String id) {
        return AreaQuery.get(views.reader(TekunFiles.class), staff, id, TekunFile::area)
                .with(flags.of(id));
    }

    /** The file as the steps of the case up to the end of the day had made it; folded from the events themselves. */
    TekunFile fileAsOf(Staff staff, String id, LocalDate asOf) {
        TekunFile file = null;
        for (StoredEvent stored : reader.stream(id)) {
            if (catalogue.read(stored) instanceof TekunEvent event
                    && !event.on().isAfter(asOf)) {
                file = TekunFile.after(
                        file,
                        id,
                        stored.sequence(),
                        event,
                        TekunFiles.entry(event, stored.recordedAt(), stored.metadata()));
            }
        }
        if (file == null) {
            throw KernelRule.AggregateMustExist.violated();
        }
        if (!staff.covers(DivisionCode.of(file.area()))) {
            // Whoever is responsible for the case now may see how it was before it came.
            file(staff, id);
        }
        return file;
    }

    private static void requireOwn(Staff staff, TekunFile file) {
        KernelRule.AreaMustBeOnesOwn.require(staff.covers(DivisionCode.of(file.area())));
    }

    /** A line of the list of cases. */
    record CaseLine(@Subject String id, String area, Phase phase, LocalDate filedOn, LocalDate lastOn) {
        static CaseLine of(TekunFile file) {
            return new CaseLine(
                    file.id(), file.area(), file.phase(), file.filing().filedOn(), file.lastOn());
        }
    }

    Page<CaseLine> cases(Staff staff, @Nullable DivisionCode area, @Nullable Phase phase, Paging paging) {
        return AreaQuery.of(views.reader(TekunFiles.class), staff, area)
                .where("phase", phase)
                .page(paging, TekunFile::id)
                .map(CaseLine::of);
    }

    /** Something due as of a day. */
    record DueLine(@Subject String id, String area, TekunDue.Kind kind, LocalDate dueOn, boolean overdue) {}

    /** @param by what is due up to this day */
    Page<DueLine> due(
            Staff staff,
            TekunDue.Kind kind,
            @Nullable DivisionCode area,
            LocalDate by,
            LocalDate today,
            Paging paging) {
        return AreaQuery.of(views.reader(TekunDues.class), staff, area)
                .until(kind.field(), by)
                .page(paging, TekunDue::id)
                .map(due -> line(due, kind, today));
    }

    private static DueLine line(TekunDue due, TekunDue.Kind kind, LocalDate today) {
        LocalDate dueOn = Objects.requireNonNull(due.of(kind));
        return new DueLine(due.id(), due.area(), kind, dueOn, today.isAfter(dueOn));
    }

    TekunStatistics statistics(Staff staff, @Nullable DivisionCode area, LocalDate asOf, @Nullable LocalDate knownAt) {
        TekunStatistics.Sum sum = new TekunStatistics.Sum(asOf, knownAt, StaysFilter.asked(staff, area));
        views.reader(TekunCases.class).forEach(StaysFilter.within(staff, area, "townships"), sum::add);
        return sum.report(area == null ? null : area.value());
    }

    /**
     * Where a person is met.
     *
     * @param elsewhere cases outside the reader's areas, of which nothing more is told
     */
    record PersonCases(List<CaseLine> cases, int elsewhere) {}

    PersonCases person(Staff staff, String personId) {
        List<String> cases = views.reader(TekunPersons.class)
                .get(personId)
                .map(TekunPerson::cases)
                .orElse(List.of());
        List<CaseLine> own = AreaQuery.getAll(views.reader(TekunFiles.class), staff, cases, TekunFile::area).stream()
                .map(CaseLine::of)
                .toList();
        return new PersonCases(own, cases.size() - own.size());
    }
}
