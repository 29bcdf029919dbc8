package io.minzheng.eventstore.proof;

import org.jspecify.annotations.Nullable;

/** A line of a trail as far as it can be judged by itself. */
sealed interface TrailLine {
    /**
     * @param stream a number for the stream's name; two names may, very rarely, have the same
     * @param own whether it is of the aggregate the trail is of
     * @param content the content hash
     * @param hash the hash of the chain that is recorded with it
     */
    record Event(long position, String id, long stream, boolean own, long sequence, byte[] content, byte[] hash)
            implements TrailLine {}

    /** @param contents the content hashes, one after the other */
    record Skipped(int count, byte[] contents, byte[] hash) implements TrailLine {}

    /** Any line of which there are few. */
    record Other(String text) implements TrailLine {}

    /**
     * @param event whether it seems to be an event
     * @param id of the event, where it could be read
     */
    record Malformed(boolean event, @Nullable String id, String why) implements TrailLine {}
}
