package io.minzheng.assistance.tekun;

import io.minzheng.assistance.tekun.TekunFile.Phase;
import io.minzheng.assistance.tekun.TekunQueries.CaseLine;
import io.minzheng.assistance.tekun.TekunQueries.DueLine;
import io.minzheng.assistance.tekun.TekunQueries.PersonCases;
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

/** What staff ask about tekun, over HTTP. */
@RestController
@RequestMapping("/api/assistance/tekun")
class TekunApi {
    private final TekunQueries queries;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    TekunApi(TekunQueries queries, Pseudonyms pseudonyms, Clock clock) {
        this.queries = queries;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    private LocalDate today() {
        return BusinessDay.today(clock);
    }

    @GetMapping("/cases/{tekun}")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    ResponseEntity<TekunFile> file(
            @PathVariable String tekun, @RequestParam(required = false) @Nullable LocalDate asOf, Staff staff) {
        if (asOf != null) {
            return ResponseEntity.ok(queries.fileAsOf(staff, tekun, asOf));
        }
        TekunFile file = queries.file(staff, tekun);
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

    /** @param by what is due up to this day, without it up to today; up to yesterday is what is overdue */
    @GetMapping("/due")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    Page<DueLine> due(
            @RequestParam TekunDue.Kind kind,
            @RequestParam(required = false) @Nullable DivisionCode area,
            @RequestParam(required = false) @Nullable LocalDate by,
            Paging paging,
            Staff staff) {
        LocalDate today = today();
        return queries.due(staff, kind, area, by == null ? today : by, today, paging);
    }

    /** @param knownAt leaves out what was recorded after this day; without it all that is known counts */
    @GetMapping("/statistics")
    @NamesNobody
    @RolesAllowed({"reviewer", "approver", "auditor", "reporter"})
    TekunStatistics statistics(
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
