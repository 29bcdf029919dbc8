package io.minzheng.embedded;

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

/** The issuer's clients: the apps, and every member of staff as a client of their own. */
final class StaffClients implements RegisteredClientRepository {
    private static final List<String> RETURN_PATHS =
            List.of("/openapi/oauth2-redirect.html", "/openapi/oauth2-redirect", "/callback");
    private static final TokenSettings ONE_HOUR =
            TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(1)).build();

    private final StaffRegister register;
    private final RegisteredClient apps;

    StaffClients(StaffRegister register, int gatewayPort) {
        this.register = register;
        this.apps = RegisteredClient.withId(EmbeddedIssuer.APPS)
                .clientId(EmbeddedIssuer.APPS)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(returns(gatewayPort)))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(ONE_HOUR)
                .build();
    }

    /** On 127.0.0.1 any port may follow (RFC 8252, section 7.3); {@code localhost} counts only as written. */
    private static List<String> returns(int gatewayPort) {
        List<String> uris = new ArrayList<>();
        for (String path : RETURN_PATHS) {
            uris.add("http://127.0.0.1:" + gatewayPort + path);
            uris.add("http://localhost:" + gatewayPort + path);
        }
        return uris;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("The clients follow from the staff file");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clientId.equals(EmbeddedIssuer.APPS)
                ? apps
                : register.find(clientId).map(this::client).orElse(null);
    }

    private RegisteredClient client(SampleStaff staff) {
        return RegisteredClient.withId(staff.id())
                .clientId(staff.id())
                .clientName(staff.englishName())
                .clientSecret(register.hash(staff.id()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(ONE_HOUR)
                .build();
    }
}
