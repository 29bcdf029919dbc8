package io.minzheng.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Codes and what they were exchanged for, until the tokens have run out. Spring's service, which would keep them for ever.
 * Tokens by client credentials are not kept at all: nothing is asked of them later.
 */
final class Authorizations implements OAuth2AuthorizationService {
    private static final int MOST = 10_000;

    private final InMemoryOAuth2AuthorizationService kept = new InMemoryOAuth2AuthorizationService();
    private final Map<String, Instant> since = new LinkedHashMap<>();
    private final Duration life;
    private final Clock clock;

    Authorizations(Duration tokenLife, Clock clock) {
        life = tokenLife.plus(Duration.ofMinutes(10));
        this.clock = clock;
    }

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            return;
        }
        since.remove(authorization.getId());
        since.put(authorization.getId(), clock.instant());
        kept.save(authorization);
        Instant old = clock.instant().minus(life);
        Iterator<Map.Entry<String, Instant>> eldest = since.entrySet().iterator();
        while (eldest.hasNext()) {
            Map.Entry<String, Instant> next = eldest.next();
            if (since.size() <= MOST && !next.getValue().isBefore(old)) {
                break;
            }
            OAuth2Authorization over = kept.findById(next.getKey());
            if (over != null) {
                kept.remove(over);
            }
            eldest.remove();
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        since.remove(authorization.getId());
        kept.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return kept.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return kept.findByToken(token, type);
    }
}
