package io.minzheng.kernel;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who acts: a member of staff, or an automation, with the authority held at that moment.
 *
 * @param id the issuer's subject, or {@code automation:} and the automation's name
 * @param roles what the person is there for
 * @param areas the divisions the person is responsible for, each with all that lies below it
 * @param delegations what others have lent the person: each a role in an area of its own, and in no other
 */
public record Staff(String id, Set<Role> roles, Set<DivisionCode> areas, Set<Delegation> delegations) {
    public Staff {
        roles = Set.copyOf(roles);
        areas = Set.copyOf(areas);
        delegations = Set.copyOf(delegations);
    }

    private static final String AUTOMATION = "automation:";

    /** Somebody to whom nothing has been delegated. */
    public Staff(String id, Set<Role> roles, Set<DivisionCode> areas) {
        this(id, roles, areas, Set.of());
    }

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

    /**
     * This person in so far as one of the roles is held: a role lent for one area does not reach into the person's own
     * areas, nor the person's own role into the lender's.
     */
    public Staff in(Collection<Role> wanted) {
        Set<Role> own = roles.stream().filter(wanted::contains).collect(Collectors.toUnmodifiableSet());
        return new Staff(
                id,
                own,
                own.isEmpty() ? Set.of() : areas,
                delegations.stream()
                        .filter(lent -> wanted.contains(lent.role()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether the division is one of this person's areas, own or lent, or lies below one. */
    public boolean covers(DivisionCode division) {
        return reach().stream().anyMatch(area -> area.contains(division));
    }

    /** The areas, own and lent. */
    public Set<DivisionCode> reach() {
        return delegations.isEmpty()
                ? areas
                : Stream.concat(areas.stream(), delegations.stream().map(Delegation::area))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The delegations without which this person could not act in the division; none where the own authority suffices. */
    public Set<Delegation> drawnOn(DivisionCode division) {
        return areas.stream().anyMatch(area -> area.contains(division))
                ? Set.of()
                : delegations.stream()
                        .filter(lent -> lent.area().contains(division))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** As {@link #drawnOn(DivisionCode)} for what lies in no division. */
    public Set<Delegation> drawnOn() {
        return roles.isEmpty() ? delegations : Set.of();
    }

    /** Whether the role is held, as one's own or lent. */
    public boolean is(Role role) {
        return roles.contains(role) || delegations.stream().anyMatch(lent -> lent.role() == role);
    }
}
