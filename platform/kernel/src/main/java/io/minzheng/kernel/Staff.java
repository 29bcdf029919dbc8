package io.minzheng.kernel;

import java.util.Set;

/**
 * Who acts: a member of staff with the authority held at that moment.
 *
 * @param id the issuer's subject
 * @param roles what the person is there for
 * @param areas the divisions the person is responsible for, each with all that lies below it
 */
public record Staff(String id, Set<Role> roles, Set<DivisionCode> areas) {
    public Staff {
        roles = Set.copyOf(roles);
        areas = Set.copyOf(areas);
    }

    /** Whether the division is one of this person's areas or lies below one. */
    public boolean covers(DivisionCode division) {
        return areas.stream().anyMatch(area -> area.contains(division));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
