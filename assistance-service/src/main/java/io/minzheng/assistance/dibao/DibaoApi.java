package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.DibaoQueries.CaseLine;
import io.minzheng.assistance.dibao.DibaoQueries.PendingLine;
import io.minzheng.assistance.dibao.DibaoQueries.PersonCases;
import io.minzheng.assistance.dibao.DibaoQueries.ReviewLine;
import io.minzheng.assistance.dibao.HouseholdFile.Phase;
import io.minzheng.kernel.BusinessDay;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.Staff;
import io.minzheng.web.ETags;
import io.minzheng.web.NamesNobody;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import io.minzheng.web.PersonSearch;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What staff ask about dibao, over HTTP. */
@RestController
@RequestMapping("/api/assistance/dibao")
class DibaoApi {
    private final DibaoQueries queries;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    DibaoApi(DibaoQueries queries, Pseudonyms pseudonyms, Clock clock) {
        this.queries = queries;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    private LocalDate today() {
        return BusinessDay.today(clock);
    }

    @GetMapping("/cases/{id}")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    ResponseEntity<HouseholdFile> file(
            @PathVariable String id, @RequestParam(required = false) @Nullable LocalDate asOf, Staff staff) {
        if (asOf != null) {
            return ResponseEntity.ok(queries.fileAsOf(staff, id, asOf));
        }
        HouseholdFile file = queries.file(staff, id);
        return ETags.answer(file, file.version());
    }

    @GetMapping("/cases")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    Page<CaseLine> cases(
            @RequestParam(required = false) @Nullable DivisionCode area,
            @RequestParam(required = false) @Nullable Phase phase,
            Paging paging,
            Staff staff) {
        return queries.cases(staff, area, phase, paging);
    }

    @GetMapping("/pending")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    Page<PendingLine> pending(@RequestParam(required = false) @Nullable DivisionCode area, Paging paging, Staff staff) {
        return queries.pending(staff, area, today(), paging);
    }

    @GetMapping("/reviews-due")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    Page<ReviewLine> reviews(
            @RequestParam(required = false) @Nullable DivisionCode area,
            @RequestParam(required = false) @Nullable LocalDate by,
            Paging paging,
            Staff staff) {
        LocalDate today = today();
        return queries.reviews(staff, area, by == null ? today : by, today, paging);
    }

    /** @param knownAt leaves out what was recorded after this day; without it all that is known counts */
    @GetMapping("/statistics")
    @NamesNobody
    @RolesAllowed({"reviewer", "approver", "auditor", "reporter"})
    EnrolmentStatistics statistics(
            @RequestParam LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate knownAt,
            @RequestParam(required = false) @Nullable DivisionCode area,
            Staff staff) {
        return queries.statistics(staff, area, asOf, knownAt);
    }

    @PostMapping("/persons/search")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    PersonCases search(@RequestBody PersonSearch body, Staff staff) {
        return queries.person(staff, pseudonyms.of(body.residentId()));
    }
}
