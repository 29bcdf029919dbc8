package io.minzheng.payments.bank;

import com.mongodb.client.model.Filters;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Staff;
import io.minzheng.payments.Payees;
import io.minzheng.payments.Payees.Payee;
import io.minzheng.payments.bank.AccountCommand.ConfirmAccount;
import io.minzheng.payments.bank.AccountCommand.ProposeAccount;
import io.minzheng.payments.bank.AccountCommand.RejectAccount;
import io.minzheng.payments.bank.AccountDetails.Agreement;
import io.minzheng.projection.Areas;
import io.minzheng.projection.Views;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of households over HTTP: entered by clerks, confirmed by reviewers; the number is only revealed. */
@RestController
@RequestMapping("/api/${minzheng.service}/payments/bank/accounts")
class AccountsApi {
    private final Commands commands;
    private final Payees payees;
    private final Views views;
    private final Pseudonyms pseudonyms;

    AccountsApi(Commands commands, Payees payees, Views views, Pseudonyms pseudonyms) {
        this.commands = commands;
        this.payees = payees;
        this.views = views;
        this.pseudonyms = pseudonyms;
    }

    /**
     * @param purpose of the household's programme
     * @param holder who holds the account
     * @param bank code of the bank
     * @param agreement of the household, where somebody else holds its account
     */
    record Proposal(
            String purpose,
            String number,
            ResidentId holder,
            String holderName,
            String bank,
            @Nullable Agreement agreement,
            LocalDate on) {}

    record Step(LocalDate on) {}

    record Rejection(String reason, LocalDate on) {}

    @PostMapping("/{household}/proposal")
    @RolesAllowed("clerk")
    Receipt propose(@PathVariable String household, @RequestBody Proposal proposal, CommandContext context) {
        Payee payee = payees.of(proposal.purpose(), household).orElseThrow(BankRule.HouseholdMustBeKnown::violated);
        KernelRule.AreaMustBeOnesOwn.require(context.staff().covers(payee.area()));
        String holder = pseudonyms.of(proposal.holder());
        AccountDetails details = new AccountDetails(
                holder,
                proposal.holderName(),
                proposal.number(),
                proposal.bank(),
                payee.persons().contains(holder),
                AccountNumber.fitsCheckDigit(proposal.number()),
                proposal.agreement());
        return commands.send(context, new ProposeAccount(household, payee.area().value(), details, proposal.on()));
    }

    @PostMapping("/{household}/confirmation")
    @RolesAllowed("reviewer")
    Receipt confirm(@PathVariable String household, @RequestBody Step step, CommandContext context) {
        return commands.send(context, new ConfirmAccount(household, step.on()));
    }

    @PostMapping("/{household}/rejection")
    @RolesAllowed("reviewer")
    Receipt reject(@PathVariable String household, @RequestBody Rejection rejection, CommandContext context) {
        return commands.send(context, new RejectAccount(household, rejection.reason(), rejection.on()));
    }

    @GetMapping("/{household}")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    HouseholdAccount account(@PathVariable String household, Staff staff) {
        HouseholdAccount found =
                views.reader(BankAccounts.class).get(household).orElseThrow(KernelRule.AggregateMustExist::violated);
        KernelRule.AreaMustBeOnesOwn.require(staff.covers(DivisionCode.of(found.area())));
        return found;
    }

    /** @param waiting only those that wait for their confirmation, or only others */
    @GetMapping
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    Page<HouseholdAccount> accounts(
            @RequestParam(required = false) @Nullable Boolean waiting,
            @RequestParam(required = false) @Nullable DivisionCode area,
            Paging paging,
            Staff staff) {
        List<Bson> wanted = new ArrayList<>(List.of(Areas.within(staff, "area")));
        if (waiting != null) {
            wanted.add(Filters.eq("waiting", waiting));
        }
        if (area != null) {
            KernelRule.AreaMustBeOnesOwn.require(staff.covers(area), "area");
            wanted.add(Filters.regex("area", "^" + area.value()));
        }
        List<HouseholdAccount> found =
                views.reader(BankAccounts.class).page(Filters.and(wanted), paging.after(), paging.limit() + 1);
        return Page.of(found, paging.limit(), HouseholdAccount::household);
    }
}
