package io.minzheng.messaging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * What a broker has left open. One that was killed in the middle of a transaction has been seen (Kafka 4.4.0) to come back,
 * abort the transaction and take that for done without having written the marker into a partition. What lies open there is
 * made visible by the next commit of the same producer, beside its repetition (KIP-664 calls it a hanging transaction).
 */
final class OpenTransactions {
    private OpenTransactions() {}

    /** @param start offset of its first record */
    record Open(TopicPartition partition, long producerId, int producerEpoch, int coordinatorEpoch, long start) {
        private static Open of(TopicPartition partition, ProducerState producer) {
            return new Open(
                    partition,
                    producer.producerId(),
                    producer.producerEpoch(),
                    producer.coordinatorEpoch().orElse(0),
                    producer.currentTransactionStartOffset().orElseThrow());
        }
    }

    /**
     * Right only after {@code initTransactions()}: then nothing of a predecessor can be under way any more. A successor that
     * has taken over meanwhile is not taken for one: its transactions bear the epoch that the coordinator knows, or are over.
     *
     * @param partitions to which nobody writes but the holder of the transactional id
     */
    static List<Open> of(Admin admin, String transactionalId, Collection<TopicPartition> partitions) {
        try {
            // In this order: what begins after the first question is not in its answer.
            Map<TopicPartition, PartitionProducerState> found =
                    admin.describeProducers(partitions).all().get();
            TransactionDescription present = admin.describeTransactions(List.of(transactionalId))
                    .description(transactionalId)
                    .get();
            List<Open> open = new ArrayList<>();
            found.forEach((partition, state) -> state.activeProducers().stream()
                    .filter(producer -> isLeftOpen(producer, present))
                    .forEach(producer -> open.add(Open.of(partition, producer))));
            return open;
        } catch (ExecutionException failed) {
            throw new KafkaException("open transactions could not be looked for", failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }

    private static boolean isLeftOpen(ProducerState producer, TransactionDescription present) {
        return producer.currentTransactionStartOffset().isPresent()
                && (producer.producerId() != present.producerId()
                        || producer.producerEpoch() < present.producerEpoch());
    }

    /** The partition refuses it where the producer has gone on meanwhile. */
    static void abort(Admin admin, Open open) {
        try {
            admin.abortTransaction(new AbortTransactionSpec(
                            open.partition(), open.producerId(), (short) open.producerEpoch(), open.coordinatorEpoch()))
                    .all()
                    .get();
        } catch (ExecutionException failed) {
            throw new KafkaException("an open transaction could not be aborted", failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }
}
