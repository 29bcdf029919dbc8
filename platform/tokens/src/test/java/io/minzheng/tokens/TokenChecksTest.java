package io.minzheng.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;

class TokenChecksTest {
    private static final String ISSUER = "https://login.example.cn";
    private static final TokenSettings SETTINGS = settings(Duration.ofSeconds(30));

    private static TokenSettings settings(Duration skew) {
        return new TokenSettings(
                "minzheng", List.of(SignatureAlgorithm.RS256), skew, "roles", "areas", "delegations", null);
    }

    private static boolean refused(UnaryOperator<Jwt.Builder> change) {
        Jwt.Builder token = Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .issuer(ISSUER)
                .audience(List.of("account", "minzheng"))
                .subject("clerk")
                .expiresAt(Instant.now().plusSeconds(60));
        return TokenChecks.of(ISSUER, SETTINGS, new Revocations(null))
                .validate(change.apply(token).build())
                .hasErrors();
    }

    @Test
    void wantsTheIssuerTheAudienceAndTheTime() {
        Instant now = Instant.now();
        assertThat(refused(token -> token)).isFalse();
        assertThat(refused(token -> token.issuer("https://elsewhere.example"))).isTrue();
        assertThat(refused(token -> token.audience(List.of("minzheng-apps")))).isTrue();
        assertThat(refused(token -> token.claims(claims -> claims.remove("aud"))))
                .isTrue();
        assertThat(refused(token -> token.claims(claims -> claims.remove("exp"))))
                .isTrue();
        assertThat(refused(token -> token.expiresAt(now.minusSeconds(5)))).isFalse();
        assertThat(refused(token -> token.expiresAt(now.minusSeconds(31)))).isTrue();
        assertThat(refused(token -> token.notBefore(now.plusSeconds(50)))).isTrue();
    }

    @Test
    void theClocksMayNotDifferByMoreThanAMinute() {
        assertThatThrownBy(() -> settings(Duration.ofSeconds(61))).hasMessageContaining("a minute");
        assertThatThrownBy(() -> settings(Duration.ofSeconds(-1))).hasMessageContaining("a minute");
    }

    @Test
    void readsTextsAlongAPath() {
        Jwt token = Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .claim("realm_access", Map.of("roles", List.of("clerk")))
                .claim("https://example.cn/areas", List.of("623001"))
                .claim("roles", "clerk")
                .build();
        assertThat(TokenChecks.texts(token, "realm_access.roles")).containsExactly("clerk");
        assertThat(TokenChecks.texts(token, "https://example.cn/areas")).containsExactly("623001");
        assertThat(TokenChecks.texts(token, "realm_access.groups")).isEmpty();
        assertThat(TokenChecks.texts(token, "nowhere.at.all")).isEmpty();
        assertThatThrownBy(() -> TokenChecks.texts(token, "roles")).isInstanceOf(IllegalArgumentException.class);
    }
}
