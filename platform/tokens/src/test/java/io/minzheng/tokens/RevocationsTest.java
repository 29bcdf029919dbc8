package io.minzheng.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;

class RevocationsTest {
    private final AtomicReference<String> list = new AtomicReference<>("");
    private final AtomicInteger status = new AtomicInteger(200);
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong now = new AtomicLong();
    private HttpServer issuer;
    private Revocations revocations;

    @BeforeEach
    void start() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/revocations", exchange -> {
            asked.incrementAndGet();
            byte[] body = list.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status.get(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        issuer.start();
        revocations = new Revocations(
                URI.create("http://localhost:" + issuer.getAddress().getPort() + "/revocations"), now::get);
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    private static Jwt token(Map<String, Object> claims) {
        Jwt.Builder token = Jwt.withTokenValue("t").header("alg", "RS256");
        claims.forEach(token::claim);
        return token.build();
    }

    private boolean refused(Map<String, Object> claims) {
        return revocations.validate(token(claims)).hasErrors();
    }

    private void passes(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void refusesTokensOfAnOlderAuthorityAndOfEndedSessions() {
        list.set(Revocations.ofStaff("clerk") + " 3\n" + Revocations.ofSession("s1") + " 0\n");
        revocations.ensureKnown();
        assertThat(refused(Map.of("sub", "clerk", "authority_version", 2))).isTrue();
        assertThat(refused(Map.of("sub", "clerk", "authority_version", 3))).isFalse();
        assertThat(refused(Map.of("sub", "clerk"))).isTrue();
        assertThat(refused(Map.of("sub", "other"))).isFalse();
        assertThat(refused(Map.of("sub", "other", "authority_version", 9, "sid", "s1")))
                .isTrue();
        assertThat(refused(Map.of("sub", "other", "authority_version", 9, "sid", "s2")))
                .isFalse();
    }

    @Test
    void asksAgainAfterTenSecondsAndNoSooner() {
        revocations.ensureKnown();
        passes(Duration.ofSeconds(9));
        revocations.ensureKnown();
        assertThat(asked).hasValue(1);
        passes(Duration.ofSeconds(40));
        list.set(Revocations.ofStaff("clerk") + " 1\n");
        revocations.ensureKnown();
        assertThat(asked).hasValue(2);
        assertThat(refused(Map.of("sub", "clerk", "authority_version", 0))).isTrue();
    }

    @Test
    void letsNothingThroughWhenTheListIsTooOldToRelyOn() {
        revocations.ensureKnown();
        status.set(500);
        passes(Duration.ofSeconds(44));
        assertThat(refused(Map.of("sub", "clerk"))).isFalse();
        passes(Duration.ofSeconds(1));
        revocations.ensureKnown();
        assertThatThrownBy(() -> refused(Map.of("sub", "clerk"))).isInstanceOf(JwtException.class);
        status.set(200);
        passes(Duration.ofSeconds(1));
        revocations.ensureKnown();
        assertThat(refused(Map.of("sub", "clerk"))).isFalse();
    }

    @Test
    void doesNotTakeAnythingElseForAList() {
        list.set("<html>");
        revocations.ensureKnown();
        assertThatThrownBy(() -> refused(Map.of("sub", "clerk"))).isInstanceOf(JwtException.class);
    }

    @Test
    void hasNothingToSayOfAnIssuerWithoutAList() {
        Revocations none = new Revocations(null);
        none.ensureKnown();
        assertThat(none.mustWait()).isFalse();
        assertThat(none.validate(token(Map.of("sub", "clerk"))).hasErrors()).isFalse();
    }
}
