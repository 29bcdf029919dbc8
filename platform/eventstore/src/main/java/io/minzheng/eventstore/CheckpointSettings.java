package io.minzheng.eventstore;

import java.nio.file.Path;
import java.time.Duration;

/**
 * With what and how often a service signs the hash of its chain.
 *
 * @param keys file of the signing keys; made where it is missing, shared by the replicas of a service
 * @param events signed at the latest after so many more events
 * @param every signed at the latest when so long has gone by since the last one and there are new events
 */
public record CheckpointSettings(Path keys, int events, Duration every) {
    public CheckpointSettings {
        if (events < 1 || !every.isPositive()) {
            throw new IllegalArgumentException("events and time between checkpoints must be positive");
        }
    }
}
