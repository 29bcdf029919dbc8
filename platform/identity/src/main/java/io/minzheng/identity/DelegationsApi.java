package io.minzheng.identity;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Role;
import io.minzheng.kernel.Staff;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Authority lent for a period: by whom it is, or by an administrator for others. */
@RestController
@RequestMapping("/api/identity/delegations")
class DelegationsApi {
    private final Delegations delegations;

    DelegationsApi(Delegations delegations) {
        this.delegations = delegations;
    }

    record NewDelegation(
            String lender,
            String borrower,
            String role,
            DivisionCode area,
            Instant begins,
            Instant ends,
            String reason) {}

    record Reason(String reason) {}

    /** Administrators and auditors see all; the others those that they give or have. */
    @GetMapping
    @RolesAllowed({"clerk", "reviewer", "approver", "registrar", "care_worker", "auditor", "reporter", "administrator"})
    Page<Delegations.Lent> all(@RequestParam(required = false) @Nullable String account, Staff staff, Paging paging) {
        boolean overseer = staff.is(Role.ADMINISTRATOR) || staff.is(Role.AUDITOR);
        return Page.of(
                delegations.find(paging.after(), paging.limit() + 1, overseer ? account : staff.id()),
                paging.limit(),
                Delegations.Lent::id);
    }

    @PostMapping
    @RolesAllowed({"clerk", "reviewer", "approver", "registrar", "care_worker", "auditor", "reporter", "administrator"})
    Receipt give(@RequestBody NewDelegation body, CommandContext context) {
        return delegations.give(
                context,
                body.lender(),
                body.borrower(),
                Grant.role(body.role()),
                body.area(),
                body.begins(),
                body.ends(),
                body.reason());
    }

    @PostMapping("/{id}/ending")
    @RolesAllowed({"clerk", "reviewer", "approver", "registrar", "care_worker", "auditor", "reporter", "administrator"})
    Receipt end(@PathVariable String id, @RequestBody Reason body, CommandContext context) {
        return delegations.end(context, id, body.reason());
    }
}
