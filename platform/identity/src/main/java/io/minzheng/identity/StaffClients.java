package io.minzheng.identity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The issuer's clients: the apps; the operator of this machine; and, of the sample staff alone, every member as a client of
 * their own. Nobody else gets a token without logging in.
 */
final class StaffClients implements RegisteredClientRepository {
    private static final List<String> RETURN_PATHS =
            List.of("/openapi/oauth2-redirect.html", "/openapi/oauth2-redirect", "/callback");
    private static final List<String> LEAVE_PATHS = List.of("/openapi", "/");

    private final IdentityStore store;
    private final RegisteredClient apps;
    private final RegisteredClient operator;
    private final TokenSettings forPrograms;

    StaffClients(IdentityStore store, IdentitySettings settings, int gatewayPort, String operatorHash) {
        this.store = store;
        this.forPrograms = life(settings.sampleTokenLife());
        this.operator = client(Issuer.OPERATOR, operatorHash);
        this.apps = RegisteredClient.withId(Issuer.APPS)
                .clientId(Issuer.APPS)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(at(gatewayPort, RETURN_PATHS)))
                .postLogoutRedirectUris(uris -> uris.addAll(at(gatewayPort, LEAVE_PATHS)))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(life(settings.tokenLife()))
                .build();
    }

    private static TokenSettings life(Duration life) {
        return TokenSettings.builder()
                .accessTokenTimeToLive(life)
                .authorizationCodeTimeToLive(Duration.ofMinutes(1))
                .build();
    }

    /** On 127.0.0.1 any port may follow (RFC 8252, section 7.3); {@code localhost} counts only as written. */
    private static List<String> at(int gatewayPort, List<String> paths) {
        List<String> uris = new ArrayList<>();
        for (String path : paths) {
            uris.add("http://127.0.0.1:" + gatewayPort + path);
            uris.add("http://localhost:" + gatewayPort + path);
        }
        return uris;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("The clients follow from the accounts");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return switch (clientId) {
            case Issuer.APPS -> apps;
            case Issuer.OPERATOR -> operator;
            default ->
                store
                        .read(session -> session.query(
                                "select password from account where id = ? and sample and not disabled",
                                row -> row.text("password"),
                                clientId))
                        .stream()
                        .findFirst()
                        .map(hash -> client(clientId, hash))
                        .orElse(null);
        };
    }

    private RegisteredClient client(String id, String hash) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(hash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(forPrograms)
                .build();
    }
}
