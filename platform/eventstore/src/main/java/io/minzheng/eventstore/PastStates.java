package io.minzheng.eventstore;

import io.minzheng.kernel.DomainEvent;
import java.util.List;
import java.util.Optional;

/**
 * States of aggregates of any capability at any moment, folded from the store itself. A state as of a business date is
 * the fold, in the order of the stream, of those events whose business date does not lie after it: an event recorded late
 * counts from the day on which it was true, at the place in the stream where it was recorded.
 */
public interface PastStates {
    /**
     * The state at the moment, or empty where the aggregate had no event then.
     *
     * @throws io.minzheng.kernel.RuleViolation {@link EventStoreRule#HistoryMustMakeSenseWithoutLaterEvents} when an event
     *     of the day presupposes one that became true only later
     */
    Optional<Past> of(String aggregate, Moment moment);

    /**
     * Whether a state of the capability can be {@link io.minzheng.kernel.Withheld} from somebody, so that each has to be
     * looked at before anything is told of it.
     *
     * @param capability name of the capability, which is the stream type
     */
    boolean mayWithhold(String capability);

    /**
     * @param capability name of the capability, for example {@code assistance.dibao}
     * @param state of the capability's own type
     * @param last the last event in it
     * @param lastEvent the same, read
     * @param events number of events in it
     * @param passedOver number of events that were known and true only later
     * @param erased when and under what was erased what the events in it had sealed; empty where all can be read
     */
    record Past(
            String capability,
            Object state,
            StoredEvent last,
            DomainEvent lastEvent,
            int events,
            int passedOver,
            List<String> erased) {}
}
