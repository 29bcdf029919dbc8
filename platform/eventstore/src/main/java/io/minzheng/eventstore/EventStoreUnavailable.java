package io.minzheng.eventstore;

/**
 * The database could not be reached or did not answer in time. Whether events of the call have been stored may be
 * unknown; repeating it with the same idempotency key is safe. Becomes HTTP 503.
 */
public final class EventStoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EventStoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
