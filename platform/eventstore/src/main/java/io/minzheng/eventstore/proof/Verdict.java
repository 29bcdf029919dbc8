package io.minzheng.eventstore.proof;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the verification of a trail has come to.
 *
 * @param fault the first; null where there is none
 * @param head what the trail is of; null where that cannot be read
 * @param events shown and found to be in order
 * @param leftOut events of which there are the hashes only
 * @param position of the last event, shown or left out
 * @param hash of the chain there
 * @param checkpoints in the trail whose signature holds
 * @param compared checkpoints kept elsewhere with which the chain agrees
 * @param ended whether the end is signed
 * @param signers keys that have signed
 */
public record Verdict(
        @Nullable TrailFault fault,
        @Nullable TrailHead head,
        long events,
        long leftOut,
        long position,
        String hash,
        long checkpoints,
        long compared,
        boolean ended,
        Set<String> signers) {
    public Verdict {
        signers = Set.copyOf(signers);
    }

    /** Whether a signature vouches for every event; without one anybody could have computed the chain. */
    public boolean isProven() {
        return fault == null && ended;
    }
}
