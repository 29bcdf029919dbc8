package io.minzheng.messaging;

import io.minzheng.eventstore.StoredEvent;
import io.minzheng.eventstore.proof.Checkpoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * One tenure of the fenced producer: from {@code initTransactions()}, which shuts out every predecessor, to the first
 * fault. Not thread-safe.
 */
final class Publication implements AutoCloseable {
    private final PublisherSettings settings;
    private final CloudEvents form;
    private final KafkaProducer<String, String> producer;
    private long position;
    private long checkpoint;

    Publication(PublisherSettings settings) {
        this.settings = settings;
        form = new CloudEvents(settings);
        Topics topics = new Topics(settings);
        topics.createIfMissing();
        producer = producer(topics.client());
        try {
            producer.initTransactions();
            position = topics.settledPosition();
            checkpoint = topics.committedCheckpoint();
        } catch (RuntimeException failed) {
            producer.close(Duration.ZERO);
            throw failed;
        }
    }

    private KafkaProducer<String, String> producer(Map<String, Object> config) {
        config.put("transactional.id", settings.transactionalId());
        config.put("acks", "all");
        config.put("linger.ms", "5");
        config.put("batch.size", "262144");
        config.put("buffer.memory", "67108864");
        config.put("compression.type", "lz4");
        config.put("request.timeout.ms", "15000");
        config.put("delivery.timeout.ms", "30000");
        config.put("max.block.ms", "30000");
        config.put(
                "transaction.timeout.ms",
                Long.toString(settings.transactionTimeout().toMillis()));
        return new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
    }

    /** Position of the last event committed. */
    long position() {
        return position;
    }

    /** Position of the last checkpoint committed. */
    long checkpoint() {
        return checkpoint;
    }

    /**
     * Events, checkpoints and the new position, in one Kafka transaction; without either a mere sign of life.
     *
     * @throws IllegalStateException when the events do not follow on the position without a gap
     */
    void publish(List<StoredEvent> events, List<Checkpoint> checkpoints) {
        producer.beginTransaction();
        long last = position;
        for (StoredEvent event : events) {
            if (event.position() != last + 1) {
                throw new IllegalStateException("position " + event.position() + " follows on " + last);
            }
            last = event.position();
            producer.send(form.record(event));
        }
        for (Checkpoint signed : checkpoints) {
            producer.send(new ProducerRecord<>(settings.checkpointTopic(), 0, signed.service(), signed.json()));
        }
        producer.send(new ProducerRecord<>(settings.positionTopic(), 0, Topics.POSITION_KEY, Long.toString(last)));
        producer.commitTransaction();
        position = last;
        checkpoint = checkpoints.isEmpty() ? checkpoint : checkpoints.getLast().position();
    }

    /**
     * The fault that ended this tenure, {@link #isFenced} where a successor, or the broker for want of time, has shut this
     * producer out. Ends the open transaction where nobody has.
     */
    RuntimeException settled(RuntimeException fault) {
        if (!isFenced(fault)) {
            try {
                // The partitions call a stale epoch a mere abortable error; the coordinator tells the truth on abort.
                producer.abortTransaction();
            } catch (RuntimeException refused) {
                // Where no transaction is open, or its outcome is unknown, the next tenure settles it.
                if (isFenced(refused)) {
                    return refused;
                }
                fault.addSuppressed(refused);
            }
        }
        return fault;
    }

    static boolean isFenced(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
