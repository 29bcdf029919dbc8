package io.minzheng.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which roles one person must not unite, be they held or lent. A table of the bureau, not of the law («unsourced»).
 *
 * @param inOneArea pairs that nobody holds where their areas meet
 * @param anywhere pairs that nobody holds at all
 */
public record IncompatibleRoles(Set<Set<Role>> inOneArea, Set<Set<Role>> anywhere) {
    public IncompatibleRoles {
        inOneArea = Set.copyOf(inOneArea);
        anywhere = Set.copyOf(anywhere);
    }

    /**
     * @param inOneArea texts such as {@code reviewer+approver}
     * @throws IllegalArgumentException when a text is no pair of roles
     */
    public static IncompatibleRoles of(List<String> inOneArea, List<String> anywhere) {
        return new IncompatibleRoles(pairs(inOneArea), pairs(anywhere));
    }

    private static Set<Set<Role>> pairs(List<String> texts) {
        return texts.stream()
                .filter(text -> !text.isBlank())
                .map(IncompatibleRoles::pair)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Role> pair(String text) {
        String[] names = text.strip().split("\\+");
        if (names.length != 2 || names[0].strip().equals(names[1].strip())) {
            throw new IllegalArgumentException(text + " is no pair of roles such as reviewer+approver");
        }
        return Set.of(role(names[0]), role(names[1]));
    }

    private static Role role(String name) {
        return Role.valueOf(name.strip().toUpperCase(Locale.ROOT));
    }

    /** A role in an area, be it one's own or lent. */
    public record Grant(Role role, DivisionCode area) {}

    /** Two that do not go together and that the grants unite. */
    public record Pair(Role one, Role other) {}

    /** The first such pair, if any. */
    public Optional<Pair> in(List<Grant> grants) {
        Map<Role, Set<DivisionCode>> areas = new LinkedHashMap<>();
        grants.forEach(grant -> areas.computeIfAbsent(grant.role(), role -> new LinkedHashSet<>())
                .add(grant.area()));
        for (Role one : areas.keySet()) {
            for (Role other : areas.keySet()) {
                if (one != other && refuse(Set.of(one, other), areas.get(one), areas.get(other))) {
                    return Optional.of(new Pair(one, other));
                }
            }
        }
        return Optional.empty();
    }

    /** As {@link #in(List)}, of everything a person holds or has been lent. */
    public Optional<Pair> in(Staff staff) {
        List<Grant> grants = new ArrayList<>();
        staff.roles().forEach(role -> staff.areas().forEach(area -> grants.add(new Grant(role, area))));
        staff.delegations().forEach(lent -> grants.add(new Grant(lent.role(), lent.area())));
        return in(grants);
    }

    private boolean refuse(Set<Role> pair, Set<DivisionCode> areasOfOne, Set<DivisionCode> areasOfOther) {
        return anywhere.contains(pair) || inOneArea.contains(pair) && meet(areasOfOne, areasOfOther);
    }

    private static boolean meet(Set<DivisionCode> some, Set<DivisionCode> others) {
        return some.stream()
                .anyMatch(one -> others.stream().anyMatch(other -> one.contains(other) || other.contains(one)));
    }
}
