package io.minzheng.identity;

import io.minzheng.embedded.EmbeddedException;
import io.minzheng.embedded.OwnFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sees to it at each start that there is somebody to administer the accounts, and that the sample staff is as wanted. */
final class FirstRun {
    static final String ADMINISTRATOR = "admin";

    private final IdentityStore store;
    private final Changes changes;
    private final Accounts accounts;
    private final Passwords passwords;
    private final IdentitySettings settings;

    FirstRun(IdentityStore store, Changes changes, Accounts accounts, Passwords passwords, IdentitySettings settings) {
        this.store = store;
        this.changes = changes;
        this.accounts = accounts;
        this.passwords = passwords;
        this.settings = settings;
    }

    /** @return the one-time password of the first administrator where this start has made one; nobody can read it again */
    @Nullable
    String administrator() {
        boolean there = store.read(session -> !session.query(
                        "select id from account where id = ? or not sample and 'administrator' = any(roles) limit 1",
                        row -> true,
                        ADMINISTRATOR)
                .isEmpty());
        if (there) {
            return null;
        }
        String password = Passwords.oneTime();
        String hash = passwords.hash(password);
        store.write(session -> {
            List<String> roles = List.of("administrator");
            List<String> areas = List.of(settings.area());
            accounts.insert(session, ADMINISTRATOR, "管理员", "First administrator", roles, areas, false, hash, true);
            return opened(session, ADMINISTRATOR, roles, areas);
        });
        return password;
    }

    private Object opened(IdentityStore.Session session, String id, List<String> roles, List<String> areas) {
        return changes.record(
                session,
                Changes.SYSTEM,
                null,
                id,
                "AccountOpened",
                Map.of("roles", roles, "areas", areas, "reason", ""));
    }

    /** Opens what is missing, and what an earlier start without the sample staff has closed; not what a person has. */
    void withSampleStaff(Path passwordFile) {
        Map<String, String> known = read(passwordFile);
        Map<String, String> hashes = new LinkedHashMap<>();
        List<SampleStaff> staff = sample();
        List<String> there =
                store.read(session -> session.query("select id from account where sample", row -> row.text("id")));
        for (SampleStaff one : staff) {
            if (!there.contains(one.id())) {
                hashes.put(one.id(), passwords.hashRandom(known.computeIfAbsent(one.id(), id -> Passwords.secret())));
            }
        }
        if (!hashes.isEmpty()) {
            // Clear text first: a crash in between makes no passwords that nobody knows.
            write(passwordFile, known);
        }
        store.write(session -> {
            for (SampleStaff one : staff) {
                String hash = hashes.get(one.id());
                if (hash != null) {
                    accounts.insert(
                            session,
                            one.id(),
                            one.name(),
                            one.englishName(),
                            one.roles(),
                            one.areas(),
                            true,
                            hash,
                            false);
                    opened(session, one.id(), one.roles(), one.areas());
                }
            }
            closedByUs(session).forEach(id -> {
                session.update("update account set disabled = false where id = ?", id);
                changes.record(
                        session, Changes.SYSTEM, null, id, "AccountEnabled", Map.of("reason", "sample staff on"));
            });
            return true;
        });
    }

    private static List<String> closedByUs(IdentityStore.Session session) {
        return session.query(
                "select id from account where sample and disabled and (select by from change where account = id and what ="
                        + " 'AccountDisabled' order by number desc limit 1) = ? order by id",
                row -> row.text("id"),
                Changes.SYSTEM);
    }

    /** Closes them all; tokens they may have no longer count. */
    void withoutSampleStaff() {
        store.write(session -> {
            session.query("select id from account where sample and not disabled order by id", row -> row.text("id"))
                    .forEach(id -> {
                        accounts.disable(session, id);
                        changes.record(
                                session,
                                Changes.SYSTEM,
                                null,
                                id,
                                "AccountDisabled",
                                Map.of("reason", "sample staff off"));
                    });
            return true;
        });
    }

    /** One {@code id=password} a line. */
    static Map<String, String> read(Path file) {
        Map<String, String> entries = new LinkedHashMap<>();
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    int separator = line.indexOf('=');
                    if (separator > 0) {
                        entries.put(line.substring(0, separator), line.substring(separator + 1));
                    }
                }
            }
            return entries;
        } catch (IOException unreadable) {
            throw new EmbeddedException(file + " cannot be read: " + unreadable, unreadable);
        }
    }

    private static void write(Path file, Map<String, String> entries) {
        StringBuilder text = new StringBuilder();
        entries.forEach((id, value) -> text.append(id).append('=').append(value).append('\n'));
        try {
            OwnFiles.write(file, text.toString());
        } catch (IOException unwritable) {
            throw new EmbeddedException(file + " cannot be written: " + unwritable, unwritable);
        }
    }

    static List<SampleStaff> sample() {
        try (InputStream file = FirstRun.class.getResourceAsStream("staff.csv")) {
            if (file == null) {
                throw new EmbeddedException("staff.csv is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(SampleStaff::parse)
                    .toList();
        } catch (IOException unreadable) {
            throw new EmbeddedException("The staff file cannot be read", unreadable);
        }
    }
}
