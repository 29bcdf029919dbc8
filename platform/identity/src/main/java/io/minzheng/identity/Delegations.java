package io.minzheng.identity;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Receipt;
import io.minzheng.identity.Changes.Done;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Role;
import io.minzheng.kernel.Staff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A role in an area, lent by one member of staff to another for a period. It counts for as long as the lender holds the
 * role there by own right; what is lent cannot be lent on. The borrower acts under the own name.
 */
final class Delegations {
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    private final IdentityStore store;
    private final Changes changes;
    private final Revocation revocation;
    private final IncompatibleRoles incompatible;
    private final IdentitySettings settings;
    private final Clock clock;

    Delegations(
            IdentityStore store,
            Changes changes,
            Revocation revocation,
            IncompatibleRoles incompatible,
            IdentitySettings settings,
            Clock clock) {
        this.store = store;
        this.changes = changes;
        this.revocation = revocation;
        this.incompatible = incompatible;
        this.settings = settings;
        this.clock = clock;
    }

    record Lent(
            String id,
            String lender,
            String borrower,
            String role,
            String area,
            Instant begins,
            Instant ends,
            String reason,
            String givenBy,
            Instant givenAt,
            @Nullable Instant endedAt,
            @Nullable String endedBy) {
        private static Lent of(Row row) {
            return new Lent(
                    row.text("id"),
                    row.text("lender"),
                    row.text("borrower"),
                    row.text("role"),
                    row.text("area"),
                    Objects.requireNonNull(row.instant("begins")),
                    Objects.requireNonNull(row.instant("ends")),
                    row.text("reason"),
                    row.text("given_by"),
                    Objects.requireNonNull(row.instant("given_at")),
                    row.instant("ended_at"),
                    row.optional("ended_by"));
        }

        private Grant grant() {
            return new Grant(Grant.role(role), DivisionCode.of(area));
        }
    }

    Receipt give(
            CommandContext context,
            String lender,
            String borrower,
            Role role,
            DivisionCode area,
            Instant begins,
            Instant ends,
            String reason) {
        IdentityRule.requireText(reason, "reason");
        IdentityRule.DelegationMustGoToAnother.require(!lender.equals(borrower), "borrower");
        Instant now = clock.instant();
        boolean fits = ends.isAfter(now)
                && ends.isAfter(begins)
                && !ends.isAfter(begins.plus(settings.delegationLongest()))
                && begins.isBefore(now.plus(Duration.ofDays(366)));
        if (!fits) {
            throw IdentityRule.DelegationMustLieInThePeriod.violated(
                    "ends", Map.of("days", settings.delegationLongest().toDays()));
        }
        return changes.command(context, null, session -> {
            Account of = Accounts.existing(session, lender);
            Account to = Accounts.existing(session, borrower);
            requireMayGive(context.staff(), of, to);
            IdentityRule.AccountMustBeEnabled.require(!of.disabled(), "lender");
            IdentityRule.AccountMustBeEnabled.require(!to.disabled(), "borrower");
            IdentityRule.LenderMustHoldTheRole.require(of.holds(role, area), "role");
            incompatible.require(Stream.concat(
                            Stream.concat(
                                    to.grants().stream(),
                                    open(session, borrower).stream().map(Lent::grant)),
                            Stream.of(new Grant(role, area)))
                    .toList());
            String id = UUID.randomUUID().toString();
            session.update(
                    "insert into delegation (id, lender, borrower, role, area, begins, ends, reason, given_by, given_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    lender,
                    borrower,
                    Grant.name(role),
                    area.value(),
                    begins,
                    ends,
                    reason,
                    context.staff().id(),
                    now);
            revocation.ofAccount(session, borrower);
            return new Done(
                    borrower,
                    "AuthorityDelegated",
                    Map.of(
                            "delegation",
                            id,
                            "lender",
                            lender,
                            "role",
                            Grant.name(role),
                            "area",
                            area.value(),
                            "begins",
                            begins.toString(),
                            "ends",
                            ends.toString(),
                            "reason",
                            reason));
        });
    }

