package io.minzheng.eventstore;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds stored events for auditors, in commit order and in bounded steps. */
public interface EventSearch {
    /**
     * What is looked for; null for any.
     *
     * @param aggregate id of the aggregate
     * @param subject pseudonym of a person that the event names
     * @param name of the event, for example {@code assistance.dibao.CaseEnrolled}
     * @param staff who recorded it
     * @param from recorded at this instant or later
     * @param to recorded before this instant
     */
    record Wanted(
            @Nullable String aggregate,
            @Nullable String subject,
            @Nullable String name,
            @Nullable String staff,
            @Nullable Instant from,
            @Nullable Instant to) {
        /** Everything. */
        public static final Wanted ALL = new Wanted(null, null, null, null, null, null);
    }

    /**
     * Up to {@code limit} events after the position. One call looks at no more than some ten thousand events that nothing
     * leads to; it may find fewer than there are and then says where to go on. By person it finds what {@link
     * #indexSubjects} has taken in.
     */
    Found find(Wanted wanted, long after, int limit);

    /**
     * The first event of each aggregate, of one capability or of all, up to the position {@code until}; as {@link #find}.
     */
    Found begun(@Nullable String capability, long after, long until, int limit);

    /** Position of the last event recorded at the instant or before; 0 where there is none. */
    long knownAt(Instant instant);

    /**
     * Lets the search by person know of events stored since; bounded.
     *
     * @return whether it knows of all
     */
    boolean indexSubjects();

    /** @param next position after which to go on; null when there is nothing more */
    record Found(List<StoredEvent> events, @Nullable Long next) {}
}
