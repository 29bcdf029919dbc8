package io.minzheng.tokens;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** What is asked of a token whose signature holds, the same at the gateway and in every service. */
public final class TokenChecks {
    private TokenChecks() {}

    /** Issuer, audience, time (an expiry must be given) and that it has not been taken back. */
    public static OAuth2TokenValidator<Jwt> of(String issuer, TokenSettings settings, Revocations revocations) {
        return new DelegatingOAuth2TokenValidator<>(List.of(
                expires(),
                new JwtTimestampValidator(settings.clockSkew()),
                new JwtIssuerValidator(issuer),
                isFor(settings.audience()),
                revocations));
    }

    /** Asks the issuer for its keys with the first token, so that a service can start before its issuer. */
    public static JwtDecoder decoder(String issuer, TokenSettings settings, Revocations revocations) {
        SupplierJwtDecoder keys = new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                    .jwsAlgorithms(allowed -> {
                        allowed.clear();
                        allowed.addAll(settings.algorithms());
                    })
                    .build();
            decoder.setJwtValidator(of(issuer, settings, revocations));
            return decoder;
        });
        return token -> {
            revocations.ensureKnown();
            return keys.decode(token);
        };
    }

    /**
     * The texts of a claim.
     *
     * @param path names joined by dots; a claim that has the whole path for its name goes first
     * @return empty where there is no such claim
     * @throws IllegalArgumentException it is there and holds no texts
     */
    public static List<String> texts(Jwt token, String path) {
        Object value = value(token, path);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw new IllegalArgumentException("the claim " + path + " holds no list of texts");
    }

    /** The claim's value; null where there is none. */
    public static @Nullable Object value(Jwt token, String path) {
        Map<?, ?> at = token.getClaims();
        if (at.get(path) != null) {
            return at.get(path);
        }
        Object found = at;
        for (String name : path.split("\\.")) {
            if (!(found instanceof Map<?, ?> inner)) {
                return null;
            }
            found = inner.get(name);
        }
        return found;
    }

    private static OAuth2TokenValidator<Jwt> expires() {
        return token ->
                token.getExpiresAt() == null ? refused("it never expires") : OAuth2TokenValidatorResult.success();
    }

    private static OAuth2TokenValidator<Jwt> isFor(String audience) {
        return token -> token.getAudience() != null && token.getAudience().contains(audience)
                ? OAuth2TokenValidatorResult.success()
                : refused("it is for somebody else");
    }

    static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(
                new OAuth2Error("invalid_token", "The token is refused: " + why, null));
    }
}
