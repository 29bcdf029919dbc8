package io.minzheng.suite.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.minzheng.embedded.EmbeddedKafka;
import io.minzheng.eventstore.Checkpoints;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.EventStore;
import io.minzheng.messaging.EventPublisher;
import io.minzheng.messaging.PublisherSettings;
import io.minzheng.suite.bench.Report.Limit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
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
            Pattern.compile("steady state records sent, ([0-9.]+) records/sec(?!.*records/sec)", Pattern.DOTALL);
    private static final List<String> TUNING =
            List.of("linger.ms=5", "batch.size=262144", "buffer.memory=67108864", "compression.type=lz4");
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
            Path payloads = ground.directory().resolve("payloads");
            int size = sample(kafka, "minzheng.size.events", payloads);
            report.value("record, with key and headers", "bytes", size, null);
            int records = effort.events() / 2;
            List<String> alike = List.of("--record-size", Integer.toString(size));
            List<String> tuned = List.of("--payload-file", payloads.toString());
            Rounds rounds = new Rounds()
                    .with("ours", () -> published(store.reader(), kafka, "round" + ++round[0]))
                    .with("generator", () -> generated(kafka, "generated" + round[0], records, alike, List.of()))
                    .with("tuned", () -> generated(kafka, "tuned" + round[0], records, tuned, TUNING))
                    .run(effort.rounds());
            report.ratio(
                    "events published, position in the same transaction",
                    "1/s",
                    rounds.median("ours"),
                    rounds.median("generator"),
                    "kafka-producer-perf-test, idempotent, acks=all, records of the same size, once warm",
                    Limit.atLeast(0.5));
            report.ratio(
                    "events published, position in the same transaction",
                    "1/s",
                    rounds.median("ours"),
                    rounds.median("tuned"),
                    "the same with the texts of such events and with our batches and compression",
                    Limit.atLeast(0.5));
        }
    }

    private static double published(EventReader events, EmbeddedKafka kafka, String service) {
        long head = events.head();
        long begun = System.nanoTime();
        try (EventPublisher publisher = new EventPublisher(
                PublisherSettings.of(service, kafka.url()),
                events,
                Checkpoints.NONE,
                new SimpleMeterRegistry(),
                Clock.systemUTC())) {
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

    /** Writes what some records hold, a record a line; the usual size of one in bytes. */
    private static int sample(EmbeddedKafka kafka, String topic, Path lines) throws IOException {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.url(), "max.poll.records", "4000"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            List<String> records = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(10))) {
                StringBuilder all = new StringBuilder(text(record.key())).append(text(record.value()));
                for (Header header : record.headers()) {
                    all.append(header.key()).append(text(header.value()));
                }
                records.add(all.toString());
            }
            Files.write(lines, records);
            return records.getFirst().length();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** In a JVM of its own, as its script starts it, but for the size of its heap; what it sends to warm up is left out. */
    private static double generated(
            EmbeddedKafka kafka, String topic, int records, List<String> payload, List<String> producer)
            throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.url()))) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                GENERATOR,
                "--topic",
                topic,
                "--num-records",
                Integer.toString(2 * records),
                "--warmup-records",
                Integer.toString(records),
                "--throughput",
                "-1"));
        command.addAll(payload);
        command.addAll(List.of(
                "--command-property", "bootstrap.servers=" + kafka.url(), "acks=all", "enable.idempotence=true"));
        command.addAll(producer);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = text(process.getInputStream().readAllBytes());
        Matcher rate = RATE.matcher(output);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IllegalStateException(GENERATOR + ": " + output.strip());
        }
        return Double.parseDouble(rate.group(1));
    }
}
