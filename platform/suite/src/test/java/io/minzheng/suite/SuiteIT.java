package io.minzheng.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.suite.RunningSuite.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The suite as its users meet it: the launcher, README's own commands, the gateway, a plain Kafka consumer. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SuiteIT {
    private static final Pattern RUN = Pattern.compile("<!-- run -->\\n```bash\\n(.*?)\\n```", Pattern.DOTALL);

    @TempDir
    static Path directory;

    private static RunningSuite suite;

    @BeforeAll
    static void start() {
        suite = new RunningSuite(directory.resolve("data"), 31000);
        Outcome up = suite.launcher("up", "--detach");
        assertThat(up.status()).as(up.output()).isZero();
        assertThat(up.output()).contains(suite.ports().url("gateway"), "clerk-nawu", "623001");
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    @Order(1)
    void theCommandsOfTheReadmeWorkAsWritten() throws IOException {
        String readme = Files.readString(RunningSuite.ROOT.resolve("README.md"));
        StringBuilder script = new StringBuilder();
        for (Matcher block = RUN.matcher(readme); block.find(); ) {
            script.append(block.group(1)).append('\n');
        }
        assertThat(script).contains("/payments/runs");
        Outcome outcome = suite.script(script.toString()
                .replace("127.0.0.1:8080", "127.0.0.1:" + suite.ports().of("gateway")));
        assertThat(outcome.status()).as(outcome.output()).isZero();
        // (45800 − (40000 − 5000) / 2) × 2 fen, paid once although it was issued twice.
        String ledger = outcome.output().strip().lines().reduce((a, b) -> b).orElseThrow();
        assertThat(ledger).contains("\"amount\":56600").contains("\"paid\":56600");
    }

    @Test
    @Order(2)
    void everyEventIsOnTheTopicAsACloudEvent() {
        List<ConsumerRecord<String, String>> events = topic("minzheng.assistance.events");
        assertThat(events)
                .extracting(event -> header(event, "ce_type"))
                .contains(
                        "assistance.standards.StandardAdjusted",
                        "assistance.dibao.ApplicationFiled",
                        "assistance.dibao.CaseEnrolled",
                        "assistance.ledger.PaymentIssued");
        List<ConsumerRecord<String, String>> payments = events.stream()
                .filter(event -> "assistance.ledger.PaymentIssued".equals(header(event, "ce_type")))
                .toList();
        assertThat(payments).hasSize(1);
        assertThat(header(payments.getFirst(), "ce_specversion")).isEqualTo("1.0");
        assertThat(payments.getFirst().value())
                .contains("\"amount\":56600", "\"standard\":45800", "\"perCapitaIncome\":17500", "\"members\":2");
    }

    @Test
    @Order(3)
    void aSecondInstanceAForeignDirectoryAndATakenPortAreRefusedWithTheReason() throws IOException {
        Outcome second = suite.launcher("up", "--detach");
        assertThat(second.status()).as(second.output()).isEqualTo(12);
        assertThat(second.output()).contains("already running");

        Path foreign = Files.createDirectory(directory.resolve("foreign"));
        Files.writeString(foreign.resolve("thesis.txt"), "mine");
        Outcome refused = suite.launcher("up", "--detach", "--data", foreign.toString());
        assertThat(refused.status()).as(refused.output()).isEqualTo(13);
        assertThat(foreign.resolve("thesis.txt")).hasContent("mine");

        RunningSuite other = new RunningSuite(directory.resolve("other"), 32000);
        try (ServerSocket taken = new ServerSocket(other.ports().of("kafka"), 1, InetAddress.getLoopbackAddress())) {
            Outcome port = other.launcher("up", "--detach");
            assertThat(port.status()).as(port.output()).isEqualTo(11);
            assertThat(port.output()).contains(taken.getLocalPort() + ", wanted for kafka");
        }
        assertThat(suite.launcher("status").status()).isZero();
    }

    @Test
    @Order(4)
    void dataSurviveARestart() {
        int before = topic("minzheng.assistance.events").size();
        assertThat(suite.launcher("down").status()).isZero();
        assertThat(suite.launcher("status").status()).isEqualTo(3);
        Outcome up = suite.launcher("up", "--detach");
        assertThat(up.status()).as(up.output()).isZero();
        assertThat(topic("minzheng.assistance.events")).hasSize(before);
        Outcome statistics = suite.script("curl -sS --fail-with-body -H 'Authorization: Bearer "
                + suite.token("reporter") + "' '" + suite.ports().url("gateway")
                + "/api/assistance/dibao/statistics?asOf=2022-12-31&area=623001'");
        assertThat(statistics.status()).as(statistics.output()).isZero();
        assertThat(statistics.output()).contains("\"households\":1").contains("\"persons\":2");
    }

    private static List<ConsumerRecord<String, String>> topic(String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + suite.ports().of("kafka"),
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> events = new ArrayList<>();
            Instant deadline = Instant.now().plusSeconds(30);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))
                    && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(200)).forEach(events::add);
            }
            return events;
        }
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
