package io.minzheng.web;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Role;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.kernel.Staff;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Reads the member of staff out of a token whose signature, issuer and time have been checked. Claims: {@code sub},
 * {@code roles} (lower-case names; roles of other systems, and that of automations, are passed over), {@code areas} (division codes).
 */
final class StaffTokens implements Converter<Jwt, AbstractAuthenticationToken> {
    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        String id = token.getSubject();
        if (id == null || id.isBlank()) {
            throw new InvalidBearerTokenException("the token names nobody");
        }
        if (Staff.isAutomation(id)) {
            throw new InvalidBearerTokenException("the token names an automation");
        }
        try {
            return new StaffAuthentication(new Staff(id, roles(token), areas(token)));
        } catch (RuleViolation | IllegalArgumentException malformed) {
            throw new InvalidBearerTokenException("a claim of the token is malformed");
        }
    }

    private static Set<Role> roles(Jwt token) {
        List<String> names = claim(token, "roles");
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.AUTOMATION)
                .filter(role -> names.contains(role.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private static Set<DivisionCode> areas(Jwt token) {
        return claim(token, "areas").stream().map(DivisionCode::of).collect(Collectors.toSet());
    }

    private static List<String> claim(Jwt token, String name) {
        List<String> values = token.getClaimAsStringList(name);
        return values == null ? List.of() : values;
    }
}
