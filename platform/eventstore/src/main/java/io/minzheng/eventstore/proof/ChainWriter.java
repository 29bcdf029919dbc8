package io.minzheng.eventstore.proof;

import java.security.MessageDigest;

/** Goes on with a chain over a number of events. */
public final class ChainWriter {
    private final MessageDigest sha256 = EventChain.sha256();
    private final ContentBytes bytes = new ContentBytes();
    private final byte[] hashes;
    private byte[] last;
    private int length;

    /** @param previous hash of the chain before the first of the events */
    public ChainWriter(byte[] previous, int events) {
        this.last = previous;
        this.hashes = new byte[events * EventChain.BYTES];
    }

    /** The next event; its own hash is not looked at. */
    public void add(ChainedEvent event) {
        last = EventChain.link(sha256, last, EventChain.content(event, bytes, sha256), 0);
        System.arraycopy(last, 0, hashes, length, EventChain.BYTES);
        length += EventChain.BYTES;
    }

    /** The hashes of the chain after each event, one after the other. */
    public byte[] hashes() {
        return hashes;
    }
}
