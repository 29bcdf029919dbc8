package io.minzheng.identity;

import io.minzheng.tokens.Revocations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Says in each token what its bearer may do and where, own and lent, under which version of that authority. */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    private final Accounts accounts;
    private final Delegations delegations;
    private final IdentitySettings settings;

    TokenClaims(Accounts accounts, Delegations delegations, IdentitySettings settings) {
        this.accounts = accounts;
        this.delegations = delegations;
        this.settings = settings;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        String id = context.getPrincipal().getName();
        boolean access = OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType());
        JwtClaimsSet.Builder claims = context.getClaims();
        if (access) {
            claims.audience(List.of(settings.audience()));
        }
        if (id.equals(Issuer.OPERATOR)) {
            claims.claim("name", Issuer.OPERATOR)
                    .claim("roles", List.of("administrator"))
                    .claim("areas", List.of(settings.area()));
            return;
        }
        Account account = accounts.find(id)
                .filter(found -> !found.disabled() && !found.mustChange())
                .orElseThrow(() -> new OAuth2AuthenticationException(
                        new OAuth2Error(OAuth2ErrorCodes.ACCESS_DENIED, "The account may not have tokens", null)));
        claims.claim("name", account.name());
        if (access) {
            claims.claim("roles", account.roles())
                    .claim("areas", account.areas())
                    .claim(Revocations.VERSION_CLAIM, account.authority())
                    .claims(all -> {
                        var lent = delegations.claim(id, life(all.get("iat"), all.get("exp")));
                        if (!lent.isEmpty()) {
                            all.put("delegations", lent);
                        }
                    });
            if (context.getPrincipal().getDetails() instanceof String session) {
                claims.claim(Revocations.SESSION_CLAIM, session);
            }
        }
    }

    private static Duration life(Object from, Object until) {
        return Duration.between((Instant) from, (Instant) until);
    }
}
