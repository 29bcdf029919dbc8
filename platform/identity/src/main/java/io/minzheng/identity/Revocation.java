package io.minzheng.identity;

import io.minzheng.tokens.Revocations;
import io.minzheng.tokens.TokenChecks;
import io.minzheng.tokens.TokenSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;

/** Takes tokens back before their time, and lists what has been, for gateway and services. */
final class Revocation {
    private final IdentityStore store;
    private final IdentitySettings settings;
    private final Clock clock;

    Revocation(IdentityStore store, IdentitySettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** Tokens of the account that were made before no longer count; those made from now on do. */
    void ofAccount(IdentityStore.Session session, String account) {
        session.query(
                        "update account set authority = authority + 1 where id = ? returning authority",
                        row -> row.number("authority"),
                        account)
                .forEach(authority -> put(session, Revocations.ofStaff(account), authority));
    }

    void ofSession(IdentityStore.Session session, String id) {
        put(session, Revocations.ofSession(id), 0);
    }

    private void put(IdentityStore.Session session, String key, long lowest) {
        session.update("delete from revocation where at < ?", clock.instant().minus(settings.remembered()));
        session.update(
                "insert into revocation (key, lowest, at) values (?, ?, ?)"
                        + " on conflict (key) do update set lowest = excluded.lowest, at = excluded.at",
                key,
                lowest,
                clock.instant());
    }

    /** What the issuer itself asks of tokens: as the others do, but of the present state. */
    OAuth2TokenValidator<Jwt> checks(String issuer, String audience) {
        TokenSettings own = new TokenSettings(
                audience,
                List.of(SignatureAlgorithm.RS256),
                Duration.ofSeconds(30),
                "roles",
                "areas",
                "delegations",
                null);
        return new DelegatingOAuth2TokenValidator<>(
                TokenChecks.of(issuer, own, new Revocations(null)),
                token -> refuses(token)
                        ? OAuth2TokenValidatorResult.failure(
                                new OAuth2Error("invalid_token", "The token has been taken back", null))
                        : OAuth2TokenValidatorResult.success());
    }

    private boolean refuses(Jwt token) {
        long version = token.getClaim(Revocations.VERSION_CLAIM) instanceof Number given ? given.longValue() : 0;
        String session = token.getClaimAsString(Revocations.SESSION_CLAIM);
        return store.read(all -> !all.query(
                        "select key from revocation where key = ? and lowest > ? or key = ?",
                        row -> true,
                        Revocations.ofStaff(token.getSubject()),
                        version,
                        session == null ? "" : Revocations.ofSession(session))
                .isEmpty());
    }

    /** As {@link Revocations} reads it. */
    String list() {
        return store.read(session -> session
                .query(
                        "select key, lowest from revocation where at >= ? order by key",
                        row -> row.text("key") + " " + row.number("lowest") + "\n",
                        clock.instant().minus(settings.remembered()))
                .stream()
                .collect(Collectors.joining()));
    }
}
