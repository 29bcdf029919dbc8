package io.minzheng.assistance.disability;

import com.mongodb.client.model.Filters;
import io.minzheng.assistance.disability.DisabilityFile.Phase;
import io.minzheng.assistance.flags.FlagsOfCase;
import io.minzheng.assistance.transfers.StaysFilter;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Staff;
import io.minzheng.kernel.Subject;
import io.minzheng.projection.Views;
import io.minzheng.web.AreaQuery;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers what staff ask about the subsidies, within their areas. */
final class DisabilityQueries {
    private final Views views;
    private final FlagsOfCase flags;

    DisabilityQueries(Views views, FlagsOfCase flags) {
        this.views = views;
        this.flags = flags;
    }

    /** Both see it: the township of the hukou, and the one that has handled the application. */
    private static boolean isOwn(Staff staff, DisabilityFile file) {
        return staff.covers(DivisionCode.of(file.area())) || staff.covers(DivisionCode.of(file.office()));
    }

    DisabilityFile file(Staff staff, String id) {
        DisabilityFile file =
                views.reader(DisabilityFiles.class).get(id).orElseThrow(KernelRule.AggregateMustExist::violated);
        KernelRule.AreaMustBeOnesOwn.require(isOwn(staff, file));
        return file.with(flags.of(id));
    }

    /** A line of the list of cases. */
    record CaseLine(
            @Subject String id,
            String personId,
            String area,
            String office,
            Phase phase,
            List<Subsidy> subsidies,
            LocalDate filedOn,
            boolean correctionAsked) {
        static CaseLine of(DisabilityFile file) {
            return new CaseLine(
                    file.id(),
                    file.personId(),
                    file.area(),
                    file.office(),
                    file.phase(),
                    file.now().filing().subsidies(),
                    file.now().filing().on(),
                    file.correctionAsked());
        }
    }

    /** @param correction only those in which a stop waits to be corrected */
    Page<CaseLine> cases(
            Staff staff, @Nullable DivisionCode area, @Nullable Phase phase, boolean correction, Paging paging) {
        return AreaQuery.of(views.reader(DisabilityFiles.class), staff, area, "area", "office")
                .where("phase", phase)
                .where("correctionAsked", correction)
                .page(paging, DisabilityFile::id)
                .map(CaseLine::of);
    }

    /**
     * A review as of a day.
     *
     * @param stoppable whether the days of grace are over, too
     */
    record ReviewLine(@Subject String id, String area, LocalDate dueOn, boolean overdue, boolean stoppable) {}

    /** @param by reviews due up to this day */
    Page<ReviewLine> reviews(
            Staff staff, @Nullable DivisionCode area, LocalDate by, LocalDate today, int graceDays, Paging paging) {
        return AreaQuery.of(views.reader(DisabilityFiles.class), staff, area)
                .until("reviewDueOn", by)
                .page(paging, DisabilityFile::id)
                .map(file -> line(file, today, graceDays));
    }

    private static ReviewLine line(DisabilityFile file, LocalDate today, int graceDays) {
        LocalDate dueOn = Objects.requireNonNull(file.reviewDueOn());
        return new ReviewLine(
                file.id(), file.area(), dueOn, today.isAfter(dueOn), today.isAfter(dueOn.plusDays(graceDays)));
    }

    RecipientStatistics statistics(
            Staff staff, @Nullable DivisionCode area, LocalDate asOf, @Nullable LocalDate knownAt) {
        RecipientStatistics.Sum sum = new RecipientStatistics.Sum(asOf, knownAt, StaysFilter.asked(staff, area));
        views.reader(Recipients.class).forEach(StaysFilter.within(staff, area, "townships"), sum::add);
        return sum.report(area == null ? null : area.value());
    }

    /**
     * Where a person is met.
     *
     * @param elsewhere cases outside the reader's areas, of which nothing more is told
     */
    record PersonCases(List<CaseLine> cases, int elsewhere) {}

    PersonCases person(Staff staff, String personId) {
        List<DisabilityFile> all = new ArrayList<>();
        views.reader(DisabilityFiles.class).forEach(Filters.eq("personId", personId), all::add);
        List<CaseLine> own = all.stream()
                .filter(file -> isOwn(staff, file))
                .map(CaseLine::of)
                .toList();
        return new PersonCases(own, all.size() - own.size());
    }
}
