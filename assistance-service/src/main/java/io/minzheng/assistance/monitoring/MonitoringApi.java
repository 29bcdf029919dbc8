package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.monitoring.MonitoredCommand.ChoosePrimary;
import io.minzheng.assistance.monitoring.MonitoredCommand.EndCategory;
import io.minzheng.assistance.monitoring.MonitoredCommand.LeaveList;
import io.minzheng.assistance.monitoring.MonitoredCommand.MovePerson;
import io.minzheng.assistance.monitoring.MonitoredCommand.RecordCategory;
import io.minzheng.assistance.monitoring.MonitoredEvent.LeavingReason;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.BusinessDay;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Staff;
import io.minzheng.web.NamesNobody;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import io.minzheng.web.PersonSearch;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Monitored persons over HTTP: who is, why, until when, and how many. */
@RestController
@RequestMapping("/api/assistance/monitoring")
class MonitoringApi {
    private final MonitoringDesk desk;
    private final MonitoringQueries queries;
    private final Pseudonyms pseudonyms;
    private final MonitoringSettings settings;
    private final Clock clock;

    MonitoringApi(
            MonitoringDesk desk,
            MonitoringQueries queries,
            Pseudonyms pseudonyms,
            MonitoringSettings settings,
            Clock clock) {
        this.desk = desk;
        this.queries = queries;
        this.pseudonyms = pseudonyms;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param area township
     * @param from first day of the category; of the recognition of a hard-spending household the day of its decision
     */
    record Recording(
            LocalDate on,
            ResidentId residentId,
            @PersonalData @Nullable String name,
            DivisionCode area,
            Category category,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String decisionNumber) {}

    record Ending(
            LocalDate on,
            Category category,
            LocalDate until,
            @PersonalData String reason) {}

    record Choice(
            LocalDate on, Category category, @PersonalData String reason) {}

    record Move(LocalDate on, DivisionCode area) {}

    record Leaving(
            LocalDate on,
            LeavingReason reason,
            @PersonalData @Nullable String note) {}

    private LocalDate today() {
        return BusinessDay.today(clock);
    }

    @PostMapping("/persons")
    @RolesAllowed({"clerk", "reviewer"})
    Receipt record(@RequestBody Recording body, CommandContext context) {
        return desk.send(
                context,
                new RecordCategory(
                        pseudonyms.of(body.residentId()),
                        body.on(),
                        body.residentId(),
                        body.name(),
                        body.area(),
                        body.category(),
                        body.from(),
                        true,
                        body.until(),
                        body.decisionNumber(),
                        null));
    }

    @PostMapping("/persons/{id}/category-ending")
    @RolesAllowed({"clerk", "reviewer"})
    Receipt endCategory(@PathVariable String id, @RequestBody Ending body, CommandContext context) {
        return desk.send(context, new EndCategory(id, body.on(), body.category(), body.until(), body.reason()));
    }

    @PostMapping("/persons/{id}/primary-category")
    @RolesAllowed("reviewer")
    Receipt choosePrimary(@PathVariable String id, @RequestBody Choice body, CommandContext context) {
        return desk.send(context, new ChoosePrimary(id, body.on(), body.category(), body.reason()));
    }

    @PostMapping("/persons/{id}/move")
    @RolesAllowed("reviewer")
    Receipt move(@PathVariable String id, @RequestBody Move body, CommandContext context) {
        return desk.send(context, new MovePerson(id, body.on(), body.area()));
    }

    @PostMapping("/persons/{id}/leaving")
    @RolesAllowed("reviewer")
    Receipt leave(@PathVariable String id, @RequestBody Leaving body, CommandContext context) {
        return desk.send(context, new LeaveList(id, body.on(), body.reason(), body.note()));
    }

    @GetMapping("/persons/{id}")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    MonitoredPerson person(@PathVariable String id, Staff staff) {
        return queries.person(staff, id);
    }

    /**
     * @param category one that holds on the day, the primary one or another
     * @param day today where none is given
     */
    @GetMapping("/persons")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    Page<PersonLine> persons(
            @RequestParam(required = false) @Nullable DivisionCode area,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Nullable LocalDate day,
            Paging paging,
            Staff staff) {
        return queries.persons(staff, area, category, day == null ? today() : day, paging);
    }

    @PostMapping("/persons/search")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    MonitoringQueries.Found search(@RequestBody PersonSearch body, Staff staff) {
        return queries.search(staff, pseudonyms.of(body.residentId()), today());
    }

    /**
     * Categories whose last day is known and near.
     *
     * @param from today where none is given
     * @param by as many days later as the bureau looks ahead where none is given
     */
    @GetMapping("/ending")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    Page<EndingCategory> ending(
            @RequestParam(required = false) @Nullable DivisionCode area,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate by,
            Paging paging,
            Staff staff) {
        LocalDate first = from == null ? today() : from;
        LocalDate last = by == null ? first.plusDays(settings.lapseNoticeDays()) : by;
        return queries.ending(staff, area, category, first, last, paging);
    }

    /** @param knownAt leaves out what was recorded after this day; without it all that is known counts */
    @GetMapping("/statistics")
    @NamesNobody
    @RolesAllowed({"reviewer", "approver", "auditor", "reporter"})
    MonitoringStatistics statistics(
            @RequestParam LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate knownAt,
            @RequestParam(required = false) @Nullable DivisionCode area,
            Staff staff) {
        return queries.statistics(staff, area, asOf, knownAt);
    }
}
