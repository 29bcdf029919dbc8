package io.minzheng.eventstore;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the store lies and how it is used.
 *
 * @param service whose events these are; the chain of their hashes begins with its name
 * @param url JDBC address of the service's own database
 * @param username the service's role; may only read and append
 * @param ownerUsername the role that owns the tables; used while opening, for migrations and grants, and creates the
 *     service's role where it is missing
 * @param readConnections upper bound of the pool for reads; appends have one connection more
 * @param cachedAggregates number of folded states kept in memory
 * @param groupLimit largest number of callers whose events share one commit
 * @param headPoll how often readers that wait at the head look for events of other processes
 * @param lockTimeout how long an append waits for another process that is appending before it gives up
 * @param checkpoints null where the service signs nothing
 */
public record EventStoreSettings(
        String service,
        String url,
        String username,
        String password,
        String ownerUsername,
        String ownerPassword,
        int readConnections,
        int cachedAggregates,
        int groupLimit,
        Duration headPoll,
        Duration lockTimeout,
        @Nullable CheckpointSettings checkpoints) {

    public EventStoreSettings {
        if (readConnections < 1 || cachedAggregates < 1 || groupLimit < 1) {
            throw new IllegalArgumentException("connections, cached aggregates and group limit must be positive");
        }
        if (!service.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("a service is not called " + service);
        }
    }

    /** With 8 connections, 4,096 cached aggregates, 512 callers per commit, a poll of 100 ms, a lock wait of 10 s and no checkpoints. */
    public static EventStoreSettings of(
            String service, String url, String username, String password, String ownerUsername, String ownerPassword) {
        return new EventStoreSettings(
                service,
                url,
                username,
                password,
                ownerUsername,
                ownerPassword,
                8,
                4096,
                512,
                Duration.ofMillis(100),
                Duration.ofSeconds(10),
                null);
    }

    public EventStoreSettings withCheckpoints(CheckpointSettings often) {
        return new EventStoreSettings(
                service,
                url,
                username,
                password,
                ownerUsername,
                ownerPassword,
                readConnections,
                cachedAggregates,
                groupLimit,
                headPoll,
                lockTimeout,
                often);
    }

    @Override
    public String toString() {
        return "EventStoreSettings[" + url + " as " + username + "]";
    }
}