    /** One lends what is one's own; an administrator helps others to it, but not to what is for himself. */
    private static void requireMayGive(Staff staff, Account lender, Account borrower) {
        IdentityRule.AuthorityMustBeGivenByAnother.require(!staff.id().equals(borrower.id()));
        if (!staff.id().equals(lender.id())) {
            IdentityRule.DelegationMustBeOnesOwn.require(staff.is(Role.ADMINISTRATOR));
            Accounts.requireCovered(staff.in(List.of(Role.ADMINISTRATOR)), lender.areas());
        }
    }

    Receipt end(CommandContext context, String id, String reason) {
        IdentityRule.requireText(reason, "reason");
        return changes.command(context, null, session -> {
            Lent lent = session.query("select * from delegation where id = ?", Lent::of, id).stream()
                    .findFirst()
                    .orElseThrow(() -> IdentityRule.DelegationMustExist.violated());
            Staff staff = context.staff();
            if (!List.of(lent.lender(), lent.borrower()).contains(staff.id())) {
                IdentityRule.DelegationMustBeOnesOwn.require(staff.is(Role.ADMINISTRATOR));
                Accounts.requireCovered(staff.in(List.of(Role.ADMINISTRATOR)), List.of(lent.area()));
            }
            int ended = session.update(
                    "update delegation set ended_at = ?, ended_by = ? where id = ? and ended_at is null and ends > ?",
                    clock.instant(),
                    staff.id(),
                    id,
                    clock.instant());
            if (ended > 0) {
                revocation.ofAccount(session, lent.borrower());
            }
            return new Done(
                    lent.borrower(),
                    "DelegationEnded",
                    ended == 0 ? null : Map.of("delegation", id, "lender", lent.lender(), "reason", reason));
        });
    }

    /** @param account lender or borrower; null for all */
    List<Lent> find(String after, int limit, @Nullable String account) {
        return store.read(session -> account == null
                ? session.query("select * from delegation where id > ? order by id limit ?", Lent::of, after, limit)
                : session.query(
                        "select * from delegation where id > ? and (lender = ? or borrower = ?) order by id limit ?",
                        Lent::of,
                        after,
                        account,
                        account,
                        limit));
    }

    private List<Lent> open(IdentityStore.Session session, String borrower) {
        return session.query(
                "select * from delegation where borrower = ? and ended_at is null and ends > ? order by id",
                Lent::of,
                borrower,
                clock.instant());
    }

    List<String> borrowersOf(IdentityStore.Session session, String lender) {
        return session.query(
                "select distinct borrower from delegation where lender = ? and ended_at is null and ends > ?",
                row -> row.text("borrower"),
                lender,
                clock.instant());
    }

    /** That own authority goes together with what has been lent, now or for later. */
    void requireCompatible(IdentityStore.Session session, String account, List<Grant> own) {
        incompatible.require(
                Stream.concat(own.stream(), open(session, account).stream().map(Lent::grant))
                        .toList());
    }

    /** As the token's claim has it: what runs now, or begins while the token lives, of lenders who still hold it. */
    List<Map<String, Object>> claim(String borrower, Duration life) {
        Instant soon = clock.instant().plus(life).plus(CLOCKS);
        return store.read(session -> open(session, borrower).stream()
                .filter(lent -> lent.begins().isBefore(soon))
                .filter(lent -> Accounts.find(session, lent.lender())
                        .filter(of -> !of.disabled()
                                && of.holds(lent.grant().role(), lent.grant().area()))
                        .isPresent())
                .map(lent -> Map.<String, Object>of(
                        "id",
                        lent.id(),
                        "from",
                        lent.lender(),
                        "role",
                        lent.role(),
                        "area",
                        lent.area(),
                        "begins",
                        lent.begins().getEpochSecond(),
                        "ends",
                        lent.ends().getEpochSecond()))
                .toList());
    }
}
