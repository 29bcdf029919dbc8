package io.minzheng.payments;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Staff;
import io.minzheng.payments.MonthCommand.CloseRun;
import io.minzheng.payments.PaymentRun.Head;
import io.minzheng.payments.RunCommand.ApproveRun;
import io.minzheng.payments.RunCommand.DiscardRun;
import io.minzheng.payments.RunCommand.ReturnRun;
import io.minzheng.payments.RunCommand.SubmitRun;
import io.minzheng.payments.RunSummary.Phase;
import io.minzheng.web.NamesNobody;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Payment runs over HTTP: made by reviewers, checked by approvers, issued by either once approved. */
@RestController
@RequestMapping("/api/${minzheng.service}/payments")
class PaymentsApi {
    private static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");

    private final Commands commands;
    private final PaymentPreparation preparation;
    private final PaymentIssuing issuing;
    private final StoredRuns stored;
    private final PaymentQueries queries;
    private final Clock clock;

    PaymentsApi(
            Commands commands,
            PaymentPreparation preparation,
            PaymentIssuing issuing,
            StoredRuns stored,
            PaymentQueries queries,
            Clock clock) {
        this.commands = commands;
        this.preparation = preparation;
        this.issuing = issuing;
        this.stored = stored;
        this.queries = queries;
        this.clock = clock;
    }

    record Opening(String purpose, DivisionCode area, YearMonth month, LocalDate on) {}

    record Step(LocalDate on) {}

    record Approval(String digest, LocalDate on) {}

    record Reasoned(String reason, LocalDate on) {}

    @PostMapping("/runs")
    @RolesAllowed("reviewer")
    Receipt prepare(@RequestBody Opening opening, CommandContext context) {
        return preparation.prepare(context, opening.purpose(), opening.area(), opening.month(), opening.on());
    }

    @PostMapping("/runs/{run}/prepare")
    @RolesAllowed("reviewer")
    Receipt prepareAgain(@PathVariable String run, @RequestBody Step step, CommandContext context) {
        return preparation.prepareAgain(context, run, step.on());
    }

    @PostMapping("/runs/{run}/submit")
    @RolesAllowed("reviewer")
    Receipt submit(@PathVariable String run, @RequestBody Step step, CommandContext context) {
        return commands.send(context, new SubmitRun(run, step.on()));
    }

    @PostMapping("/runs/{run}/approve")
    @RolesAllowed("approver")
    Receipt approve(@PathVariable String run, @RequestBody Approval approval, CommandContext context) {
        return commands.send(context, new ApproveRun(run, approval.digest(), approval.on()));
    }

    @PostMapping("/runs/{run}/return")
    @RolesAllowed("approver")
    Receipt sendBack(@PathVariable String run, @RequestBody Reasoned reasoned, CommandContext context) {
        return commands.send(context, new ReturnRun(run, reasoned.reason(), reasoned.on()));
    }

    @PostMapping("/runs/{run}/discard")
    @RolesAllowed("reviewer")
    Receipt discard(@PathVariable String run, @RequestBody Reasoned reasoned, CommandContext context) {
        Head head = stored.run(run).head();
        String month = PaymentMonth.id(head.purpose(), DivisionCode.of(head.area()), head.month());
        return commands.send(
                context,
                new DiscardRun(run, reasoned.reason(), reasoned.on()),
                new CloseRun(month, run, reasoned.on()));
    }

    @PostMapping("/runs/{run}/issue")
    @RolesAllowed({"approver", "reviewer"})
    Receipt issue(@PathVariable String run, @RequestBody Step step, CommandContext context) {
        return issuing.issue(context, run, step.on());
    }

    @GetMapping("/runs")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    Page<RunSummary> runs(
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable Phase state,
            @RequestParam(required = false) @Nullable DivisionCode area,
            Paging paging,
            Staff staff) {
        return queries.runs(staff, purpose, month, state, area, paging);
    }

    @GetMapping("/runs/{run}")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    RunSummary run(@PathVariable String run, Staff staff) {
        return queries.run(staff, run);
    }

    @GetMapping("/runs/{run}/lines")
    @RolesAllowed({"reviewer", "approver", "auditor"})
    Page<RunLine> lines(@PathVariable String run, Paging paging, Staff staff) {
        return queries.lines(staff, run, paging);
    }

    /** Without dates: of today, for the month of the date. */
    @GetMapping("/statistics")
    @NamesNobody
    @RolesAllowed({"reviewer", "approver", "auditor", "reporter"})
    StatisticsReport statistics(
            @RequestParam String purpose,
            @RequestParam DivisionCode area,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate knownAt,
            Staff staff) {
        LocalDate day = asOf == null ? LocalDate.ofInstant(clock.instant(), BUSINESS_ZONE) : asOf;
        return queries.statistics(staff, purpose, area, month == null ? YearMonth.from(day) : month, day, knownAt);
    }
}
