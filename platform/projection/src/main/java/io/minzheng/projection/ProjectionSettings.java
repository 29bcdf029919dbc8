package io.minzheng.projection;

import com.mongodb.ConnectionString;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Where the read models of one service lie and how they are kept.
 *
 * @param uri MongoDB connection string; it must name the database
 * @param node owner of the tokens; of two processes with different ones only one takes in the events of a view
 * @param batch most events taken in at once
 * @param attempts how often an event is tried before it is parked
 * @param claim how long a token stays with a process that has died
 * @param grace how long a replaced build of a view is kept for readers in other processes; at least four seconds
 */
public record ProjectionSettings(String uri, String node, int batch, int attempts, Duration claim, Duration grace) {
    public ProjectionSettings {
        if (new ConnectionString(uri).getDatabase() == null) {
            throw new IllegalArgumentException("the MongoDB URI must name a database");
        }
        if (batch < 1 || attempts < 1) {
            throw new IllegalArgumentException("batch and attempts must be positive");
        }
        if (grace.compareTo(Duration.ofSeconds(4)) < 0) {
            throw new IllegalArgumentException("the other processes need four seconds to notice a switch");
        }
    }

    /** This process as owner, batches of 1,000, three attempts, a claim of ten seconds, a minute of grace. */
    public static ProjectionSettings of(String uri) {
        return new ProjectionSettings(
                uri,
                ManagementFactory.getRuntimeMXBean().getName(),
                1_000,
                3,
                Duration.ofSeconds(10),
                Duration.ofMinutes(1));
    }

    /** With another time for which a token stays with a process that has died. */
    public ProjectionSettings claimedFor(Duration claim) {
        return new ProjectionSettings(uri, node, batch, attempts, claim, grace);
    }

    /** With a fixed owner: right only where there is one process at a time, which then need not wait for a claim. */
    public ProjectionSettings ownedBy(String node) {
        return new ProjectionSettings(uri, node, batch, attempts, claim, grace);
    }
}
