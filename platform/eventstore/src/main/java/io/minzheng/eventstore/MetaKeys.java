package io.minzheng.eventstore;

/** Keys of an event's metadata. */
public final class MetaKeys {
    public static final String STAFF = "staff";
    /** Comma-separated roles held when the command was given. */
    public static final String ROLES = "roles";
    /** Comma-separated division codes the staff member was responsible for at that time. */
    public static final String AREAS = "areas";

    public static final String CORRELATION = "correlation";
    public static final String CAUSATION = "causation";
    /** W3C trace context. */
    public static final String TRACEPARENT = "traceparent";

    public static final String IDEMPOTENCY_KEY = "idempotencyKey";

    private MetaKeys() {}
}
