package io.minzheng.eventstore;

import io.minzheng.kernel.Rule;

/** Rules of the event store that a client can run into. */
public enum EventStoreRule implements Rule {
    VersionMustBeCurrent("version-must-be-current", Kind.CONFLICT),
    IdempotencyKeyMustNotBeReused("idempotency-key-must-not-be-reused", Kind.CONFLICT),
    AggregateMustNotBeContended("aggregate-must-not-be-contended", Kind.CONFLICT),
    AggregateIdMustBeValid("aggregate-id-must-be-valid", Kind.MALFORMED),
    /** An event of the day presupposes one of a later day. */
    HistoryMustMakeSenseWithoutLaterEvents("history-must-make-sense-without-later-events", Kind.REFUSED),
    PositionMustExist("position-must-exist", Kind.MALFORMED);

    private final String code;
    private final Kind kind;

    EventStoreRule(String code, Kind kind) {
        this.code = "eventstore." + code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
