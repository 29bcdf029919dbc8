package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.monitoring.WarningCommand.AssignWarning;
import io.minzheng.assistance.monitoring.WarningCommand.CheckWarning;
import io.minzheng.assistance.monitoring.WarningCommand.CloseWarning;
import io.minzheng.assistance.monitoring.WarningCommand.IntendApplication;
import io.minzheng.assistance.monitoring.WarningCommand.RaiseWarning;
import io.minzheng.assistance.monitoring.WarningCommand.ReferWarning;
import io.minzheng.assistance.monitoring.WarningCommand.TakeNoAction;
import io.minzheng.assistance.monitoring.WarningEvent.Programme;
import io.minzheng.assistance.monitoring.WarningQueries.History;
import io.minzheng.assistance.monitoring.WarningQueries.Wanted;
import io.minzheng.assistance.monitoring.WarningQueries.WarningLine;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.BusinessDay;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Staff;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
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

/** Warnings over HTTP, from the sign to the feedback. */
@RestController
@RequestMapping("/api/assistance/monitoring/warnings")
class WarningsApi {
    private final MonitoringDesk desk;
    private final WarningQueries queries;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    WarningsApi(MonitoringDesk desk, WarningQueries queries, Pseudonyms pseudonyms, Clock clock) {
        this.desk = desk;
        this.queries = queries;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    record Raising(
            LocalDate on,
            ResidentId residentId,
            DivisionCode area,
            String indicator,
            String dataSet,
            LocalDate dataOn,
            @PersonalData @Nullable String evidence) {}

    record Assignment(LocalDate on, String assignee) {}

    record Checking(
            LocalDate on,
            @PersonalData String findings,
            @PersonalData String evidence) {}

    record Intention(
            LocalDate on, Programme programme, @PersonalData String note) {}

    record Application(LocalDate on, String caseId) {}

    record Referral(
            LocalDate on, String department, @PersonalData String note) {}

    record Reasoned(LocalDate on, @PersonalData String reason) {}

    record Review(
            LocalDate on,
            @Nullable String caseId,
            @PersonalData String reason) {}

    record Closing(LocalDate on, @PersonalData String feedback) {}

    @PostMapping
    @RolesAllowed({"clerk", "reviewer"})
    Receipt raise(@RequestBody Raising body, CommandContext context) {
        return desk.raise(
                context,
                new RaiseWarning(
                        pseudonyms.of(body.residentId()),
                        body.on(),
                        body.area(),
                        body.indicator(),
                        body.dataSet(),
                        body.dataOn(),
                        body.evidence(),
                        null));
    }

    @PostMapping("/{id}/assignment")
    @RolesAllowed({"clerk", "reviewer"})
    Receipt assign(@PathVariable String id, @RequestBody Assignment body, CommandContext context) {
        return desk.send(context, new AssignWarning(id, body.on(), body.assignee()));
    }

    @PostMapping("/{id}/check")
    @RolesAllowed({"clerk", "reviewer"})
    Receipt check(@PathVariable String id, @RequestBody Checking body, CommandContext context) {
        return desk.send(context, new CheckWarning(id, body.on(), body.findings(), body.evidence()));
    }

    @PostMapping("/{id}/intended-application")
    @RolesAllowed({"clerk", "reviewer"})
    Receipt intend(@PathVariable String id, @RequestBody Intention body, CommandContext context) {
        return desk.send(context, new IntendApplication(id, body.on(), body.programme(), body.note()));
    }

    @PostMapping("/{id}/application")
    @RolesAllowed({"clerk", "reviewer"})
    Receipt openApplication(@PathVariable String id, @RequestBody Application body, CommandContext context) {
        return desk.openApplication(context, id, body.on(), body.caseId());
    }

    @PostMapping("/{id}/referral")
    @RolesAllowed({"clerk", "reviewer"})
    Receipt refer(@PathVariable String id, @RequestBody Referral body, CommandContext context) {
        return desk.send(context, new ReferWarning(id, body.on(), body.department(), body.note()));
    }

    @PostMapping("/{id}/no-action")
    @RolesAllowed({"clerk", "reviewer"})
    Receipt takeNoAction(@PathVariable String id, @RequestBody Reasoned body, CommandContext context) {
        return desk.send(context, new TakeNoAction(id, body.on(), body.reason()));
    }

    @PostMapping("/{id}/review")
    @RolesAllowed({"clerk", "reviewer"})
    Receipt openReview(@PathVariable String id, @RequestBody Review body, CommandContext context) {
        return desk.openReview(context, id, body.on(), body.caseId(), body.reason());
    }

    @PostMapping("/{id}/closing")
    @RolesAllowed({"reviewer", "approver"})
    Receipt close(@PathVariable String id, @RequestBody Closing body, CommandContext context) {
        return desk.send(context, new CloseWarning(id, body.on(), body.feedback()));
    }

    /**
     * @param all also those that are closed
     * @param mine only those that the reader is to check
     * @param overdue only those that should have been checked before this day
     */
    @GetMapping
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    Page<WarningLine> warnings(
            @RequestParam(required = false) @Nullable DivisionCode area,
            @RequestParam(required = false) @Nullable Grade grade,
            @RequestParam(required = false) @Nullable String indicator,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable LocalDate overdue,
            Paging paging,
            Staff staff) {
        LocalDate day = overdue == null ? BusinessDay.today(clock) : overdue;
        Wanted wanted = new Wanted(area, grade, indicator, !all, mine ? staff.id() : null, overdue);
        return queries.warnings(staff, wanted, day, paging);
    }

    @GetMapping("/{id}")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    History warning(@PathVariable String id, Staff staff) {
        return queries.history(staff, id);
    }
}
