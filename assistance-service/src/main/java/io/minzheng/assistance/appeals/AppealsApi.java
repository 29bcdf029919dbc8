package io.minzheng.assistance.appeals;

import io.minzheng.assistance.appeals.AppealCommand.*;
import io.minzheng.assistance.appeals.AppealEvent.Channel;
import io.minzheng.assistance.appeals.AppealEvent.Manner;
import io.minzheng.assistance.appeals.AppealEvent.Matter;
import io.minzheng.assistance.appeals.AppealEvent.Outcome;
import io.minzheng.assistance.appeals.AppealEvent.Remedy;
import io.minzheng.assistance.appeals.AppealQueries.AppealLine;
import io.minzheng.assistance.appeals.AppealQueries.Wanted;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Staff;
import io.minzheng.web.NamesNobody;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Appeals and complaints over HTTP. Who complains is taken down by a member of staff, who need not be told who it is. */
@RestController
@RequestMapping("/api/assistance/appeals")
class AppealsApi {
    private static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");

    private final AppealDesk desk;
    private final AppealQueries queries;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    AppealsApi(AppealDesk desk, AppealQueries queries, Pseudonyms pseudonyms, Clock clock) {
        this.desk = desk;
        this.queries = queries;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /** @param represents whom a representative stands for, with the reference of the mandate */
    record Person(
            Complainant.Role role,
            @PersonalData @Nullable String name,
            @Nullable ResidentId residentId,
            @PersonalData @Nullable String contact,
            @Nullable ResidentId represents,
            @Nullable String mandate) {}

    /**
     * @param area where it was, for conduct that is about no case; else left out
     * @param accused id of the member of staff complained of
     */
    record Filing(
            LocalDate on,
            Matter matter,
            AppealedObject object,
            @Nullable DivisionCode area,
            Person complainant,
            Channel channel,
            @PersonalData String text,
            @PersonalData @Nullable String accused,
            LocalDate receivedOn) {}

    record Day(LocalDate on) {}

    record Reason(LocalDate on, @PersonalData String reason) {}

    record Assignment(LocalDate on, String handler) {}

    record Findings(
            LocalDate on,
            LocalDate investigatedOn,
            @PersonalData String findings,
            List<String> evidence) {}

    record Decision(
            LocalDate on,
            String decisionNumber,
            Outcome outcome,
            @PersonalData List<String> reasons,
            @Nullable Remedy remedy) {}

    record Delivery(LocalDate on, LocalDate deliveredOn, Manner manner) {}

    /** @param aggregate case or ledger in which it was put right */
    record Remedied(LocalDate on, String reference, String aggregate) {}

    @PostMapping
    @RolesAllowed({"clerk", "reviewer"})
    Receipt file(@RequestBody Filing body, CommandContext context) {
        return desk.file(
                context,
                body.object(),
                (id, linked) -> new FileAppeal(
                        id,
                        body.on(),
                        body.matter(),
                        body.object(),
                        linked,
                        body.area(),
                        complainant(body.complainant()),
                        body.channel(),
                        body.text(),
                        body.accused(),
                        body.receivedOn()));
    }

    private Complainant complainant(Person person) {
        return new Complainant(
                person.role(),
                person.residentId() == null ? null : pseudonyms.of(person.residentId()),
                person.name(),
                person.contact(),
                person.represents() == null ? null : pseudonyms.of(person.represents()),
                person.mandate());
    }

    @PostMapping("/{id}/acceptance")
    @RolesAllowed("reviewer")
    Receipt accept(@PathVariable String id, @RequestBody Day body, CommandContext context) {
        return desk.send(context, new AcceptAppeal(id, body.on()));
    }

    @PostMapping("/{id}/refusal")
    @RolesAllowed("reviewer")
    Receipt decline(@PathVariable String id, @RequestBody Reason body, CommandContext context) {
        return desk.sendWithActors(context, id, actors -> new DeclineAppeal(id, body.on(), body.reason(), actors));
    }

    @PostMapping("/{id}/handler")
    @RolesAllowed({"reviewer", "approver"})
    Receipt assign(@PathVariable String id, @RequestBody Assignment body, CommandContext context) {
        return desk.sendWithActors(context, id, actors -> new AssignHandler(id, body.on(), body.handler(), actors));
    }

    @PostMapping("/{id}/investigation")
    @RolesAllowed({"clerk", "reviewer"})
    Receipt investigate(@PathVariable String id, @RequestBody Findings body, CommandContext context) {
        return desk.send(
                context,
                new RecordInvestigation(id, body.on(), body.investigatedOn(), body.findings(), body.evidence()));
    }

    @PostMapping("/{id}/decision")
    @RolesAllowed("approver")
    Receipt decide(@PathVariable String id, @RequestBody Decision body, CommandContext context) {
        return desk.sendWithActors(
                context,
                id,
                actors -> new DecideAppeal(
                        id, body.on(), body.decisionNumber(), body.outcome(), body.reasons(), body.remedy(), actors));
    }

    @PostMapping("/{id}/withdrawal")
    @RolesAllowed({"clerk", "reviewer"})
    Receipt withdraw(@PathVariable String id, @RequestBody Reason body, CommandContext context) {
        return desk.sendWithActors(context, id, actors -> new WithdrawAppeal(id, body.on(), body.reason(), actors));
    }

    @PostMapping("/{id}/delivery")
    @RolesAllowed({"clerk", "reviewer"})
    Receipt deliver(@PathVariable String id, @RequestBody Delivery body, CommandContext context) {
        return desk.send(context, new DeliverAnswer(id, body.on(), body.deliveredOn(), body.manner()));
    }

    @PostMapping("/{id}/remedy")
    @RolesAllowed({"reviewer", "approver"})
    Receipt recordRemedy(@PathVariable String id, @RequestBody Remedied body, CommandContext context) {
        return desk.recordRemedy(context, id, body.on(), body.reference(), body.aggregate());
    }

    /**
     * @param object only those against this application or case, or against what this household was paid
     * @param all also those that are done
     * @param mine only those that the reader looks into
     * @param overdue only those that should have been answered before this day
     */
    @GetMapping
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    Page<AppealLine> appeals(
            @RequestParam(required = false) @Nullable DivisionCode area,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @Nullable Matter matter,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable LocalDate overdue,
            Paging paging,
            Staff staff) {
        Wanted wanted = new Wanted(area, object, matter, !all, mine ? staff.id() : null, overdue);
        return queries.appeals(staff, wanted, overdue == null ? today() : overdue, paging);
    }

    @GetMapping("/{id}")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    AppealFile appeal(@PathVariable String id, Staff staff) {
        return queries.file(staff, id);
    }

    /** @param asOf day up to which is counted; today where it is left out */
    @GetMapping("/statistics")
    @NamesNobody
    @RolesAllowed({"reviewer", "approver", "auditor", "reporter"})
    AppealStatistics statistics(
            @RequestParam(required = false) @Nullable DivisionCode area,
            @RequestParam YearMonth from,
            @RequestParam YearMonth to,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Staff staff) {
        return queries.statistics(staff, area, from, to, asOf == null ? today() : asOf);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(BUSINESS_ZONE));
    }
}
