package io.minzheng.payments;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Staff;
import io.minzheng.payments.LedgerCommand.ReceiveInstalment;
import io.minzheng.payments.LedgerCommand.WaiveRecovery;
import io.minzheng.web.Purpose;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of a household over HTTP: returns, payments made again, recoveries, history. */
@RestController
@RequestMapping("/api/${minzheng.service}/payments")
class LedgersApi {
    private final Commands commands;
    private final LedgerSteps steps;
    private final PaymentQueries queries;
    private final PaymentExplanations explanations;
    private final Pseudonyms pseudonyms;

    LedgersApi(
            Commands commands,
            LedgerSteps steps,
            PaymentQueries queries,
            PaymentExplanations explanations,
            Pseudonyms pseudonyms) {
        this.commands = commands;
        this.steps = steps;
        this.queries = queries;
        this.explanations = explanations;
        this.pseudonyms = pseudonyms;
    }

    record BankReturn(int payment, String reason, LocalDate on) {}

    record Reissue(int payment, LocalDate on) {}

    record Instalment(long amount, String reference, LocalDate on) {}

    record Waiver(String reason, LocalDate on) {}

    /** @param reason what the history is needed for; recorded with the reading */
    record PersonSearch(ResidentId residentId, @Purpose String reason) {}

    @PostMapping("/ledgers/{purpose}/{household}/returns")
    @RolesAllowed("reviewer")
    Receipt recordReturn(
            @PathVariable String purpose,
            @PathVariable String household,
            @RequestBody BankReturn back,
            CommandContext context) {
        return steps.recordReturn(context, purpose, household, back.payment(), back.reason(), back.on());
    }

    @PostMapping("/ledgers/{purpose}/{household}/reissues")
    @RolesAllowed("approver")
    Receipt reissue(
            @PathVariable String purpose,
            @PathVariable String household,
            @RequestBody Reissue again,
            CommandContext context) {
        return steps.reissue(context, purpose, household, again.payment(), again.on());
    }

    @PostMapping("/ledgers/{purpose}/{household}/recoveries/{recovery}/receipts")
    @RolesAllowed("reviewer")
    Receipt receive(
            @PathVariable String purpose,
            @PathVariable String household,
            @PathVariable int recovery,
            @RequestBody Instalment instalment,
            CommandContext context) {
        return commands.send(
                context,
                new ReceiveInstalment(
                        Ledger.id(purpose, household),
                        recovery,
                        instalment.amount(),
                        instalment.reference(),
                        instalment.on()));
    }

    @PostMapping("/ledgers/{purpose}/{household}/recoveries/{recovery}/close")
    @RolesAllowed("approver")
    Receipt waive(
            @PathVariable String purpose,
            @PathVariable String household,
            @PathVariable int recovery,
            @RequestBody Waiver waiver,
            CommandContext context) {
        return commands.send(
                context, new WaiveRecovery(Ledger.id(purpose, household), recovery, waiver.reason(), waiver.on()));
    }

    @GetMapping("/ledgers/{purpose}/{household}")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    PaymentHistory history(
            @PathVariable String purpose,
            @PathVariable String household,
            @RequestParam YearMonth from,
            @RequestParam YearMonth to,
            Staff staff) {
        return queries.household(staff, purpose, household, from, to);
    }

    /** Why this much: the payment replayed from the events, with the rule, its inputs and everyone who had a hand in it. */
    @GetMapping("/ledgers/{purpose}/{household}/payments/{payment}/explanation")
    @RolesAllowed({"reviewer", "approver", "auditor"})
    PaymentExplanation explanation(
            @PathVariable String purpose, @PathVariable String household, @PathVariable int payment, Staff staff) {
        return explanations.explain(staff, purpose, household, payment);
    }

    @PostMapping("/search")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    PaymentHistory search(@RequestBody PersonSearch search, Staff staff) {
        PaymentRule.ReasonMustBeGiven.require(!search.reason().isBlank(), "reason");
        return queries.person(staff, pseudonyms.of(search.residentId()));
    }
}
