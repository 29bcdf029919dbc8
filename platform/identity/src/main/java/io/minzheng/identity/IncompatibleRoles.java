package io.minzheng.identity;

import io.minzheng.kernel.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which roles one person must not unite, be they held or lent. A table of the bureau, not of the law («unsourced»). */
final class IncompatibleRoles {
    private final Set<Set<Role>> inOneArea;
    private final Set<Set<Role>> anywhere;

    IncompatibleRoles(IdentitySettings settings) {
        inOneArea = pairs(settings.incompatibleInOneArea());
        anywhere = pairs(settings.incompatibleAnywhere());
    }

    private static Set<Set<Role>> pairs(List<String> texts) {
        return texts.stream().map(IncompatibleRoles::pair).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Role> pair(String text) {
        String[] names = text.strip().split("\\+");
        if (names.length != 2 || names[0].equals(names[1])) {
            throw new IllegalArgumentException(text + " is no pair of roles such as reviewer+approver");
        }
        return Set.of(Grant.role(names[0].strip()), Grant.role(names[1].strip()));
    }

    /** @throws io.minzheng.kernel.RuleViolation naming the first two that do not go together */
    void require(List<Grant> grants) {
        for (Grant one : grants) {
            for (Grant other : grants) {
                if (one.role() != other.role() && refuses(one, other)) {
                    throw IdentityRule.RolesMustBeCompatible.violated(
                            "roles", Map.of("one", Grant.name(one.role()), "other", Grant.name(other.role())));
                }
            }
        }
    }

    private boolean refuses(Grant one, Grant other) {
        Set<Role> pair = Set.of(one.role(), other.role());
        boolean meet = one.area().contains(other.area()) || other.area().contains(one.area());
        return anywhere.contains(pair) || meet && inOneArea.contains(pair);
    }
}
