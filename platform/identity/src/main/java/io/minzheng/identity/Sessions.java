package io.minzheng.identity;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is logged in at the issuer. Sessions live in memory: a restart ends them all. When one ends, by whatever cause, the
 * tokens made in it no longer count.
 */
final class Sessions implements HttpSessionListener {
    /** Attribute of the servlet session with the id that tokens carry. */
    static final String ID = "minzheng.session";

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private final IdentityStore store;
    private final Revocation revocation;
    private final Duration longest;
    private final Clock clock;
    private final Map<String, Open> open = new ConcurrentHashMap<>();
    private volatile boolean closing;

    Sessions(IdentityStore store, Revocation revocation, Duration longest, Clock clock) {
        this.store = store;
        this.revocation = revocation;
        this.longest = longest;
        this.clock = clock;
    }

    private record Open(Shown shown, HttpSession http) {}

    /** @param device what the browser says of itself, cut short */
    record Shown(String id, String account, Instant since, Instant lastUsed, String device) {}

    String begin(String account, String device, HttpSession http) {
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant();
        http.setAttribute(ID, id);
        open.put(
                id,
                new Open(new Shown(id, account, now, now, device.substring(0, Math.min(device.length(), 200))), http));
        return id;
    }

    /** Notes that it is used; ends it where it has lasted too long. */
    void touch(HttpSession http) {
        if (http.getAttribute(ID) instanceof String id) {
            Open known = open.get(id);
            if (known == null || known.shown().since().plus(longest).isBefore(clock.instant())) {
                http.invalidate();
            } else {
                Shown was = known.shown();
                open.replace(
                        id,
                        known,
                        new Open(
                                new Shown(id, was.account(), was.since(), clock.instant(), was.device()),
                                known.http()));
            }
        }
    }

    List<Shown> of(String account) {
        return open.values().stream()
                .map(Open::shown)
                .filter(session -> session.account().equals(account))
                .sorted(Comparator.comparing(Shown::since))
                .toList();
    }

    /** @return whether there was such a session of the account */
    boolean end(IdentityStore.Session session, String account, String id) {
        Open known = open.get(id);
        if (known == null || !known.shown().account().equals(account)) {
            return false;
        }
        open.remove(id);
        revocation.ofSession(session, id);
        invalidate(known.http());
        return true;
    }

    void endAll(IdentityStore.Session session, String account) {
        endOthers(session, account, null);
    }

    void endOthers(IdentityStore.Session session, String account, @Nullable String kept) {
        for (Shown one : new ArrayList<>(of(account))) {
            if (!one.id().equals(kept)) {
                end(session, account, one.id());
            }
        }
    }

    private static void invalidate(HttpSession http) {
        try {
            http.invalidate();
        } catch (IllegalStateException over) {
            LOG.debug("the session had ended already");
        }
    }

    /** From now on sessions end because the issuer does; tokens go on to count. */
    void close() {
        closing = true;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        if (!closing && event.getSession().getAttribute(ID) instanceof String id && open.remove(id) != null) {
            store.write(session -> {
                revocation.ofSession(session, id);
                return true;
            });
        }
    }
}
