package io.minzheng.tokens;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * What the issuer has taken back before its time: of whom, tokens below which version of the authority; and sessions that
 * have ended. The list is short, for it forgets what has expired anyway, and holds no names. It is fetched at most every
 * ten seconds, and only while tokens come in. One that is older than 45 seconds is not relied on: then no token is
 * accepted, so that what has been taken back is refused within a minute or nothing is let through at all.
 */
public final class Revocations implements OAuth2TokenValidator<Jwt> {
    /** Version of the authority a token was made under. */
    public static final String VERSION_CLAIM = "authority_version";
    /** Session at the issuer in which it was made. */
    public static final String SESSION_CLAIM = "sid";

    private static final Logger LOG = LoggerFactory.getLogger(Revocations.class);
    private static final long EVERY = Duration.ofSeconds(10).toNanos();
    private static final long LONGEST = Duration.ofSeconds(45).toNanos();
    private static final long PAUSE = Duration.ofMillis(200).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private record Known(Map<String, Long> lowest, long at) {}

    private final @Nullable URI source;
    private final LongSupplier nanos;
    private final AtomicBoolean fetching = new AtomicBoolean();
    private final @Nullable HttpClient http;
    private volatile @Nullable Known known;
    private volatile @Nullable Long tried;

    /** @param source where the issuer has its list; null where it has none */
    public Revocations(@Nullable URI source) {
        this(source, System::nanoTime);
    }

    Revocations(@Nullable URI source, LongSupplier nanos) {
        this.source = source;
        this.nanos = nanos;
        http = source == null
                ? null
                : HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(PATIENCE)
                        .build();
    }

    /** How the list names a member of staff. */
    public static String ofStaff(String subject) {
        return hash("sub:" + subject);
    }

    /** How the list names a session. */
    public static String ofSession(String session) {
        return hash("sid:" + session);
    }

    /** Whether {@link #ensureKnown()} would wait for the issuer. */
    public boolean mustWait() {
        Known list = known;
        return source != null && (list == null || nanos.getAsLong() - list.at() >= LONGEST);
    }

    /** Has the list brought up to date where it is time: beside the caller while it can be relied on, else at once. */
    public void ensureKnown() {
        Known list = known;
        if (source == null || list != null && nanos.getAsLong() - list.at() < EVERY) {
            return;
        }
        if (mustWait()) {
            fetchAfterPause();
        } else if (fetching.compareAndSet(false, true)) {
            Thread.ofVirtual().name("revocations").start(() -> {
                try {
                    fetch();
                } finally {
                    fetching.set(false);
                }
            });
        }
    }

    /** One asks for all who wait; after a failure the next waits a little. */
    private synchronized void fetchAfterPause() {
        Long last = tried;
        if (mustWait() && (last == null || nanos.getAsLong() - last >= PAUSE)) {
            fetch();
            tried = nanos.getAsLong();
        }
    }

    private void fetch() {
        if (http == null || source == null) {
            return;
        }
        // What is taken back while the answer is on its way may be missing in it.
        long asked = nanos.getAsLong();
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(source).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            known = new Known(parse(answer.body()), asked);
        } catch (IOException | NumberFormatException failed) {
            LOG.warn("The issuer's revocations cannot be had: {}", failed.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A line each: key, space, lowest version still accepted. */
    private static Map<String, Long> parse(String body) throws IOException {
        Map<String, Long> lowest = new HashMap<>();
        for (String line : body.lines().toList()) {
            int space = line.indexOf(' ');
            if (space < 1) {
                throw new IOException("not a list of revocations");
            }
            lowest.put(line.substring(0, space), Long.parseLong(line.substring(space + 1)));
        }
        return lowest;
    }

    /** @throws JwtException what has been taken back is not known: not the token's fault */
    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        if (source == null) {
            return OAuth2TokenValidatorResult.success();
        }
        Known list = known;
        if (list == null || mustWait()) {
            throw new JwtException("The issuer's revocations are not known");
        }
        if (list.lowest().isEmpty()) {
            return OAuth2TokenValidatorResult.success();
        }
        long version = token.getClaim(VERSION_CLAIM) instanceof Number given ? given.longValue() : 0;
        Long lowest = list.lowest().get(ofStaff(token.getSubject() == null ? "" : token.getSubject()));
        String session = token.getClaimAsString(SESSION_CLAIM);
        boolean over = session != null && list.lowest().containsKey(ofSession(session));
        return over || lowest != null && version < lowest
                ? TokenChecks.refused("it has been taken back")
                : OAuth2TokenValidatorResult.success();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
