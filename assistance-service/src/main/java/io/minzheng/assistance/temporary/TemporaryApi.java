package io.minzheng.assistance.temporary;

import com.mongodb.client.model.Filters;
import io.minzheng.assistance.temporary.Hardship.Cause;
import io.minzheng.assistance.temporary.TemporaryFile.Phase;
import io.minzheng.kernel.BusinessDay;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Staff;
import io.minzheng.kernel.Subject;
import io.minzheng.projection.Views;
import io.minzheng.web.AreaQuery;
import io.minzheng.web.ETags;
import io.minzheng.web.NamesNobody;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What staff ask about temporary assistance, over HTTP. */
@RestController
@RequestMapping("/api/assistance/temporary")
class TemporaryApi {
    private final Views views;
    private final Clock clock;

    TemporaryApi(Views views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/cases/{caseId}")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    ResponseEntity<TemporaryFile> file(@PathVariable String caseId, Staff staff) {
        TemporaryFile file = AreaQuery.get(views.reader(TemporaryFiles.class), staff, caseId, TemporaryFile::area);
        return ETags.answer(file, file.version());
    }

    /** A line of the list of cases. */
    record CaseLine(@Subject String id, String area, Cause cause, Phase phase, LocalDate since, LocalDate lastOn) {
        static CaseLine of(TemporaryFile file) {
            return new CaseLine(
                    file.id(), file.area(), file.hardship().cause(), file.phase(), file.since(), file.lastOn());
        }
    }

    @GetMapping("/cases")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    Page<CaseLine> cases(
            @RequestParam(required = false) @Nullable DivisionCode area,
            @RequestParam(required = false) @Nullable Phase phase,
            Paging paging,
            Staff staff) {
        return AreaQuery.of(views.reader(TemporaryFiles.class), staff, area)
                .where("phase", phase)
                .page(paging, TemporaryFile::id)
                .map(CaseLine::of);
    }

    /** Open papers as of today. */
    record PapersLine(@Subject String id, String area, LocalDate grantedOn, LocalDate dueOn, boolean overdue) {
        static PapersLine of(OpenPapers papers, LocalDate today) {
            return new PapersLine(
                    papers.id(), papers.area(), papers.grantedOn(), papers.dueOn(), papers.overdue(today));
        }
    }

    /** Those with the nearest limit first; {@code overdue} leaves only those whose limit has run out. */
    @GetMapping("/open-papers")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    Page<PapersLine> openPapers(
            @RequestParam(required = false) @Nullable DivisionCode area,
            @RequestParam(defaultValue = "false") boolean overdue,
            Paging paging,
            Staff staff) {
        LocalDate today = BusinessDay.today(clock);
        AreaQuery<OpenPapers> query = AreaQuery.of(views.reader(PapersStillOpen.class), staff, area);
        if (overdue) {
            query.where(Filters.lt("dueOn", today.toString()));
        }
        return query.page("queue", paging, OpenPapers::queue).map(papers -> PapersLine.of(papers, today));
    }

    /**
     * @param from first day; without it from the beginning
     * @param knownAt leaves out what was recorded after this day; without it all that is known counts
     */
    @GetMapping("/statistics")
    @NamesNobody
    @RolesAllowed({"reviewer", "approver", "auditor", "reporter"})
    TemporaryStatistics statistics(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate knownAt,
            @RequestParam(required = false) @Nullable DivisionCode area,
            Staff staff) {
        TemporaryStatistics.Sum sum = new TemporaryStatistics.Sum(from, asOf, knownAt);
        AreaQuery.of(views.reader(HelpByMonth.class), staff, area).forEach(sum::add);
        return sum.report(area == null ? null : area.value());
    }
}
