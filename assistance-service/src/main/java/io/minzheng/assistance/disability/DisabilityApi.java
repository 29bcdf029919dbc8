package io.minzheng.assistance.disability;

import io.minzheng.assistance.disability.DisabilityFile.Phase;
import io.minzheng.assistance.disability.DisabilityQueries.CaseLine;
import io.minzheng.assistance.disability.DisabilityQueries.PersonCases;
import io.minzheng.assistance.disability.DisabilityQueries.ReviewLine;
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

/** What staff ask about the subsidies, over HTTP. */
@RestController
@RequestMapping("/api/assistance/disability-subsidies")
class DisabilityApi {
    private final DisabilityQueries queries;
    private final DisabilityPolicy policy;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    DisabilityApi(DisabilityQueries queries, DisabilityPolicy policy, Pseudonyms pseudonyms, Clock clock) {
        this.queries = queries;
        this.policy = policy;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    @GetMapping("/cases/{disabilityCase}")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    ResponseEntity<DisabilityFile> file(@PathVariable("disabilityCase") String id, Staff staff) {
        DisabilityFile file = queries.file(staff, id);
        return ETags.answer(file, file.version());
    }

    /** @param correction only those in which a stop waits to be corrected */
    @GetMapping("/cases")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    Page<CaseLine> cases(
            @RequestParam(required = false) @Nullable DivisionCode area,
            @RequestParam(required = false) @Nullable Phase phase,
            @RequestParam(defaultValue = "false") boolean correction,
            Paging paging,
            Staff staff) {
        return queries.cases(staff, area, phase, correction, paging);
    }

    @GetMapping("/reviews-due")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    Page<ReviewLine> reviews(
            @RequestParam(required = false) @Nullable DivisionCode area,
            @RequestParam(required = false) @Nullable LocalDate by,
            Paging paging,
            Staff staff) {
        LocalDate today = BusinessDay.today(clock);
        return queries.reviews(staff, area, by == null ? today : by, today, policy.graceDays(), paging);
    }

    /** @param knownAt leaves out what was recorded after this day; without it all that is known counts */
    @GetMapping("/statistics")
    @NamesNobody
    @RolesAllowed({"reviewer", "approver", "auditor", "reporter"})
    RecipientStatistics statistics(
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
