package io.minzheng.eventstore;

import io.minzheng.kernel.Delegation;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Role;
import io.minzheng.kernel.Staff;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who has looked at or searched for whose data: a stream of its own beside the events, in the service's database, to which
 * the service's role can only append. Every method throws {@link EventStoreUnavailable} where the database does not answer.
 */
public interface Reads {
    /**
     * Whom an answer is about.
     *
     * @param subject a person's pseudonym, or the id of an aggregate
     * @param area division code of where what was read lies; null where it lies in none
     */
    record Whose(String subject, @Nullable String area) {}

    /**
     * One answer.
     *
     * @param staff who gets it, with the roles in which it may be got
     * @param operation method and path as they are mapped, such as {@code GET /api/registry/deaths/{id}}
     * @param criteria what was asked for, by name; nothing personal in clear
     * @param fields names of the personal fields in the answer
     * @param revealed whether these stand in it in full; otherwise they are masked
     * @param purpose what for; null where nobody was asked
     * @param trace id of the request
     * @param subjects none where nothing was found
     */
    record Read(
            Staff staff,
            String operation,
            Map<String, String> criteria,
            Set<String> fields,
            boolean revealed,
            @Nullable String purpose,
            String trace,
            Set<Whose> subjects) {}

    /**
     * Returns once it is durable: whoever answers before gives out what nobody knows of. However many subjects there are, it is
     * one statement.
     */
    void record(Read read);

    /**
     * A read as it was recorded.
     *
     * @param number place in the order in which they were recorded
     * @param roles comma-separated, of one's own; so are {@code areas}
     * @param delegations as {@link MetaKeys#DELEGATIONS} has them; null where there were none
     * @param purpose {@code erased on …} where it was sealed for somebody who has been erased since
     * @param subjects those that lie in the areas asked for
     */
    record Recorded(
            long number,
            Instant recordedAt,
            String staff,
            String roles,
            String areas,
            @Nullable String delegations,
            String operation,
            Map<String, String> criteria,
            List<String> fields,
            boolean revealed,
            @Nullable String purpose,
            String trace,
            List<Whose> subjects) {}

    /**
     * What is looked for; null stands for any.
     *
     * @param staff id of who has read
     * @param subject pseudonym or id of an aggregate: whose data. Of a person, reads of the aggregates whose events name the
     *     person count, too, as far as the index of persons has got
     * @param from recorded at this instant or later
     * @param to recorded before this instant
     * @param areas only what lies in one of them or below
     */
    record Wanted(
            @Nullable String staff,
            @Nullable String subject,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Collection<DivisionCode> areas) {}

    /** At most so many with a higher number, in their order. */
    List<Recorded> find(Wanted wanted, long after, int limit);

    /** The roles as they are recorded. */
    static String roles(Staff staff) {
        return staff.roles().stream()
                .map(Role::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** The areas as they are recorded. */
    static String areas(Staff staff) {
        return staff.areas().stream().map(DivisionCode::value).sorted().collect(Collectors.joining(","));
    }

    /** The delegations as they are recorded. */
    static @Nullable String delegations(Set<Delegation> lent) {
        return Authority.delegations(lent);
    }
}
