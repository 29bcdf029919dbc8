package io.minzheng.eventstore.proof;

import java.time.Instant;
import java.util.UUID;

/**
 * An event exactly as it lies in the store, with its place in the chain.
 *
 * @param recordedAt in whole microseconds
 * @param payload the stored text; what is personal is enciphered in it
 * @param metadata the stored text
 * @param hash of the chain up to and with this event; 64 hexadecimal digits
 */
public record ChainedEvent(
        long position,
        UUID id,
        String stream,
        String streamType,
        long sequence,
        String name,
        int revision,
        Instant recordedAt,
        String payload,
        String metadata,
        String hash) {}
