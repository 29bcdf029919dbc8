package io.minzheng.eventstore;

import io.minzheng.eventstore.proof.Checkpoint;
import io.minzheng.eventstore.proof.PublicKey;
import java.util.List;

/** Signed statements of what hash the chain of events has at a position. */
public interface Checkpoints {
    /**
     * Signs the position if one is due there, and returns those behind {@code published} and up to the position that have
     * been signed, a bounded number of them. What is signed has been computed anew from the stored events; a chain that
     * does not hold is not signed.
     *
     * @param position of a stored event, or 0
     */
    List<Checkpoint> due(long published, long position);

    /** Checkpoints after a position, up to another, in order. */
    List<Checkpoint> between(long after, long until);

    /** Public keys with which the service signs or has signed, oldest first; empty where it signs nothing. */
    List<PublicKey> keys();

    /** For a service that signs nothing. */
    Checkpoints NONE = new Checkpoints() {
        @Override
        public List<Checkpoint> due(long published, long position) {
            return List.of();
        }

        @Override
        public List<Checkpoint> between(long after, long until) {
            return List.of();
        }

        @Override
        public List<PublicKey> keys() {
            return List.of();
        }
    };
}
