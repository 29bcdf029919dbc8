package io.minzheng.suite.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.minzheng.embedded.EmbeddedKafka;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.EventStore;
import io.minzheng.messaging.EventPublisher;
import io.minzheng.messaging.PublisherSettings;
import io.minzheng.suite.bench.Report.Limit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** From the store to the topic with the position in the same transaction, against Kafka's own load generator. */
final class PublishBench implements Bench {
    private static final String GENERATOR = "org.apache.kafka.tools.ProducerPerformance";
    private static final Pattern RATE =
            Pattern.compile("records sent, ([0-9.]+) records/sec(?!.*records/sec)", Pattern.DOTALL);
    private static final int PARTITIONS = 6;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    @Override
    public String name() {
        return "publish";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        try (Ground ground = new Ground()) {
            EventStore store = ground.store(ground.database(ground.postgres()));
            EmbeddedKafka kafka = ground.kafka();
            Diaries.fill(store, effort.events() / 2);
            int[] round = {0};
            published(store.reader(), kafka, "size");
            int size = recordSize(kafka, "minzheng.size.events");
            report.value("record, with key and headers", "bytes", size, null);
            Rounds rounds = new Rounds()
                    .with("ours", () -> published(store.reader(), kafka, "round" + ++round[0]))
                    .with("generator", () -> generated(kafka, "generated" + round[0], effort.events() / 2, size))
                    .run(effort.rounds());
            report.ratio(
                    "events published, position in the same transaction",
                    "1/s",
                    rounds.median("ours"),
                    rounds.median("generator"),
                    "kafka-producer-perf-test, idempotent, acks=all, records of the same size",
                    Limit.atLeast(0.5));
        }
    }

    private static double published(EventReader events, EmbeddedKafka kafka, String service) {
        long head = events.head();
        long begun = System.nanoTime();
        try (EventPublisher publisher = new EventPublisher(
                PublisherSettings.of(service, kafka.url()), events, new SimpleMeterRegistry(), Clock.systemUTC())) {
            publisher.start();
            while (publisher.health().published() < head) {
                if (System.nanoTime() - begun > PATIENCE) {
                    throw new IllegalStateException("publication has not come to the end: " + publisher.health());
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
            return head * 1e9 / (System.nanoTime() - begun);
        }
    }

    private static int recordSize(EmbeddedKafka kafka, String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.url()), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            ConsumerRecord<byte[], byte[]> record =
                    consumer.poll(Duration.ofSeconds(10)).iterator().next();
            int size = record.key().length + record.value().length;
            for (Header header : record.headers()) {
                size += header.key().length() + header.value().length;
            }
            return size;
        }
    }

    /** In a JVM of its own, as its script starts it, but for the size of its heap. */
    private static double generated(EmbeddedKafka kafka, String topic, int records, int size) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.url()))) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        GENERATOR,
                        "--topic",
                        topic,
                        "--num-records",
                        Integer.toString(records),
                        "--record-size",
                        Integer.toString(size),
                        "--throughput",
                        "-1",
                        "--producer-props",
                        "bootstrap.servers=" + kafka.url(),
                        "acks=all",
                        "enable.idempotence=true")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(output);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IllegalStateException(GENERATOR + ": " + output.strip());
        }
        return Double.parseDouble(rate.group(1));
    }
}
