package io.minzheng.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.minzheng.eventstore.Checkpoints;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.message.ProduceRequestData;
import org.apache.kafka.common.message.ProduceRequestData.PartitionProduceData;
import org.apache.kafka.common.message.ProduceRequestData.TopicProduceData;
import org.apache.kafka.common.message.ProduceRequestData.TopicProduceDataCollection;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.SimpleRecord;
import org.apache.kafka.common.requests.ProduceRequest;
import org.apache.kafka.common.requests.ProduceResponse;
import org.apache.kafka.common.requests.RequestHeader;
import org.apache.kafka.common.requests.ResponseHeader;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class OpenTransactionsTest {
    private static final short VERSION = 11;
    private static Admin admin;

    private final MadeUpEvents events = new MadeUpEvents(5);
    private final PublisherSettings settings = new PublisherSettings(
            "open-" + UUID.randomUUID(),
            Broker.bootstrapServers(),
            3,
            (short) 1,
            10,
            Duration.ofMillis(50),
            Duration.ofMillis(50),
            Duration.ofMinutes(1),
            Map.of());

    @BeforeAll
    static void begin() throws Exception {
        admin = Admin.create(Map.of("bootstrap.servers", Broker.bootstrapServers()));
        verifying(false);
    }

    @AfterAll
    static void end() throws Exception {
        verifying(true);
        admin.close();
    }

    @Test
    void whatWasLeftOpenIsNotMadeVisibleByTheNextCommit() throws Exception {
        published(5);
        leaveOpen(event(6));
        assertThat(read()).hasSize(5);
        events.append(1);
        published(6);
        assertThat(read()).containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6");
    }

    /** The position says that it was committed: aborted, it would be lost. */
    @Test
    void whatWasCommittedIsMadeVisibleByTheNextCommit() throws Exception {
        published(5);
        leaveOpen(event(6));
        write(new ProducerRecord<>(settings.positionTopic(), 0, Topics.POSITION_KEY, "6"));
        events.append(1);
        published(6);
        events.append(MadeUpEvents.STREAMS);
        published(6 + MadeUpEvents.STREAMS);
        assertThat(read()).hasSize(6 + MadeUpEvents.STREAMS).doesNotHaveDuplicates();
    }

    /** One of its events says so: published again, it would be doubled. */
    @Test
    void whatIsVisibleIsNotPublishedAgainThoughThePositionWasLeftOpen() throws Exception {
        published(5);
        write(new CloudEvents(settings).record(MadeUpEvents.at(6)));
        leaveOpen(new ProducerRecord<>(settings.positionTopic(), 0, Topics.POSITION_KEY, "6"));
        events.append(2);
        published(7);
        assertThat(read()).containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7");
    }

    private void write(ProducerRecord<String, String> record) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Broker.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(record).get();
        }
    }

    private ProducerRecord<String, String> event(long position) {
        ProducerRecord<String, String> record = new CloudEvents(settings).record(MadeUpEvents.at(position));
        int partition =
                Utils.toPositive(Utils.murmur2(record.key().getBytes(StandardCharsets.UTF_8))) % settings.partitions();
        return new ProducerRecord<>(record.topic(), partition, record.key(), record.value(), record.headers());
    }

    private void published(long position) throws Exception {
        try (EventPublisher publisher =
                new EventPublisher(settings, events, Checkpoints.NONE, new SimpleMeterRegistry(), Clock.systemUTC())) {
            publisher.start();
            await(() -> publisher.health().published() == position);
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private List<String> read() {
        return Broker.read(settings.eventTopic()).stream()
                .map(OpenTransactionsTest::position)
                .toList();
    }

    private static String position(ConsumerRecord<String, String> record) {
        return new String(record.headers().lastHeader("ce_position").value(), StandardCharsets.UTF_8);
    }

    private static void verifying(boolean enabled) throws Exception {
        admin.incrementalAlterConfigs(Map.of(
                        new ConfigResource(ConfigResource.Type.BROKER, ""),
                        List.of(new AlterConfigOp(
                                new ConfigEntry("transaction.partition.verification.enable", Boolean.toString(enabled)),
                                AlterConfigOp.OpType.SET))))
                .all()
                .get();
    }

    /** As a broker leaves it that was killed: by the publisher, in no transaction that the coordinator knows. */
    private void leaveOpen(ProducerRecord<String, String> record) throws Exception {
        String id = settings.transactionalId();
        TransactionDescription last =
                admin.describeTransactions(List.of(id)).description(id).get();
        MemoryRecords records = MemoryRecords.withTransactionalRecords(
                Compression.NONE,
                last.producerId(),
                (short) last.producerEpoch(),
                0,
                new SimpleRecord(
                        System.currentTimeMillis(),
                        record.key().getBytes(StandardCharsets.UTF_8),
                        record.value().getBytes(StandardCharsets.UTF_8),
                        record.headers().toArray()));
        TopicProduceData topic = new TopicProduceData()
                .setName(record.topic())
                .setPartitionData(List.of(
                        new PartitionProduceData().setIndex(record.partition()).setRecords(records)));
        ProduceRequestData data = new ProduceRequestData()
                .setAcks((short) -1)
                .setTimeoutMs(10_000)
                .setTransactionalId(id)
                .setTopicData(new TopicProduceDataCollection(List.of(topic).iterator()));
        // The broker may see the new setting a moment later.
        await(() -> error(data) == 0);
    }

    private static int error(ProduceRequestData data) throws Exception {
        ByteBuffer request = ProduceRequest.builder(data)
                .build(VERSION)
                .serializeWithHeader(new RequestHeader(ApiKeys.PRODUCE, VERSION, "test", 1));
        String[] address = Broker.bootstrapServers().split(":");
        try (Socket socket = new Socket(address[0], Integer.parseInt(address[1]))) {
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(request.remaining());
            out.write(request.array(), request.arrayOffset() + request.position(), request.remaining());
            DataInputStream in = new DataInputStream(socket.getInputStream());
            ByteBuffer answer = ByteBuffer.wrap(in.readNBytes(in.readInt()));
            ResponseHeader.parse(answer, ApiKeys.PRODUCE.responseHeaderVersion(VERSION));
            ProduceResponse response = ProduceResponse.parse(new ByteBufferAccessor(answer), VERSION);
            return response.data()
                    .responses()
                    .iterator()
                    .next()
                    .partitionResponses()
                    .getFirst()
                    .errorCode();
        }
    }
}
