package io.minzheng.eventstore.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The chain: {@code hash(n) = SHA-256(hash(n - 1) ‖ content(n))}, begun by a hash of the service's name. The content is
 * itself a hash, so an event can be left out of a trail without breaking the chain. The database function
 * {@code event_content} and {@code docs/audit.md} say the same.
 */
public final class EventChain {
    /** Bytes of a hash. */
    static final int BYTES = 32;

    private EventChain() {}

    /** What stands for the hash before the first event of a service. */
    public static byte[] start(String service) {
        return sha256().digest(("minzheng event chain 1\n" + service).getBytes(UTF_8));
    }

    /** The content hash of the event. */
    public static byte[] content(ChainedEvent event) {
        return content(event, new ContentBytes(), sha256());
    }

    static byte[] content(ChainedEvent event, ContentBytes bytes, MessageDigest digest) {
        bytes.clear();
        bytes.int64(event.position());
        bytes.int64(event.id().getMostSignificantBits());
        bytes.int64(event.id().getLeastSignificantBits());
        bytes.text(event.stream());
        bytes.text(event.streamType());
        bytes.int64(event.sequence());
        bytes.text(event.name());
        bytes.int32(event.revision());
        bytes.int64(Moments.micros(event.recordedAt()) - Moments.EPOCH_2000);
        bytes.text(event.payload());
        bytes.text(event.metadata());
        return bytes.sha256(digest);
    }

    /** The hash of the chain one event further. */
    public static byte[] link(byte[] previous, byte[] content) {
        return link(sha256(), previous, content, 0);
    }

    static byte[] link(MessageDigest digest, byte[] previous, byte[] contents, int offset) {
        digest.update(previous);
        digest.update(contents, offset, BYTES);
        return digest.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
