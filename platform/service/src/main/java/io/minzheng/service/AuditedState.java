package io.minzheng.service;

import io.minzheng.eventstore.MetaKeys;
import io.minzheng.eventstore.Moment;
import io.minzheng.eventstore.PastStates;
import io.minzheng.kernel.Subject;
import io.minzheng.web.Masking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of an aggregate at a moment.
 *
 * @param version sequence of the last event in it
 * @param events number of events in it
 * @param passedOver number of events that were known at the moment and became true only after {@code asOf}
 * @param phase name of the state
 * @param state what was known in it, nothing personal legible
 * @param last the last event in it
 * @param erased when and under what was erased what was personal in it; empty where all can still be read
 */
record AuditedState(
        @Subject String aggregate,
        String capability,
        @Nullable LocalDate asOf,
        @Nullable Instant knownAt,
        long version,
        int events,
        int passedOver,
        String phase,
        Map<String, Object> state,
        LastEvent last,
        List<String> erased) {
    /** @param actor who recorded it */
    record LastEvent(long position, String type, LocalDate on, Instant recordedAt, String actor) {}

    static AuditedState of(String aggregate, Moment moment, PastStates.Past past) {
        return new AuditedState(
                aggregate,
                past.capability(),
                moment.asOf(),
                moment.knownAt(),
                past.last().sequence(),
                past.events(),
                past.passedOver(),
                past.state().getClass().getSimpleName(),
                Masking.masked(past.state()),
                new LastEvent(
                        past.last().position(),
                        past.last().name(),
                        past.lastEvent().on(),
                        past.last().recordedAt(),
                        past.last().metadata().getOrDefault(MetaKeys.STAFF, "")),
                past.erased());
    }
}
