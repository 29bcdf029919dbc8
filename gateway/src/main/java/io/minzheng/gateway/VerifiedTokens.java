package io.minzheng.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.JWKSecurityContext;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Checks the signature of a token, and remembers for a short while that it was good: the apps send the same one again and
 * again. Remembered for so long that together with {@link Issuer#FRESH} a withdrawn key opens nothing after a minute.
 * Everything else about it is asked anew each time.
 */
final class VerifiedTokens implements ReactiveJwtDecoder {
    private static final Duration MEMORY = Duration.ofSeconds(25);
    private static final int MOST = 4_096;

    private final ReactiveJwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> validator;
    private final Cache<String, Jwt> signed =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(MEMORY).build();

    /** @param validator asked for every request: what it finds out later holds for remembered tokens too */
    VerifiedTokens(Issuer issuer, List<SignatureAlgorithm> algorithms, OAuth2TokenValidator<Jwt> validator) {
        Set<JWSAlgorithm> allowed = algorithms.stream()
                .map(algorithm -> JWSAlgorithm.parse(algorithm.getName()))
                .collect(Collectors.toSet());
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSource(issuer::keysFor)
                .jwtProcessorCustomizer(processor -> processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                        allowed,
                        (selector, context) -> selector.select(new JWKSet(((JWKSecurityContext) context).getKeys())))))
                .build();
        decoder.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
        signatures = decoder;
        this.validator = validator;
    }

    @Override
    public Mono<Jwt> decode(String token) {
        Jwt known = signed.getIfPresent(token);
        return (known != null
                        ? Mono.just(known)
                        : signatures
                                .decode(token)
                                .doOnNext(good -> signed.put(token, good))
                                .onErrorMap(
                                        IllegalStateException.class,
                                        away -> new AuthenticationServiceException(
                                                "the issuer's keys could not be had", away)))
                .map(this::validated);
    }

    private Jwt validated(Jwt token) {
        OAuth2TokenValidatorResult result = validator.validate(token);
        if (result.hasErrors()) {
            throw new JwtValidationException("the token is not accepted", result.getErrors());
        }
        return token;
    }
}
