package io.minzheng.kernel;

import java.util.Locale;
import java.util.Set;

/**
 * Who acts: a member of staff, or an automation, with the authority held at that moment.
 *
 * @param id the issuer's subject, or {@code automation:} and the automation's name
 * @param roles what the person is there for
 * @param areas the divisions the person is responsible for, each with all that lies below it
 */
public record Staff(String id, Set<Role> roles, Set<DivisionCode> areas) {
    public Staff {
        roles = Set.copyOf(roles);
        areas = Set.copyOf(areas);
    }

    private static final String AUTOMATION = "automation:";

    /** The account under which an automation acts, and which no token can name. */
    public static Staff automation(String name, DivisionCode area) {
        return new Staff(automationId(name), Set.of(Role.AUTOMATION), Set.of(area));
    }

    public static String automationId(String name) {
        return AUTOMATION + name;
    }

    /** Whether the id is that of an automation's account, or could be taken for one. */
    public static boolean isAutomation(String id) {
        return id.strip().toLowerCase(Locale.ROOT).startsWith(AUTOMATION);
    }

    /** Whether the division is one of this person's areas or lies below one. */
    public boolean covers(DivisionCode division) {
        return areas.stream().anyMatch(area -> area.contains(division));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
