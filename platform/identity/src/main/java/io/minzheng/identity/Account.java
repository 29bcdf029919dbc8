package io.minzheng.identity;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can log in.
 *
 * @param id the name to log in with, and the subject of tokens
 * @param sample whether it is one of the invented staff, who get tokens by client credentials too
 * @param mustChange whether the password is one that somebody else has seen
 * @param blockedUntil no password is looked at before
 * @param version number of changes so far
 * @param authority tokens made under a lower one do not count
 */
record Account(
        String id,
        String name,
        String englishName,
        List<String> roles,
        List<String> areas,
        boolean sample,
        boolean disabled,
        boolean mustChange,
        @Nullable Instant blockedUntil,
        long version,
        long authority) {

    static final String COLUMNS = "id, name, english_name, roles, areas, sample, disabled, must_change, blocked_until,"
            + " version, authority";

    static Account of(Row row) {
        return new Account(
                row.text("id"),
                row.text("name"),
                row.text("english_name"),
                row.texts("roles"),
                row.texts("areas"),
                row.flag("sample"),
                row.flag("disabled"),
                row.flag("must_change"),
                row.instant("blocked_until"),
                row.number("version"),
                row.number("authority"));
    }

    /** Whether the role is held there by the account's own right. */
    boolean holds(Role role, DivisionCode area) {
        return roles.contains(role.name().toLowerCase(Locale.ROOT))
                && areas.stream().anyMatch(own -> DivisionCode.of(own).contains(area));
    }

    List<Grant> grants() {
        return roles.stream()
                .flatMap(role -> areas.stream().map(area -> new Grant(Grant.role(role), DivisionCode.of(area))))
                .toList();
    }
}
