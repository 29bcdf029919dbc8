package io.minzheng.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * Looks at passwords. Each attempt is counted before it is looked at, so that many at once are no more than one after the
 * other; after the free ones an account has to wait, longer each time, and the right password has to wait too. What is
 * wrong is not said.
 */
final class StaffLogin implements AuthenticationProvider {
    private final IdentityStore store;
    private final Changes changes;
    private final Passwords passwords;
    private final IdentitySettings settings;
    private final Clock clock;

    StaffLogin(IdentityStore store, Changes changes, Passwords passwords, IdentitySettings settings, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.passwords = passwords;
        this.settings = settings;
        this.clock = clock;
    }

    private record Attempt(@Nullable String hash, long failures) {}

    @Override
    public Authentication authenticate(Authentication given) {
        String id = given.getName();
        String password = given.getCredentials() instanceof String text ? text : "";
        Attempt attempt = password.length() > Passwords.MOST * 2 ? new Attempt(null, 0) : count(id);
        if (!passwords.matches(password, attempt.hash())) {
            if (attempt.failures() >= settings.freeAttempts()) {
                block(id, attempt.failures());
            }
            throw new BadCredentialsException("refused");
        }
        store.write(session -> {
            session.update("update account set failures = 0, blocked_until = null where id = ?", id);
            return changes.record(session, id, null, id, "LoggedIn", Map.of());
        });
        return UsernamePasswordAuthenticationToken.authenticated(
                id,
                null,
                List.of(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                        .issuedAt(clock.instant())
                        .build()));
    }

    /** Empty where no password is looked at: there is no such account, it is disabled, or it has to wait. */
    private Attempt count(String id) {
        Instant now = clock.instant();
        return store
                .read(session -> session.query(
                        "update account set failures = failures + 1,"
                                + " blocked_until = case when failures + 1 >= ? then ?::timestamptz end"
                                + " where id = ? and not disabled and (blocked_until is null or blocked_until <= ?)"
                                + " returning password, failures",
                        row -> new Attempt(row.text("password"), row.number("failures")),
                        settings.freeAttempts(),
                        now.plus(settings.firstWait()),
                        id,
                        now))
                .stream()
                .findFirst()
                .orElse(new Attempt(null, 0));
    }

    private void block(String id, long failures) {
        Duration wait = waitAfter(failures);
        Instant until = clock.instant().plus(wait);
        store.write(session -> {
            session.update("update account set blocked_until = ? where id = ?", until, id);
            return changes.record(
                    session,
                    Changes.SYSTEM,
                    null,
                    id,
                    "LoginBlocked",
                    Map.of("failures", failures, "until", until.toString()));
        });
    }

    private Duration waitAfter(long failures) {
        int doublings = (int) Math.min(failures - settings.freeAttempts(), 20);
        Duration wait = settings.firstWait().multipliedBy(1L << doublings);
        return wait.compareTo(settings.longestWait()) > 0 ? settings.longestWait() : wait;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
