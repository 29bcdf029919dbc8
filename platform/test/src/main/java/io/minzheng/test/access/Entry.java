package io.minzheng.test.access;

import io.minzheng.kernel.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A line of an access table: an endpoint and who may call it.
 *
 * @param method HTTP method; {@code ANY} where it takes all
 * @param path as it is mapped, with its variables
 * @param roles one of which is wanted; none where the scope wants none
 */
record Entry(String method, String path, Scope scope, Set<Role> roles) {
    Entry {
        if (scope.wantsRole() == roles.isEmpty()) {
            throw new IllegalArgumentException(
                    method + " " + path + ": roles for every scope but " + "signed-in and public, and none for these");
        }
    }

    /** Separated by white space: method, path, scope, roles joined by commas. */
    static Entry parse(String line) {
        String[] parts = line.strip().split("\\s+");
        if (parts.length < 3 || parts.length > 4) {
            throw new IllegalArgumentException("no line of an access table: " + line);
        }
        return new Entry(
                parts[0],
                parts[1],
                Scope.valueOf(parts[2].toUpperCase(Locale.ROOT).replace('-', '_')),
                parts.length == 3
                        ? Set.of()
                        : Arrays.stream(parts[3].split(","))
                                .map(name -> Role.valueOf(name.toUpperCase(Locale.ROOT)))
                                .collect(Collectors.toUnmodifiableSet()));
    }

    String endpoint() {
        return method + " " + path;
    }

    /** In the order in which roles are declared, in lower case. */
    List<String> roleNames() {
        return roles.stream()
                .sorted()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
