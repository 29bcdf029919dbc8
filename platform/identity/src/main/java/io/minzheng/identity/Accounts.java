package io.minzheng.identity;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Receipt;
import io.minzheng.identity.Changes.Done;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Role;
import io.minzheng.kernel.Staff;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who can log in, and with which authority. An administrator acts within the own areas, and never on the own account. */
final class Accounts {
    private static final Set<String> RESERVED = Set.of(Changes.SYSTEM, Issuer.OPERATOR, Issuer.APPS);
    private static final String ID = "[a-z][a-z0-9._-]{1,39}";

    private final IdentityStore store;
    private final Changes changes;
    private final Revocation revocation;
    private final Delegations delegations;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Clock clock;

    Accounts(
            IdentityStore store,
            Changes changes,
            Revocation revocation,
            Delegations delegations,
            Sessions sessions,
            Passwords passwords,
            Clock clock) {
        this.store = store;
        this.changes = changes;
        this.revocation = revocation;
        this.delegations = delegations;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** What was set for an account: the password shows once, where the request was carried out. */
    record Opened(Receipt receipt, @Nullable String password) {}

    Optional<Account> find(String id) {
        return store.read(session -> find(session, id));
    }

    static Optional<Account> find(IdentityStore.Session session, String id) {
        return session.query("select " + Account.COLUMNS + " from account where id = ?", Account::of, id).stream()
                .findFirst();
    }

    static Account existing(IdentityStore.Session session, String id) {
        return find(session, id).orElseThrow(() -> IdentityRule.AccountMustExist.violated());
    }

    /** In the order of their ids, those whose areas all lie within the staff's. */
    List<Account> within(Staff staff, String after, int limit) {
        return store
                .read(session -> session.query(
                        "select " + Account.COLUMNS + " from account where id > ? order by id", Account::of, after))
                .stream()
                .filter(account -> covers(staff, account.areas()))
                .limit(limit)
                .toList();
    }

    /** @throws io.minzheng.kernel.RuleViolation there is none, or it is another area's */
    Account within(Staff staff, String id) {
        Account account = find(id).orElseThrow(() -> IdentityRule.AccountMustExist.violated());
        requireCovered(staff, account.areas());
        return account;
    }

    static void requireCovered(Staff staff, List<String> areas) {
        KernelRule.AreaMustBeOnesOwn.require(covers(staff, areas), "areas");
    }

    private static boolean covers(Staff staff, List<String> areas) {
        return areas.stream().allMatch(area -> staff.covers(DivisionCode.of(area)));
    }

    Opened open(
            CommandContext context,
            String id,
            String name,
            String englishName,
            List<Role> roles,
            List<DivisionCode> areas) {
        IdentityRule.AccountIdMustBeValid.require(
                id.matches(ID) && !RESERVED.contains(id) && !Staff.isAutomation(id), "id");
        IdentityRule.requireText(name, "name");
        IdentityRule.requireFew(areas);
        String password = Passwords.oneTime();
        String hash = passwords.hash(password);
        List<String> made = new ArrayList<>();
        Receipt receipt = changes.command(context, null, session -> {
            IdentityRule.AccountMustBeNew.require(find(session, id).isEmpty(), "id");
            List<String> codes = codes(areas);
            requireCovered(context.staff(), codes);
            delegations.requireCompatible(session, id, grants(roles, areas));
            insert(session, id, name, englishName, names(roles), codes, false, hash, true);
            made.add(password);
            return new Done(id, "AccountOpened", authority(roles, areas, ""));
        });
        return new Opened(receipt, made.isEmpty() ? null : password);
    }

    void insert(
            IdentityStore.Session session,
            String id,
            String name,
            String englishName,
            List<String> roles,
            List<String> areas,
            boolean sample,
            String hash,
            boolean mustChange) {
        session.update(
                "insert into account (id, name, english_name, roles, areas, sample, password, must_change, opened_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                name,
                englishName,
                roles,
                areas,
                sample,
                hash,
                mustChange,
                clock.instant());
    }

    Receipt setAuthority(CommandContext context, String id, List<Role> roles, List<DivisionCode> areas, String reason) {
        IdentityRule.requireText(reason, "reason");
        IdentityRule.requireFew(areas);
        return onAnother(context, id, (session, account) -> {
            requireCovered(context.staff(), codes(areas));
            if (account.roles().equals(names(roles)) && account.areas().equals(codes(areas))) {
                return new Done(id, "AuthoritySet", null);
            }
            delegations.requireCompatible(session, id, grants(roles, areas));
            session.update("update account set roles = ?, areas = ? where id = ?", names(roles), codes(areas), id);
            takeBack(session, id);
            return new Done(id, "AuthoritySet", authority(roles, areas, reason));
        });
    }

    Receipt disable(CommandContext context, String id, String reason) {
        IdentityRule.requireText(reason, "reason");
        return onAnother(context, id, (session, account) -> {
            if (account.disabled()) {
                return new Done(id, "AccountDisabled", null);
            }
            disable(session, id);
            return new Done(id, "AccountDisabled", Map.of("reason", reason));
        });
    }

    void disable(IdentityStore.Session session, String id) {
        session.update("update account set disabled = true where id = ?", id);
        takeBack(session, id);
        sessions.endAll(session, id);
    }

    Receipt enable(CommandContext context, String id, String reason) {
        IdentityRule.requireText(reason, "reason");
        return onAnother(context, id, (session, account) -> {
            session.update("update account set disabled = false where id = ?", id);
            takeBack(session, id);
            return new Done(id, "AccountEnabled", account.disabled() ? Map.of("reason", reason) : null);
        });
    }

    Receipt unlock(CommandContext context, String id) {
        return onAnother(context, id, (session, account) -> {
            boolean waited = session.update(
                            "update account set failures = 0, blocked_until = null where id = ? and failures > 0", id)
                    > 0;
            return new Done(id, "AccountUnlocked", waited ? Map.of() : null);
        });
    }

    /** Another one-time password; whoever is logged in with the old one is no longer. */
    Opened resetPassword(CommandContext context, String id) {
        String password = Passwords.oneTime();
        String hash = passwords.hash(password);
        List<String> made = new ArrayList<>();
        Receipt receipt = onAnother(context, id, (session, account) -> {
            IdentityRule.SampleStaffMustKeepTheirPasswords.require(!account.sample());
            session.update(
                    "update account set password = ?, must_change = true, failures = 0, blocked_until = null where id = ?",
                    hash,
                    id);
            takeBack(session, id);
            sessions.endAll(session, id);
            made.add(password);
            return new Done(id, "PasswordReset", Map.of());
        });
        return new Opened(receipt, made.isEmpty() ? null : password);
    }

    /** One's own password, in the session given; the others end. */
    void changePassword(String id, String session, String current, String fresh, String again) {
        String hash = store.read(
                all -> all.query("select password from account where id = ?", row -> row.text("password"), id).stream()
                        .findFirst()
                        .orElse(null));
        IdentityRule.PasswordsMustAgree.require(fresh.equals(again), "again");
        IdentityRule.PasswordMustBeNew.require(!fresh.equals(current), "fresh");
        passwords.requireGood(fresh, id);
        String freshHash = passwords.hash(fresh);
        IdentityRule.PasswordMustBeRight.require(passwords.matches(current, hash), "current");
        store.write(all -> {
            IdentityRule.SampleStaffMustKeepTheirPasswords.require(
                    !existing(all, id).sample());
            all.update("update account set password = ?, must_change = false where id = ?", freshHash, id);
            sessions.endOthers(all, id, session);
            return changes.record(all, id, null, id, "PasswordChanged", Map.of());
        });
    }

    private interface Work {
        Done on(IdentityStore.Session session, Account account);
    }

    private Receipt onAnother(CommandContext context, String id, Work work) {
        IdentityRule.AuthorityMustBeGivenByAnother.require(!context.staff().id().equals(id));
        return changes.command(context, id, session -> {
            Account account = existing(session, id);
            requireCovered(context.staff(), account.areas());
            return work.on(session, account);
        });
    }

    /** The tokens of the account, and of those who act with its authority. */
    private void takeBack(IdentityStore.Session session, String id) {
        revocation.ofAccount(session, id);
        delegations.borrowersOf(session, id).forEach(borrower -> revocation.ofAccount(session, borrower));
    }

    private static List<Grant> grants(List<Role> roles, List<DivisionCode> areas) {
        return roles.stream()
                .distinct()
                .flatMap(role -> areas.stream().map(area -> new Grant(role, area)))
                .toList();
    }

    private static List<String> names(List<Role> roles) {
        return roles.stream().map(Grant::name).distinct().sorted().toList();
    }

    private static List<String> codes(List<DivisionCode> areas) {
        return areas.stream().map(DivisionCode::value).distinct().sorted().toList();
    }

    private static Map<String, ?> authority(List<Role> roles, List<DivisionCode> areas, String reason) {
        return Map.of("roles", names(roles), "areas", codes(areas), "reason", reason);
    }
}
