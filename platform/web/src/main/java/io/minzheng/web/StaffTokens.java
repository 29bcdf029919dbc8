package io.minzheng.web;

import io.minzheng.kernel.Delegation;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Role;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.kernel.Staff;
import io.minzheng.tokens.TokenChecks;
import io.minzheng.tokens.TokenSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Reads the member of staff out of a token that has been checked. Claims: {@code sub}, roles (lower-case names; roles of
 * other systems, and that of automations, are passed over), areas (division codes), and delegations (objects with {@code
 * id}, {@code from}, {@code role}, {@code area}, {@code begins} and {@code ends} in seconds of the epoch), of which those
 * count that run now.
 */
final class StaffTokens implements Converter<Jwt, AbstractAuthenticationToken> {
    private static final String LENDER = "[^,\\s\\p{Cntrl}]{1,120}";

    private final TokenSettings settings;
    private final Clock clock;

    StaffTokens(TokenSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

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
            return new StaffAuthentication(new Staff(id, roles(token), areas(token), delegations(token)));
        } catch (RuleViolation | IllegalArgumentException malformed) {
            throw new InvalidBearerTokenException("a claim of the token is malformed");
        }
    }

    private Set<Role> roles(Jwt token) {
        return TokenChecks.texts(token, settings.rolesClaim()).stream()
                .flatMap(name -> role(name).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<Role> role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.AUTOMATION)
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private Set<DivisionCode> areas(Jwt token) {
        return TokenChecks.texts(token, settings.areasClaim()).stream()
                .map(DivisionCode::of)
                .collect(Collectors.toSet());
    }

    private Set<Delegation> delegations(Jwt token) {
        Object value = TokenChecks.value(token, settings.delegationsClaim());
        if (value == null) {
            return Set.of();
        }
        if (!(value instanceof List<?> list)) {
            throw new IllegalArgumentException("no list of delegations");
        }
        Instant now = clock.instant();
        return list.stream().flatMap(one -> running(one, now).stream()).collect(Collectors.toSet());
    }

    private static Optional<Delegation> running(Object one, Instant now) {
        if (!(one instanceof Map<?, ?> claim)) {
            throw new IllegalArgumentException("no delegation");
        }
        Instant begins = Instant.ofEpochSecond(seconds(claim, "begins"));
        Instant ends = Instant.ofEpochSecond(seconds(claim, "ends"));
        String from = text(claim, "from");
        String id = text(claim, "id");
        if (!from.matches(LENDER) || !id.matches("[A-Za-z0-9._-]{1,60}") || Staff.isAutomation(from)) {
            throw new IllegalArgumentException("a delegation of nobody");
        }
        DivisionCode area = DivisionCode.of(text(claim, "area"));
        return role(text(claim, "role"))
                .filter(role -> !now.isBefore(begins) && now.isBefore(ends))
                .map(role -> new Delegation(id, from, role, area));
    }

    private static String text(Map<?, ?> claim, String name) {
        if (claim.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("a delegation without " + name);
    }

    private static long seconds(Map<?, ?> claim, String name) {
        if (claim.get(name) instanceof Number seconds) {
            return seconds.longValue();
        }
        throw new IllegalArgumentException("a delegation without " + name);
    }
}
