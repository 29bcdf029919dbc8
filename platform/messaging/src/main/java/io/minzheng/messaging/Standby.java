package io.minzheng.messaging;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Waits while another publisher of the service is alive. A live one commits at least every quarter of the transaction
 * time-out, and no transaction is open for longer than the whole; so what is silent for one and a half is dead or stuck.
 * Taking over is safe even where that is wrong: it costs the other its transaction and makes it stand by. The random part
 * keeps two that wait from taking over from each other.
 */
final class Standby {
    private final PublisherSettings settings;

    Standby(PublisherSettings settings) {
        this.settings = settings;
    }

    /** Returns when the positions have been silent for long enough, or when told to stop. */
    void await(BooleanSupplier stopping) {
        long timeout = settings.transactionTimeout().toNanos();
        long patience = timeout * 3 / 2 + ThreadLocalRandom.current().nextLong(timeout / 2 + 1);
        Topics topics = new Topics(settings);
        TopicPartition positions = topics.positions();
        try (KafkaConsumer<String, String> reader = topics.reader()) {
            long end = -1;
            long since = System.nanoTime();
            while (!stopping.getAsBoolean() && System.nanoTime() - since < patience) {
                long now =
                        reader.endOffsets(List.of(positions), Topics.PATIENCE).get(positions);
                if (now != end) {
                    end = now;
                    since = System.nanoTime();
                }
                LockSupport.parkNanos(Math.min(timeout / 10, 1_000_000_000));
            }
        }
    }
}
