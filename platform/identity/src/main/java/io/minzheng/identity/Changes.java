package io.minzheng.identity;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.EventStoreRule;
import io.minzheng.eventstore.IdempotencyKey;
import io.minzheng.eventstore.Receipt;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The record of who changed what, when: each change is written in the same transaction as what it changes. */
final class Changes {
    /** Who acts when nobody does: the issuer itself at its start, or after too many attempts. */
    static final String SYSTEM = "system";

    private final IdentityStore store;
    private final Clock clock;

    Changes(IdentityStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param number in the order of the record */
    record Change(long number, Instant at, String by, String account, String what, JsonNode details, long version) {
        private static Change of(Row row) {
            return new Change(
                    row.number("number"),
                    Objects.requireNonNull(row.instant("at")),
                    row.text("by"),
                    row.text("account"),
                    row.text("what"),
                    JsonMapper.shared().readTree(row.text("details")),
                    row.number("version"));
        }
    }

    /** What a command does to one account; null details where there is nothing to do. */
    record Done(String account, String what, @Nullable Map<String, ?> details) {}

    /**
     * Carries a command out once per idempotency key.
     *
     * @param account whose version {@code If-Match} is about; null for a new one
     */
    Receipt command(CommandContext context, @Nullable String account, Function<IdentityStore.Session, Done> work) {
        return store.write(session -> repeated(session, context).orElseGet(() -> {
            if (context.expectedVersion() != null && account != null) {
                EventStoreRule.VersionMustBeCurrent.require(context.expectedVersion() == version(session, account));
            }
            Done done = work.apply(session);
            Map<String, ?> details = done.details();
            return details == null
                    ? new Receipt(done.account(), version(session, done.account()), head(session))
                    : record(session, context.staff().id(), context.key(), done.account(), done.what(), details);
        }));
    }

    private Optional<Receipt> repeated(IdentityStore.Session session, CommandContext context) {
        IdempotencyKey key = context.key();
        if (key == null) {
            return Optional.empty();
        }
        return session
                .query(
                        "select account, version, number, fingerprint from change where by = ? and idempotency_key = ?",
                        row -> {
                            EventStoreRule.IdempotencyKeyMustNotBeReused.require(
                                    key.fingerprint().equals(row.text("fingerprint")));
                            return new Receipt(row.text("account"), row.number("version"), row.number("number"));
                        },
                        context.staff().id(),
                        key.value())
                .stream()
                .findFirst();
    }

    /** Adds a change that no request asked for by itself. */
    Receipt record(
            IdentityStore.Session session,
            String by,
            @Nullable IdempotencyKey key,
            String account,
            String what,
            Map<String, ?> details) {
        session.update("update account set version = version + 1 where id = ?", account);
        long version = version(session, account);
        long number = session.query(
                        "insert into change (at, by, account, what, details, version, idempotency_key, fingerprint)"
                                + " values (?, ?, ?, ?, ?::jsonb, ?, ?, ?) returning number",
                        row -> row.number("number"),
                        clock.instant(),
                        by,
                        account,
                        what,
                        JsonMapper.shared().writeValueAsString(new TreeMap<>(details)),
                        version,
                        key == null ? null : key.value(),
                        key == null ? null : key.fingerprint())
                .getFirst();
        return new Receipt(account, version, number);
    }

    private static long version(IdentityStore.Session session, String account) {
        return session.query("select version from account where id = ?", row -> row.number("version"), account).stream()
                .findFirst()
                .orElse(0L);
    }

    private static long head(IdentityStore.Session session) {
        return session.query("select coalesce(max(number), 0) as head from change", row -> row.number("head"))
                .getFirst();
    }

    /** In the order of the record, those after a number that answer the questions asked. */
    List<Change> find(
            long after,
            int limit,
            @Nullable String account,
            @Nullable String by,
            @Nullable Instant from,
            @Nullable Instant until) {
        StringBuilder sql = new StringBuilder("select * from change where number > ?");
        List<@Nullable Object> arguments = new ArrayList<>(List.of(after));
        condition(sql, arguments, " and account = ?", account);
        condition(sql, arguments, " and by = ?", by);
        condition(sql, arguments, " and at >= ?", from);
        condition(sql, arguments, " and at < ?", until);
        arguments.add(limit);
        return store.read(session -> session.query(sql + " order by number limit ?", Change::of, arguments.toArray()));
    }

    private static void condition(
            StringBuilder sql, List<@Nullable Object> arguments, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            arguments.add(value);
        }
    }
}
