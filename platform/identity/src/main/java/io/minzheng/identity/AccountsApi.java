package io.minzheng.identity;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Receipt;
import io.minzheng.identity.Changes.Done;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Staff;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, for administrators; auditors look on. */
@RestController
@RequestMapping("/api/identity/accounts")
class AccountsApi {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Changes changes;

    AccountsApi(Accounts accounts, Sessions sessions, Changes changes) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.changes = changes;
    }

    record NewAccount(
            String id, String name, @Nullable String englishName, List<String> roles, List<DivisionCode> areas) {}

    record Authority(List<String> roles, List<DivisionCode> areas, String reason) {}

    record Reason(String reason) {}

    /** @param password to be changed at the first login; null where the request was a repetition */
    record WithPassword(
            String id,
            long version,
            long position,
            @Nullable String password) {
        private static WithPassword of(Accounts.Opened opened) {
            Receipt receipt = opened.receipt();
            return new WithPassword(receipt.id(), receipt.version(), receipt.position(), opened.password());
        }
    }

    @GetMapping
    @RolesAllowed({"administrator", "auditor"})
    Page<Account> all(Staff staff, Paging paging) {
        return Page.of(accounts.within(staff, paging.after(), paging.limit() + 1), paging.limit(), Account::id);
    }

    @GetMapping("/{id}")
    @RolesAllowed({"administrator", "auditor"})
    Account one(@PathVariable String id, Staff staff) {
        return accounts.within(staff, id);
    }

    @PostMapping
    @RolesAllowed("administrator")
    WithPassword open(@RequestBody NewAccount body, CommandContext context) {
        String english = body.englishName() == null ? "" : body.englishName();
        return WithPassword.of(accounts.open(
                context,
                body.id(),
                body.name(),
                english,
                body.roles().stream().map(Grant::role).toList(),
                body.areas()));
    }

    @PostMapping("/{id}/authority")
    @RolesAllowed("administrator")
    Receipt setAuthority(@PathVariable String id, @RequestBody Authority body, CommandContext context) {
        return accounts.setAuthority(
                context, id, body.roles().stream().map(Grant::role).toList(), body.areas(), body.reason());
    }

    @PostMapping("/{id}/disabling")
    @RolesAllowed("administrator")
    Receipt disable(@PathVariable String id, @RequestBody Reason body, CommandContext context) {
        return accounts.disable(context, id, body.reason());
    }

    @PostMapping("/{id}/enabling")
    @RolesAllowed("administrator")
    Receipt enable(@PathVariable String id, @RequestBody Reason body, CommandContext context) {
        return accounts.enable(context, id, body.reason());
    }

    @PostMapping("/{id}/unlocking")
    @RolesAllowed("administrator")
    Receipt unlock(@PathVariable String id, CommandContext context) {
        return accounts.unlock(context, id);
    }

    @PostMapping("/{id}/password-reset")
    @RolesAllowed("administrator")
    WithPassword resetPassword(@PathVariable String id, CommandContext context) {
        return WithPassword.of(accounts.resetPassword(context, id));
    }

    @GetMapping("/{id}/sessions")
    @RolesAllowed({"administrator", "auditor"})
    Page<Sessions.Shown> sessions(@PathVariable String id, Staff staff) {
        return new Page<>(sessions.of(accounts.within(staff, id).id()), null);
    }

    @PostMapping("/{id}/sessions/{session}/ending")
    @RolesAllowed("administrator")
    Receipt endSession(@PathVariable String id, @PathVariable String session, CommandContext context) {
        return changes.command(context, id, all -> {
            Account account = Accounts.existing(all, id);
            Accounts.requireCovered(context.staff(), account.areas());
            IdentityRule.SessionMustExist.require(sessions.end(all, id, session));
            return new Done(id, "SessionEnded", Map.of());
        });
    }
}
