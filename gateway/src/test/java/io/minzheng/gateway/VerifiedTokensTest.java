package io.minzheng.gateway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtException;
import tools.jackson.databind.json.JsonMapper;

class VerifiedTokensTest {
    @Test
    void asksEachTimeWhetherARememberedTokenStillHolds() throws Exception {
        try (LocalIssuer local = new LocalIssuer()) {
            ReactorResourceFactory network = new ReactorResourceFactory();
            network.setUseGlobalResources(false);
            network.afterPropertiesSet();
            AtomicBoolean takenBack = new AtomicBoolean();
            VerifiedTokens tokens = new VerifiedTokens(
                    new Issuer(TestSettings.of(local.url(), Map.of()), network, JsonMapper.shared()),
                    List.of(SignatureAlgorithm.RS256),
                    token -> takenBack.get()
                            ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"))
                            : OAuth2TokenValidatorResult.success());
            String token = local.token("clerk-1", List.of("clerk"), List.of("623001"));
            tokens.decode(token).block();
            // Neither is it checked with the issuer again while it is remembered.
            local.close();
            tokens.decode(token).block();
            takenBack.set(true);
            assertThatThrownBy(() -> tokens.decode(token).block()).isInstanceOf(JwtException.class);
            network.destroy();
        }
    }
}
