package io.minzheng.eventstore;

import io.minzheng.eventstore.proof.ChainedEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one caller wants stored, all of it or none; events of one stream lie in order. */
record Batch(List<Event> events, @Nullable Key key) {
    record Event(
            String id,
            String stream,
            String streamType,
            long sequence,
            String name,
            int revision,
            String payload,
            String metadata) {

        /** As the chain of hashes takes it, once its place and time are known. */
        ChainedEvent at(long position, Instant recordedAt) {
            return new ChainedEvent(
                    position,
                    UUID.fromString(id),
                    stream,
                    streamType,
                    sequence,
                    name,
                    revision,
                    recordedAt,
                    payload,
                    metadata,
                    "");
        }
    }

    /** @param version of the stream, for the receipt that a repetition gets */
    record Key(String staff, String value, String fingerprint, String stream, long version) {}

    /** Another caller has stored something under the same key of the same staff member before. */
    static final class KeyTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeyTaken() {
            super("idempotency key in use", null, false, false);
        }
    }
}
