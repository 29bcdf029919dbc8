package io.minzheng.messaging;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.IdempotencyKey;
import io.minzheng.kernel.Staff;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * An event of another service as one automation hears it.
 *
 * @param <P> the automation's record of the payload
 */
public final class Heard<P> {
    private final P payload;
    private final Message message;
    private final Staff staff;
    private final String automation;

    Heard(P payload, Message message, Staff staff, String automation) {
        this.payload = payload;
        this.message = message;
        this.staff = staff;
        this.automation = automation;
    }

    public P payload() {
        return payload;
    }

    /** Unique id of the event. */
    public String id() {
        return message.id();
    }

    /** Id of the aggregate that it happened to, at its source. */
    public String stream() {
        return Objects.requireNonNullElse(message.key(), "");
    }

    /**
     * The context of the one command that the event may cause in the aggregate: given again under the same key, it changes
     * nothing.
     *
     * @param target id of the aggregate the command is for
     */
    public CommandContext context(String target) {
        String key = message.source() + "/" + message.id() + "/" + automation + "/" + target;
        return new CommandContext(
                staff,
                new IdempotencyKey(key, fingerprint()),
                null,
                message.correlation(),
                message.id(),
                message.traceparent());
    }

    /** Of the payload as it came: one event id never stands for two contents. */
    private String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(message.payload()));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
