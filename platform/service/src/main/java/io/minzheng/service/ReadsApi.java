package io.minzheng.service;

import io.minzheng.eventstore.EventSearch;
import io.minzheng.eventstore.Reads;
import io.minzheng.eventstore.Reads.Recorded;
import io.minzheng.eventstore.Reads.Wanted;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Staff;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import io.minzheng.web.WebRule;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who has looked at or searched for whose data, for auditors: within their areas what was read of these, all of it for those
 * who are responsible for the whole bureau. Reading it is a read, and recorded.
 */
@RestController
@RequestMapping("/api/${minzheng.service}/audit/reads")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ReadsApi {
    private final Reads reads;
    private final EventSearch search;
    private final Pseudonyms pseudonyms;
    private final DivisionCode bureau;

    ReadsApi(Reads reads, EventSearch search, Pseudonyms pseudonyms, ServiceSettings settings) {
        this.reads = reads;
        this.search = search;
        this.pseudonyms = pseudonyms;
        this.bureau = settings.area();
    }

    /**
     * In the order in which they were recorded.
     *
     * @param staff id of who has read
     * @param subject whose data: a person's pseudonym, with what was read of the households that count the person in, or the
     *     id of an aggregate
     * @param from recorded at this instant or later
     * @param to recorded before this instant
     */
    @GetMapping
    @RolesAllowed("auditor")
    Page<Recorded> reads(
            @RequestParam(required = false) @Nullable String staff,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            Paging paging,
            Staff auditor) {
        return found(staff, subject, from, to, paging, auditor);
    }

    /** The number stands in the body: what stands in an address ends up in logs. */
    record ReadSearch(
            ResidentId residentId,
            @Nullable String staff,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** As {@code GET}, by a person's resident ID; paged by the same parameters in the address. */
    @PostMapping("/search")
    @RolesAllowed("auditor")
    Page<Recorded> search(@RequestBody ReadSearch body, Paging paging, Staff auditor) {
        return found(body.staff(), pseudonyms.of(body.residentId()), body.from(), body.to(), paging, auditor);
    }

    private Page<Recorded> found(
            @Nullable String staff,
            @Nullable String subject,
            @Nullable Instant from,
            @Nullable Instant to,
            Paging paging,
            Staff auditor) {
        WebRule.ViewMustHaveCaughtUp.require(subject == null || search.indexSubjects());
        Wanted wanted = new Wanted(staff, subject, from, to, auditor.covers(bureau) ? null : auditor.reach());
        List<Recorded> found = reads.find(wanted, paging.position(), paging.limit() + 1);
        return Page.of(found, paging.limit(), read -> Long.toString(read.number()));
    }
}
