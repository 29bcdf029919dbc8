package io.minzheng.eventstore;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event of another service that an automation could not handle.
 *
 * @param number order of arrival; 0 until it is parked
 * @param automation that it is meant for
 * @param topic it came from
 * @param key within which order is kept; null where the message had none
 * @param source who published it
 * @param eventId unique at its source
 * @param event its stable name
 * @param headers as it came
 * @param payload as it came; null where it had none
 * @param cause a rule's code, or classes of exceptions: their messages could hold personal data
 * @param attempts how often it has been tried
 */
public record ParkedMessage(
        long number,
        String automation,
        String topic,
        @Nullable String key,
        String source,
        String eventId,
        String event,
        Map<String, String> headers,
        byte @Nullable [] payload,
        String cause,
        int attempts,
        Instant parkedAt) {

    /** Names nobody: the payload stays out of logs. */
    @Override
    public String toString() {
        return "ParkedMessage[number=" + number + ", automation=" + automation + ", eventId=" + eventId + "]";
    }
}
