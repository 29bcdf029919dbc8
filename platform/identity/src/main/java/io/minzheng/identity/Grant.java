package io.minzheng.identity;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** A role in an area, be it one's own or lent. */
record Grant(Role role, DivisionCode area) {
    /** @throws io.minzheng.kernel.RuleViolation there is no such role for people */
    static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.AUTOMATION && name(role).equals(name))
                .findFirst()
                .orElseThrow(() -> IdentityRule.RoleMustExist.violated("roles", Map.of()));
    }

    static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
