package io.minzheng.service;

import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventSearch;
import io.minzheng.eventstore.EventSearch.Found;
import io.minzheng.eventstore.EventSearch.Wanted;
import io.minzheng.eventstore.Moment;
import io.minzheng.eventstore.PastStates;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Staff;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import io.minzheng.web.WebRule;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What auditors ask of any service: the state of an aggregate as of a date and as known at a moment, and the events
 * themselves. Answers name persons by their pseudonyms only. What is withheld from an auditor does not exist for that person.
 */
@RestController
@RequestMapping("/api/${minzheng.service}/audit")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class AuditApi {
    private final PastStates past;
    private final EventSearch search;
    private final EventCatalogue catalogue;
    private final Pseudonyms pseudonyms;
    private final AuditScope scope;

    AuditApi(
            PastStates past,
            EventSearch search,
            EventCatalogue catalogue,
            Pseudonyms pseudonyms,
            ServiceSettings settings) {
        this.past = past;
        this.search = search;
        this.catalogue = catalogue;
        this.pseudonyms = pseudonyms;
        this.scope = new AuditScope(past, settings.area());
    }

    /**
     * @param asOf leaves out what became true after this day
     * @param knownAt leaves out what was recorded after this instant
     */
    @GetMapping("/state/{aggregate}")
    @RolesAllowed("auditor")
    AuditedState state(
            @PathVariable String aggregate,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            Staff staff) {
        KernelRule.AggregateMustExist.require(!scope.withholds(staff, aggregate));
        Moment moment = new Moment(asOf, knownAt, null);
        PastStates.Past found = past.of(aggregate, moment).orElseThrow(KernelRule.AggregateMustExist::violated);
        KernelRule.AreaMustBeOnesOwn.require(scope.covers(staff, found));
        return AuditedState.of(aggregate, moment, found);
    }

    /**
     * The states of all aggregates that had begun at a position or moment, in the order of their first events: what the
     * service knew then, built from its events in memory.
     *
     * @param until position of the last event that counts
     */
    @GetMapping("/states")
    @RolesAllowed("auditor")
    Page<AuditedState> states(
            @RequestParam(required = false) @Nullable String capability,
            @RequestParam(required = false) @Nullable Long until,
            @RequestParam(required = false) @Nullable Instant knownAt,
            Paging paging,
            Staff staff) {
        long known = knownAt == null ? Long.MAX_VALUE : search.knownAt(knownAt);
        long end = until == null ? known : Math.min(known, until);
        Moment moment = Moment.after(end);
        Found begun = search.begun(capability, paging.position(), end, paging.limit());
        return new Page<>(
                begun.events().stream()
                        .filter(first -> !scope.withholds(staff, first.stream(), first.streamType()))
                        .flatMap(first -> past.of(first.stream(), moment).stream()
                                .filter(found -> scope.covers(staff, found))
                                .map(found -> AuditedState.of(first.stream(), moment, found)))
                        .toList(),
                next(begun));
    }

    /**
     * Events in the order in which they were stored. A page may hold fewer than the limit, or none, and still not be the
     * last: that says {@code next}.
     *
     * @param subject pseudonym of a person whom the event names
     * @param type name of the event
     * @param actor id of who recorded it
     * @param from recorded at this instant or later
     * @param to recorded before this instant
     */
    @GetMapping("/events")
    @RolesAllowed("auditor")
    Page<AuditedEvent> events(
            @RequestParam(required = false) @Nullable String aggregate,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            Paging paging,
            Staff staff) {
        if (subject != null && !Pseudonyms.isPseudonym(subject)) {
            throw WebRule.ParameterMustFit.violated("subject", Map.of());
        }
        return found(new Wanted(aggregate, subject, type, actor, from, to), paging, staff);
    }

    /** The number stands in the body: what stands in an address ends up in logs. */
    record PersonSearch(
            ResidentId residentId,
            @Nullable String aggregate,
            @Nullable String type,
            @Nullable String actor,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** As {@code GET}, by a person's resident ID; paged by the same parameters in the address. */
    @PostMapping("/events/search")
    @RolesAllowed("auditor")
    Page<AuditedEvent> search(@RequestBody PersonSearch body, Paging paging, Staff staff) {
        Wanted wanted = new Wanted(
                body.aggregate(), pseudonyms.of(body.residentId()), body.type(), body.actor(), body.from(), body.to());
        return found(wanted, paging, staff);
    }

    private Page<AuditedEvent> found(Wanted wanted, Paging paging, Staff staff) {
        WebRule.ViewMustHaveCaughtUp.require(wanted.subject() == null || search.indexSubjects());
        if (wanted.aggregate() != null && scope.withholds(staff, wanted.aggregate())) {
            return new Page<>(List.of(), null);
        }
        Found found = search.find(wanted, paging.position(), paging.limit());
        AuditScope.Streams streams = scope.of(staff);
        return new Page<>(
                found.events().stream()
                        .filter(event -> streams.cover(event.stream(), event.streamType()))
                        .map(event -> AuditedEvent.of(event, catalogue.read(event), catalogue.erased(List.of(event))))
                        .toList(),
                next(found));
    }

    private static @Nullable String next(Found found) {
        return found.next() == null ? null : Long.toString(found.next());
    }
}
