package io.minzheng.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.embedded.EmbeddedKafka;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.messaging.EventPublisher;
import io.minzheng.test.Infrastructure;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The consumer that the docs offer, run as it lies there, gets the figures that the service itself gives. */
class ReferenceConsumerTest {
    private static final Path PROGRAM = Path.of("../docs/consumer/DibaoStatistics.java");

    @TempDir
    private static Path directory;

    private static EmbeddedKafka kafka;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        // A broker of its own: on a shared one lie the topics of other tests' services of the same name.
        kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
        Map<String, Object> settings = Infrastructure.settings("assistance", kafka.url());
        service = AssistanceService.application()
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        service.close();
        kafka.close();
    }

    @Test
    void readsFromTheFirstEventTheFiguresThatTheServiceGives() throws Exception {
        Bureau bureau = new Bureau(service, "623001");
        bureau.standard(45_800, "2022-01");
        String two = bureau.enrolled("1980-01-01", "2010-01-01");
        String one = bureau.enrolled("1950-05-05");
        bureau.pay("2022-04");
        bureau.post(
                bureau.clerk,
                "dibao/cases/" + two + "/change",
                "{'on':'2022-05-02','ground':'MEMBERS','left':[{'member':2,'reason':'MOVED','leftOn':'2022-05-01'}]}");
        bureau.post(
                bureau.approver, "dibao/cases/" + two + "/adjustment", "{'on':'2022-05-03','decisionNumber':'决定-2'}");
        bureau.standard(50_000, "2022-04");
        bureau.pay("2022-05");
        bureau.post(
                bureau.reviewer,
                "payments/ledgers/dibao/" + one + "/returns",
                "{'payment':1,'reason':'ACCOUNT_CLOSED','on':'2022-05-20'}");
        bureau.pay("2022-06");
        bureau.post(
                bureau.approver,
                "dibao/cases/" + one + "/ending",
                "{'on':'2022-06-20','reason':'OWN_WISH','occurredOn':'2022-06-20','decisionNumber':'决定-3'}");
        bureau.pay("2022-07");
        EventReader events = service.getBean(EventReader.class);
        ListFollows.await(events);
        long head = events.head();
        assertThat(events.after(0, 1_000))
                .extracting(StoredEvent::name)
                .contains(
                        "assistance.ledger.PaymentIssued",
                        "assistance.ledger.BackPayIssued",
                        "assistance.ledger.ArrearsIssued",
                        "assistance.ledger.PaymentReturned");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> service.getBean(EventPublisher.class).health().published() == head);

        Outcome outcome = run(kafka.url());

        assertThat(outcome.status).as(outcome.errors).isZero();
        assertThat(outcome.errors).contains(head + " events read, up to position " + head + "; none is missing");
        assertThat(outcome.lines.getFirst()).isEqualTo("month,households,persons,householdsPaid,personsPaid,fenPaid");
        assertThat(outcome.lines.subList(1, outcome.lines.size()))
                .containsExactlyElementsOf(figures(bureau, "2022-04", "2022-05", "2022-06", "2022-07"));
        assertThat(outcome.lines.get(2)).startsWith("2022-05,2,");
        assertThat(outcome.lines.getLast()).as("one has left").startsWith("2022-07,1,1,1,1,");
        assertThat(run(kafka.url(), "623002").lines)
                .as("nobody there")
                .hasSize(2)
                .last()
                .asString()
                .endsWith("0,0,0,0,0");
    }

    /** As the service's own statistics say them. */
    private List<String> figures(Bureau bureau, String... months) throws Exception {
        List<String> lines = new ArrayList<>();
        for (String month : months) {
            LocalDate end = YearMonth.parse(month).atEndOfMonth();
            JsonNode stock =
                    bureau.get(bureau.reviewer, "dibao/statistics?asOf=" + end).path("stock");
            JsonNode all = bureau.get(
                            bureau.reviewer,
                            "payments/statistics?purpose=dibao&area=623001&asOf=2022-12-31&month=" + month)
                    .path("all");
            lines.add(month + "," + stock.path("households") + "," + stock.path("persons") + ","
                    + all.path("households") + "," + all.path("persons") + "," + all.path("money"));
        }
        return lines;
    }

    @Test
    void saysWhatIsMissingAndWhatComesTwice() throws Exception {
        publish("lost", 9, "a/0/1", "a/1/2", "b/0/3", "a/3/5", "b/0/3", "c/1/7");

        Outcome outcome = run(kafka.url(), "", "lost");

        assertThat(outcome.status).isEqualTo(1);
        assertThat(outcome.errors)
                .contains(
                        "a: event 2 is missing, the next one is 3",
                        "b: event 0 comes twice",
                        "c: event 0 is missing, the next one is 1",
                        "the last events are missing: 9 are published, the last read is 7");
    }

    @Test
    void missesWholeAggregates() throws Exception {
        publish("hole", 3, "a/0/1", "c/0/3");

        Outcome outcome = run(kafka.url(), "", "hole");

        assertThat(outcome.status).isEqualTo(1);
        assertThat(outcome.errors).contains("1 of 3 positions are missing");
    }

    @Test
    void doesNotGuessWhatAnUnknownRevisionMeans() throws Exception {
        publish("newer", 1, "a/0/1/assistance.dibao.CaseEnded/2");

        Outcome outcome = run(kafka.url(), "", "newer");

        assertThat(outcome.status).isEqualTo(2);
        assertThat(outcome.errors).contains("assistance.dibao.CaseEnded has come in revision 2");
        assertThat(outcome.lines).isEmpty();
    }

    /** @param events {@code aggregate/sequence/position}, of a kind that the program does not count, or else of one given */
    private static void publish(String name, long published, String... events) throws Exception {
        String topic = "minzheng." + name + ".events";
        String position = "minzheng." + name + ".position";
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.url()))) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1), new NewTopic(position, 1, (short) 1)))
                    .all()
                    .get();
        }
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka.url()),
                new StringSerializer(),
                new StringSerializer())) {
            for (String event : events) {
                String[] parts = event.split("/");
                var record = new ProducerRecord<>(topic, parts[0], "{}");
                Map.of(
                                "ce_sequence",
                                parts[1],
                                "ce_position",
                                parts[2],
                                "ce_type",
                                parts.length > 3 ? parts[3] : "assistance.dibao.ApplicationFiled",
                                "ce_revision",
                                parts.length > 4 ? parts[4] : "1")
                        .forEach((key, value) -> record.headers().add(key, value.getBytes(StandardCharsets.UTF_8)));
                producer.send(record).get();
            }
            producer.send(new ProducerRecord<>(position, "position", Long.toString(published)))
                    .get();
        }
    }

    private record Outcome(int status, List<String> lines, String errors) {}

    /** In a process of its own, with Kafka's client and what it needs on the class path, and nothing of ours. */
    private static Outcome run(String... arguments) throws IOException, InterruptedException {
        String path = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .filter(entry -> entry.matches(".*/(kafka-clients|slf4j-api|lz4-java|zstd-jni|snappy-java)-[^/]*\\.jar")
                        || entry.matches(".*/com/fasterxml/jackson/core/.*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(path).contains("kafka-clients", "jackson-databind").doesNotContain("minzheng");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-cp", path));
        command.add(PROGRAM.toString());
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(directory, "out", ".csv");
        Path err = Files.createTempFile(directory, "err", ".txt");
        int status = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Outcome(status, Files.readAllLines(out), Files.readString(err));
    }
}
