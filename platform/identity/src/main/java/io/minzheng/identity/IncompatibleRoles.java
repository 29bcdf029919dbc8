package io.minzheng.identity;

import java.util.List;
import java.util.Map;

/** Refuses accounts and delegations that would unite what does not go together. */
final class IncompatibleRoles {
    private final io.minzheng.kernel.IncompatibleRoles table;

    IncompatibleRoles(IdentitySettings settings) {
        table = io.minzheng.kernel.IncompatibleRoles.of(
                settings.incompatibleInOneArea(), settings.incompatibleAnywhere());
    }

    /** @throws io.minzheng.kernel.RuleViolation naming the first two that do not go together */
    void require(List<Grant> grants) {
        table.in(grants.stream()
                        .map(grant -> new io.minzheng.kernel.IncompatibleRoles.Grant(grant.role(), grant.area()))
                        .toList())
                .ifPresent(pair -> {
                    throw IdentityRule.RolesMustBeCompatible.violated(
                            "roles", Map.of("one", Grant.name(pair.one()), "other", Grant.name(pair.other())));
                });
    }
}
