package io.minzheng.gateway;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The token in {@code Authorization: Bearer} (RFC 6750, section 2.1), and nowhere else. The library looks at its characters
 * with a regular expression, which for the length of a token costs more than everything else that is asked of one here.
 */
final class BearerToken implements ServerAuthenticationConverter {
    private static final String SCHEME = "Bearer";

    @Override
    public Mono<Authentication> convert(ServerWebExchange exchange) {
        String given = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (given == null || !given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Mono.empty();
        }
        int begin = SCHEME.length();
        while (begin < given.length() && given.charAt(begin) == ' ') {
            begin++;
        }
        return begin > SCHEME.length() && isToken(given, begin)
                ? Mono.just(new BearerTokenAuthenticationToken(given.substring(begin)))
                : Mono.error(new OAuth2AuthenticationException(
                        BearerTokenErrors.invalidToken("the bearer token is malformed")));
    }

    /** {@code b64token}: letters, digits and {@code -._~+/}, at least one, then any number of {@code =}. */
    private static boolean isToken(String given, int begin) {
        int end = given.length();
        while (end > begin && given.charAt(end - 1) == '=') {
            end--;
        }
        for (int i = begin; i < end; i++) {
            char c = given.charAt(i);
            boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
            boolean digit = c >= '0' && c <= '9';
            if (!letter && !digit && "-._~+/".indexOf(c) < 0) {
                return false;
            }
        }
        return end > begin;
    }
}
