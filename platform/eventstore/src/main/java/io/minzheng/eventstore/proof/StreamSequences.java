package io.minzheng.eventstore.proof;

import java.util.Arrays;

/** The last sequence of each stream, in sixteen bytes a stream. */
final class StreamSequences {
    static final long NONE = -1;

    private long[] streams = new long[1024];
    private long[] sequences = new long[1024];
    private int size;

    StreamSequences() {
        Arrays.fill(sequences, NONE);
    }

    /** Notes the sequence and returns the one before it; {@link #NONE} for the first of the stream. */
    long put(long stream, long sequence) {
        if (size * 2 > streams.length) {
            grow();
        }
        int slot = slot(stream);
        long before = sequences[slot];
        if (before == NONE) {
            size++;
            streams[slot] = stream;
        }
        sequences[slot] = sequence;
        return before;
    }

    private int slot(long stream) {
        int mask = streams.length - 1;
        int slot = Long.hashCode(stream * 0x9e3779b97f4a7c15L) & mask;
        while (sequences[slot] != NONE && streams[slot] != stream) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldStreams = streams;
        long[] oldSequences = sequences;
        streams = new long[oldStreams.length * 2];
        sequences = new long[oldStreams.length * 2];
        Arrays.fill(sequences, NONE);
        for (int i = 0; i < oldStreams.length; i++) {
            if (oldSequences[i] != NONE) {
                int slot = slot(oldStreams[i]);
                streams[slot] = oldStreams[i];
                sequences[slot] = oldSequences[i];
            }
        }
    }
}
