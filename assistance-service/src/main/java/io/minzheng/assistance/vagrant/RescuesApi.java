package io.minzheng.assistance.vagrant;

import io.minzheng.assistance.vagrant.RescueFile.Phase;
import io.minzheng.assistance.vagrant.RescueQueries.DueLine;
import io.minzheng.assistance.vagrant.RescueQueries.RescueLine;
import io.minzheng.assistance.vagrant.RescueQueries.RescuesOfPerson;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.Staff;
import io.minzheng.web.ETags;
import io.minzheng.web.NamesNobody;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import io.minzheng.web.PersonSearch;
import jakarta.annotation.security.RolesAllowed;
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

/** What staff ask about rescues, over HTTP. */
@RestController
@RequestMapping("/api/assistance/rescues")
class RescuesApi {
    private final RescueQueries queries;
    private final Pseudonyms pseudonyms;

    RescuesApi(RescueQueries queries, Pseudonyms pseudonyms) {
        this.queries = queries;
        this.pseudonyms = pseudonyms;
    }

    @GetMapping("/{id}")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    ResponseEntity<RescueFile> file(@PathVariable String id, Staff staff) {
        RescueFile file = queries.file(staff, id);
        return ETags.answer(file, file.version());
    }

    @GetMapping
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    Page<RescueLine> rescues(
            @RequestParam(required = false) @Nullable DivisionCode area,
            @RequestParam(required = false) @Nullable Phase phase,
            Paging paging,
            Staff staff) {
        return queries.rescues(staff, area, phase, paging);
    }

    @GetMapping("/in-care")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    Page<PersonInCare> inCare(
            @RequestParam(required = false) @Nullable DivisionCode area,
            @RequestParam(required = false) Care.@Nullable Form care,
            Paging paging,
            Staff staff) {
        return queries.inCare(staff, area, care, paging);
    }

    /** @param on the day on which it is due or overdue */
    @GetMapping("/due")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    Page<DueLine> due(
            @RequestParam LocalDate on,
            @RequestParam(required = false) @Nullable DivisionCode area,
            Paging paging,
            Staff staff) {
        return queries.due(staff, area, on, paging);
    }

    /** @param knownAt leaves out what was recorded after this day; without it all that is known counts */
    @GetMapping("/statistics")
    @NamesNobody
    @RolesAllowed({"reviewer", "approver", "auditor", "reporter"})
    RescueStatistics statistics(
            @RequestParam LocalDate since,
            @RequestParam LocalDate until,
            @RequestParam(required = false) @Nullable LocalDate knownAt,
            @RequestParam(required = false) @Nullable DivisionCode area,
            Staff staff) {
        return queries.statistics(staff, area, since, until, knownAt);
    }

    @PostMapping("/persons/search")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    RescuesOfPerson search(@RequestBody PersonSearch body, Staff staff) {
        return queries.person(staff, pseudonyms.of(body.residentId()));
    }
}
