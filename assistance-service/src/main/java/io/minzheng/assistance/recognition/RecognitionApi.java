package io.minzheng.assistance.recognition;

import io.minzheng.assistance.recognition.RecognitionFile.Phase;
import io.minzheng.assistance.recognition.RecognitionQueries.CaseLine;
import io.minzheng.assistance.recognition.RecognitionQueries.PersonCases;
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

/** What staff ask about recognitions, over HTTP. */
@RestController
@RequestMapping("/api/assistance/recognitions")
class RecognitionApi {
    private final RecognitionQueries queries;
    private final Pseudonyms pseudonyms;

    RecognitionApi(RecognitionQueries queries, Pseudonyms pseudonyms) {
        this.queries = queries;
        this.pseudonyms = pseudonyms;
    }

    @GetMapping("/cases/{recognition}")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    ResponseEntity<RecognitionFile> file(@PathVariable String recognition, Staff staff) {
        RecognitionFile file = queries.file(staff, recognition);
        return ETags.answer(file, file.version());
    }

    @GetMapping("/cases")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    Page<CaseLine> cases(
            @RequestParam(required = false) @Nullable DivisionCode area,
            @RequestParam(required = false) @Nullable RecognitionKind kind,
            @RequestParam(required = false) @Nullable Phase phase,
            Paging paging,
            Staff staff) {
        return queries.cases(staff, area, kind, phase, paging);
    }

    @PostMapping("/persons/search")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    PersonCases search(@RequestBody PersonSearch body, Staff staff) {
        return queries.person(staff, pseudonyms.of(body.residentId()));
    }

    /** @param knownAt leaves out what was recorded after this day; without it all that is known counts */
    @GetMapping("/statistics")
    @NamesNobody
    @RolesAllowed({"reviewer", "approver", "auditor", "reporter"})
    RecognitionStatistics statistics(
            @RequestParam LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate knownAt,
            @RequestParam(required = false) @Nullable DivisionCode area,
            Staff staff) {
        return queries.statistics(staff, area, asOf, knownAt);
    }
}
