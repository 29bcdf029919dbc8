package io.minzheng.messaging;

import java.time.Duration;
import java.util.Map;

/**
 * Where and how one service publishes.
 *
 * @param service names the topics {@code minzheng.<service>.events}, {@code minzheng.<service>.checkpoints} and {@code
 *     minzheng.<service>.position}
 * @param bootstrapServers of the Kafka cluster
 * @param partitions of the event topic where it has to be created; the order per stream rests on it never changing
 * @param replication of the topics where they have to be created; -1 leaves it to the broker
 * @param batch most events in one Kafka transaction
 * @param idle longest wait at the head of the store without being woken
 * @param backOff wait after a fault
 * @param transactionTimeout after which the broker aborts an open transaction; a publisher that has been shut out takes
 *     over again when no other has given a sign of life for longer than that
 * @param client further settings of every Kafka client, for example its credentials
 */
public record PublisherSettings(
        String service,
        String bootstrapServers,
        int partitions,
        short replication,
        int batch,
        Duration idle,
        Duration backOff,
        Duration transactionTimeout,
        Map<String, String> client) {
    public PublisherSettings {
        if (!service.matches("[a-z][a-z0-9-]*") || partitions < 1 || batch < 1 || transactionTimeout.toMillis() < 1) {
            throw new IllegalArgumentException("service, partitions, batch and time-out must be valid");
        }
        client = Map.copyOf(client);
    }

    /** Six partitions, the broker's replication, transactions of up to 2,000 events and a minute. */
    public static PublisherSettings of(String service, String bootstrapServers) {
        return new PublisherSettings(
                service,
                bootstrapServers,
                6,
                (short) -1,
                2_000,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofMinutes(1),
                Map.of());
    }

    /** With transactions that the broker ends after that time, and another publisher takes over from accordingly. */
    public PublisherSettings takingOverAfter(Duration timeout) {
        return new PublisherSettings(
                service, bootstrapServers, partitions, replication, batch, idle, backOff, timeout, client);
    }

    public String eventTopic() {
        return eventTopic(service);
    }

    /** The topic of the service of that name. */
    public static String eventTopic(String service) {
        return "minzheng." + service + ".events";
    }

    public String positionTopic() {
        return "minzheng." + service + ".position";
    }

    public String checkpointTopic() {
        return "minzheng." + service + ".checkpoints";
    }

    /** Longest silence of a live publisher between two transactions. */
    Duration signOfLife() {
        return transactionTimeout.dividedBy(4);
    }

    String transactionalId() {
        return "minzheng." + service + ".publisher";
    }
}
