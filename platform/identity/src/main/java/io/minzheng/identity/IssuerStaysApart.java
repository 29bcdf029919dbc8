package io.minzheng.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * Keeps the authorisation server's auto-configuration out of every other context on this class path: a service would
 * get a signing key of its own and then refuse the issuer's tokens.
 */
final class IssuerStaysApart implements AutoConfigurationImportFilter {
    private static final String ISSUERS = "org.springframework.boot.security.oauth2.server.authorization.";

    @Override
    public boolean[] match(@Nullable String[] autoConfigurations, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[autoConfigurations.length];
        for (int i = 0; i < wanted.length; i++) {
            String name = autoConfigurations[i];
            wanted[i] = name == null || !name.startsWith(ISSUERS);
        }
        return wanted;
    }
}
