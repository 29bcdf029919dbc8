package io.minzheng.tokens;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * What tokens of the issuer are like ({@code minzheng.tokens}); gateway and services are given the same.
 *
 * @param audience must stand in {@code aud}: a token that the issuer made for somebody else is refused
 * @param algorithms the only ones a signature may have been made with; none of them with a shared secret
 * @param clockSkew how far the issuer's clock may be off ours; at most a minute
 * @param rolesClaim where the roles stand; a path with dots, such as {@code realm_access.roles}
 * @param areasClaim where the division codes stand, as a path too
 * @param delegationsClaim where delegated authority stands, as a path too
 * @param revocations where the issuer lists what it has taken back before its time; without it the life of the token
 *     decides alone
 */
public record TokenSettings(
        @DefaultValue("minzheng") String audience,
        @DefaultValue("RS256") List<SignatureAlgorithm> algorithms,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("areas") String areasClaim,
        @DefaultValue("delegations") String delegationsClaim,
        @Nullable URI revocations) {
    private static final Duration LARGEST_SKEW = Duration.ofMinutes(1);

    public TokenSettings {
        algorithms = List.copyOf(algorithms);
        if (audience.isBlank() || algorithms.isEmpty()) {
            throw new IllegalArgumentException("minzheng.tokens needs an audience and at least one algorithm");
        }
        if (clockSkew.isNegative() || clockSkew.compareTo(LARGEST_SKEW) > 0) {
            throw new IllegalArgumentException("minzheng.tokens.clock-skew must lie between 0 and a minute");
        }
    }
}
