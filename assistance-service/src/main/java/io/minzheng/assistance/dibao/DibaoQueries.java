package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.HouseholdFile.Phase;
import io.minzheng.assistance.flags.FlagsOfCase;
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
import org.jspecify.annotations.Nullable;

/** Answers what staff ask about dibao, within their areas. */
final class DibaoQueries {
    private final Views views;
    private final FlagsOfCase flags;
    private final EventReader reader;
    private final EventCatalogue catalogue;

    DibaoQueries(Views views, FlagsOfCase flags, EventReader reader, EventCatalogue catalogue) {
        this.views = views;
        this.flags = flags;
        this.reader = reader;
        this.catalogue = catalogue;
    }

    HouseholdFile file(Staff staff, String id) {
        return AreaQuery.get(views.reader(HouseholdFiles.class), staff, id, HouseholdFile::area)
                .with(flags.of(id));
    }

    /** The file as the steps up to the end of the day had made it; folded from the events themselves. */
    HouseholdFile fileAsOf(Staff staff, String id, LocalDate asOf) {
        HouseholdFile file = null;
        for (StoredEvent stored : reader.stream(id)) {
            if (catalogue.read(stored) instanceof DibaoEvent event
                    && !event.on().isAfter(asOf)) {
                file = HouseholdFile.after(
                        file,
                        id,
                        stored.sequence(),
                        event,
                        HouseholdFiles.entry(event, stored.recordedAt(), stored.metadata()));
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

    private static void requireOwn(Staff staff, HouseholdFile file) {
        KernelRule.AreaMustBeOnesOwn.require(staff.covers(DivisionCode.of(file.area())));
    }

    /** A line of the list of cases. */
    record CaseLine(@Subject String id, String area, Phase phase, LocalDate filedOn, LocalDate lastOn) {
        static CaseLine of(HouseholdFile file) {
            return new CaseLine(
                    file.id(),
                    file.area(),
                    file.phase(),
                    file.now().filing().filedOn(),
                    file.now().lastOn());
        }
    }

    Page<CaseLine> cases(Staff staff, @Nullable DivisionCode area, @Nullable Phase phase, Paging paging) {
        return AreaQuery.of(views.reader(HouseholdFiles.class), staff, area)
                .where("phase", phase)
                .page(paging, HouseholdFile::id)
                .map(CaseLine::of);
    }

    /** A pending decision as of a day. */
    record PendingLine(
            @Subject String id,
            String area,
            PendingDecision.Step step,
            LocalDate since,
            @Nullable LocalDate notBefore,
            @Nullable LocalDate stepDueOn,
            @Nullable LocalDate dueOn,
            boolean overdue) {
        static PendingLine of(PendingDecision pending, LocalDate today) {
            return new PendingLine(
                    pending.id(),
                    pending.area(),
                    pending.step(),
                    pending.since(),
                    pending.notBefore(),
                    pending.stepDueOn(),
                    pending.dueOn(),
                    pending.overdue(today));
        }
    }

    /** Those with the nearest limit first; those without one last. */
    Page<PendingLine> pending(Staff staff, @Nullable DivisionCode area, LocalDate today, Paging paging) {
        return AreaQuery.of(views.reader(PendingDecisions.class), staff, area)
                .where("waiting", true)
                .page("queue", paging, PendingDecision::queue)
                .map(pending -> PendingLine.of(pending, today));
    }

    /** A review as of a day. */
    record ReviewLine(
            @Subject String id,
            String area,
            Household.Kind kind,
            Assessment.ReviewGroup group,
            LocalDate dueOn,
            @Nullable LocalDate lastReviewedOn,
            boolean overdue) {
        static ReviewLine of(DueReview due, LocalDate today) {
            return new ReviewLine(
                    due.id(),
                    due.area(),
                    due.kind(),
                    due.group(),
                    due.dueOn(),
                    due.lastReviewedOn(),
                    due.overdue(today));
        }
    }

    /** @param by reviews due up to this day */
    Page<ReviewLine> reviews(Staff staff, @Nullable DivisionCode area, LocalDate by, LocalDate today, Paging paging) {
        return AreaQuery.of(views.reader(ReviewsDue.class), staff, area)
                .until("dueOn", by)
                .page(paging, DueReview::id)
                .map(due -> ReviewLine.of(due, today));
    }

    EnrolmentStatistics statistics(
            Staff staff, @Nullable DivisionCode area, LocalDate asOf, @Nullable LocalDate knownAt) {
        EnrolmentStatistics.Sum sum = new EnrolmentStatistics.Sum(asOf, knownAt, StaysFilter.asked(staff, area));
        views.reader(Enrolments.class).forEach(StaysFilter.within(staff, area, "townships"), sum::add);
        return sum.report(area == null ? null : area.value());
    }

    /**
     * Where a person is met.
     *
     * @param elsewhere cases outside the reader's areas, of which nothing more is told
     * @param enrolled whether some case pays for the person now
     */
    record PersonCases(List<CaseLine> cases, int elsewhere, boolean enrolled) {}

    PersonCases person(Staff staff, String personId) {
        DibaoPerson person = views.reader(DibaoPersons.class)
                .get(personId)
                .orElseGet(() -> new DibaoPerson(personId, List.of(), null, null));
        List<CaseLine> own =
                AreaQuery.getAll(views.reader(HouseholdFiles.class), staff, person.cases(), HouseholdFile::area)
                        .stream()
                        .map(CaseLine::of)
                        .toList();
        return new PersonCases(own, person.cases().size() - own.size(), person.enrolledIn() != null);
    }
}
