package io.minzheng.eventstore;

/** Keys of an event's metadata. */
public final class MetaKeys {
    public static final String STAFF = "staff";
    /** Comma-separated roles of their own in which the staff member could give the command at that time. */
    public static final String ROLES = "roles";
    /** Comma-separated division codes the staff member was responsible for in these roles at that time. */
    public static final String AREAS = "areas";

    /**
     * Delegations without which the command could not have been given, separated by commas; each {@code
     * <id>:<role>:<area>:<whose authority it was>}. Missing where the own authority sufficed.
     */
    public static final String DELEGATIONS = "delegations";

    public static final String CORRELATION = "correlation";
    public static final String CAUSATION = "causation";
    /** W3C trace context. */
    public static final String TRACEPARENT = "traceparent";

    public static final String IDEMPOTENCY_KEY = "idempotencyKey";

    private MetaKeys() {}
}
