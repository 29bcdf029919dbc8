package io.minzheng.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Updates;
import io.minzheng.suite.RunningSuite.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
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
        suite = new RunningSuite(directory.resolve("data"), 5200);
        Outcome up = suite.launcher("up", "--detach");
        assertThat(up.status()).as(up.output()).isZero();
        assertThat(up.output()).contains(suite.ports().url("gateway"), "clerk-nawu", "623001100");
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
        assertThat(outcome.output().lines())
                .anySatisfy(ledger ->
                        assertThat(ledger).contains("\"amount\":56600").contains("\"paid\":56600"))
                .anySatisfy(file -> assertThat(file).contains("\"staff\":\"automation:assistance.dibao.When"));
        assertThat(suite.launcher("messages", "assistance").output()).contains("No automation has parked a message.");
    }

    /** From filing to payment and a death: whom the README's commands name lies nowhere in clear but in the views. */
    @Test
    @Order(2)
    void nobodyIsNamedInDatabasesTopicsAndLogs() throws Exception {
        List<String> personal = List.of(
                "测试甲",
                "测试乙",
                "测试丙",
                "623001198001010026",
                "623001201001010012",
                // Date and sequence: the part of the number that tells one person from another.
                "19800101002",
                "20100101001");
        Traces traces = new Traces(suite);

        assertThat(traces.of(personal)).isEmpty();

        // What would be there is found: in a table, on a topic, in a log.
        assertThat(traces.of(List.of("623001100201"))).hasEntrySatisfying("623001100201", places -> assertThat(places)
                .contains(
                        "assistance eventstore.event",
                        "registry eventstore.event",
                        "topic minzheng.assistance.events"));
        try (Connection owner = traces.connect("registry");
                Statement statement = owner.createStatement()) {
            statement.execute("create table planted as select '测试丙'::text as informant");
            Files.writeString(suite.data().resolve("logs/planted.log"), "death of 623001201001010012");
            assertThat(traces.of(personal))
                    .hasEntrySatisfying("测试丙", places -> assertThat(places).contains("registry public.planted"))
                    .hasEntrySatisfying(
                            "623001201001010012", places -> assertThat(places).containsExactly("file logs/planted.log"))
                    .doesNotContainKeys("测试甲", "测试乙");
            statement.execute("drop table planted");
        }
        Files.delete(suite.data().resolve("logs/planted.log"));
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

    /** A bad request, and the status and code of its problem. */
    private record Bad(String what, int status, String code, Supplier<HttpRequest.Builder> request) {}

    private static final String PROPOSAL = "/api/assistance/standards/DIBAO_URBAN/623001/proposal";

    @Test
    @Order(2)
    void theSandboxOfTheLauncherTriesOtherRulesAndChangesNothing() throws IOException {
        int before = topic("minzheng.assistance.events").size();
        Path rules = Files.writeString(directory.resolve("rules.yml"), """
                standards:
                  - {kind: DIBAO_RURAL, area: "623001", validFrom: 2022-01, amount: 50000, documentNumber: trial}
                """);
        Path csv = directory.resolve("cases.csv");

        Outcome tried = suite.launcher(
                "audit",
                "sandbox",
                "assistance",
                "--until",
                "100000",
                "--up-to",
                "2022-04",
                "--rules",
                rules.toString(),
                "--csv",
                csv.toString());

        assertThat(tried.status()).as(tried.output()).isZero();
        // 2 × (50000 − 17500) = 65000 instead of 56600 fen
        assertThat(tried.output())
                .contains("assistance.dibao  {Active=1}", "decided 566.00  paid 566.00  other 650.00  difference 84.00")
                .contains("decided 56600, paid 56600, under the other rules 65000, difference 8400");
        assertThat(Files.readString(csv)).contains("household,area,from,to").contains(",56600,56600,65000,8400,");
        Outcome registry = suite.launcher("audit", "sandbox", "registry", "--until", "1");
        assertThat(registry.output()).contains("registry.death  {Registered=1}");
        assertThat(topic("minzheng.assistance.events")).hasSize(before);
    }

    @Test
    @Order(2)
    void aTrailIsExportedAndVerifiedFromTheFileAlone() throws IOException {
        for (String form : List.of("", "--csv")) {
            Path trail = directory.resolve("trail" + form);
            Outcome exported = suite.script("./minzheng audit export assistance " + form + " > " + trail);
            assertThat(exported.status()).as(exported.output()).isZero();
            Outcome proven = suite.launcher("audit", "verify", trail.toString());
            assertThat(proven.status()).as(proven.output()).isZero();
            assertThat(proven.output())
                    .containsPattern("Trail of assistance from event 1: [0-9]+ events shown, of 0 others")
                    .contains("\nPROVEN.");

            String text = Files.readString(trail);
            Files.writeString(trail, text.replaceFirst("(?<=amount[\\\\\"]{2,3}:)56600", "66600"));
            Outcome changed = suite.launcher("audit", "verify", trail.toString());
            assertThat(changed.status()).as(changed.output()).isEqualTo(20);
            assertThat(changed.output()).containsPattern("NOT PROVEN. Event [0-9]+ \\([0-9a-f-]{36}\\), line");
        }
        String checkpoints = String.join(
                "\n",
                topic("minzheng.assistance.checkpoints").stream()
                        .map(ConsumerRecord::value)
                        .toList());
        Path kept = Files.writeString(directory.resolve("checkpoints"), checkpoints);
        Outcome compared = suite.script("./minzheng audit export assistance > " + directory.resolve("again")
                + "; ./minzheng audit verify " + directory.resolve("again") + " --checkpoints " + kept);
        assertThat(compared.output()).contains(" kept elsewhere agree with it").doesNotContain(" 0 kept elsewhere");
        Outcome refused = suite.launcher("audit", "export", "assistance", "--from", "100000");
        assertThat(refused.status()).isEqualTo(4);
        assertThat(refused.output()).contains("eventstore.position-must-exist");
        // Also where the options stand first.
        assertThat(suite.launcher("audit", "--data", suite.data().toString(), "verify", kept.toString())
                        .status())
                .isEqualTo(20);
    }

    @Test
    @Order(3)
    void aBadRequestOfAnyKindGetsItsProblemAndChangesNothing() throws Exception {
        String reviewer = suite.token("reviewer");
        String clerk = suite.token("clerk-nawu");
        String foreign = suite.token("clerk-xiahe");
        String good = "{\"on\":\"2022-01-04\",\"amount\":78400,\"validFrom\":\"2022-01\",\"documentNumber\":\"1\"}";
        String filing = filing("623001198001010026");
        List<ConsumerRecord<String, String>> events = topic("minzheng.assistance.events");
        String dibaoCase = events.stream()
                .filter(event -> "assistance.dibao.CaseEnrolled".equals(header(event, "ce_type")))
                .findFirst()
                .orElseThrow()
                .key();
        List<Bad> requests = List.of(
                new Bad(
                        "malformed JSON",
                        400,
                        "web.body-must-be-well-formed",
                        () -> post(PROPOSAL, reviewer, "{\"on\":")),
                new Bad(
                        "an unknown field",
                        400,
                        "web.field-must-be-known",
                        () -> post(PROPOSAL, reviewer, good.replace("\"amount\"", "\"fen\":1,\"amount\""))),
                new Bad(
                        "an impossible date",
                        400,
                        "web.date-must-exist",
                        () -> post(PROPOSAL, reviewer, good.replace("2022-01-04", "2022-02-30"))),
                new Bad(
                        "a wrong check digit",
                        400,
                        "kernel.resident-id-must-be-valid",
                        () -> post("/api/assistance/dibao/cases", clerk, filing("623001198001010027"))),
                new Bad("no token", 401, "web.token-must-be-valid", () -> post(PROPOSAL, "", good)),
                new Bad("a missing role", 403, "web.role-must-allow-it", () -> post(PROPOSAL, clerk, good)),
                new Bad(
                        "a date to come",
                        422,
                        "kernel.business-date-must-not-lie-in-the-future",
                        () -> post(PROPOSAL, reviewer, good.replace("2022-01-04", "2099-01-04"))),
                new Bad(
                        "another area's household",
                        403,
                        "kernel.area-must-be-ones-own",
                        () -> post("/api/assistance/dibao/cases", foreign, filing)),
                new Bad(
                        "another area's case",
                        403,
                        "kernel.area-must-be-ones-own",
                        () -> post(
                                "/api/assistance/dibao/cases/" + dibaoCase + "/withdrawal",
                                foreign,
                                "{\"on\":\"2022-05-01\",\"reason\":\"x\"}")),
                new Bad("a stale If-Match", 412, "eventstore.version-must-be-current", () -> post(
                                PROPOSAL.replace("URBAN", "RURAL"), reviewer, good)
                        .header("If-Match", "\"0\"")),
                new Bad("no idempotency key", 400, "web.idempotency-key-must-be-given", () -> request(
                                PROPOSAL, reviewer)
                        .POST(BodyPublishers.ofString(good))));
        try (HttpClient client = Health.client()) {
            for (Bad bad : requests) {
                HttpResponse<String> answer = client.send(bad.request().get().build(), BodyHandlers.ofString());
                assertThat(answer.statusCode())
                        .as(bad.what() + ": " + answer.body())
                        .isEqualTo(bad.status());
                assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                        .as(bad.what())
                        .startsWith("application/problem+json");
                assertThat(answer.body()).as(bad.what()).contains("\"code\":\"" + bad.code() + "\"", "traceId");
            }
            reusedKey(client, reviewer, good);
        }
        // One event came from the good half of the re-used key; no refused request has added another.
        assertThat(topic("minzheng.assistance.events")).hasSize(events.size() + 1);
    }

    private static void reusedKey(HttpClient client, String reviewer, String body) throws Exception {
        for (String amount : List.of("78400", "78400", "78500")) {
            HttpResponse<String> answer = client.send(
                    request(PROPOSAL, reviewer)
                            .header("Idempotency-Key", "the-same")
                            .POST(BodyPublishers.ofString(body.replace("78400", amount)))
                            .build(),
                    BodyHandlers.ofString());
            boolean same = "78400".equals(amount);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(same ? 200 : 409);
            if (!same) {
                assertThat(answer.body()).contains("eventstore.idempotency-key-must-not-be-reused");
            }
        }
    }

    static String filing(String residentId) {
        return """
                {"on":"2022-03-01","area":"623001100","village":"623001100201","applicant":1,"kind":"RURAL",
                 "form":"HOUSEHOLD","filedBy":"APPLICANT","crossRegion":false,
                 "authorisation":{"signedOn":"2022-03-01","reference":"A"},"members":[
                 {"no":1,"name":"X","residentId":"%s","relation":"APPLICANT","hukou":"RURAL","counted":true,
                  "seriouslyIll":false,"labourCapacity":"PARTIAL","employed":false,"schooling":"NONE"}]}""".formatted(residentId);
    }

    private static HttpRequest.Builder post(String path, String token, String body) {
        return request(path, token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(suite.ports().url("gateway") + path))
                .header("Content-Type", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    @Test
    @Order(4)
    void aSecondInstanceAForeignDirectoryAndATakenPortAreRefusedWithTheReason() throws IOException {
        Outcome second = suite.launcher("up", "--detach");
        assertThat(second.status()).as(second.output()).isEqualTo(12);
        assertThat(second.output()).contains("already running");

        Path foreign = Files.createDirectory(directory.resolve("foreign"));
        Files.writeString(foreign.resolve("thesis.txt"), "mine");
        Outcome refused = suite.launcher("up", "--detach", "--data", foreign.toString());
        assertThat(refused.status()).as(refused.output()).isEqualTo(13);
        assertThat(foreign.resolve("thesis.txt")).hasContent("mine");

        RunningSuite other = new RunningSuite(directory.resolve("other"), 5400);
        try (ServerSocket taken = new ServerSocket(other.ports().of("kafka"), 1, InetAddress.getLoopbackAddress())) {
            Outcome port = other.launcher("up", "--detach");
            assertThat(port.status()).as(port.output()).isEqualTo(11);
            assertThat(port.output()).contains(taken.getLocalPort() + ", wanted for kafka");
        }
        assertThat(suite.launcher("status").status()).isZero();
    }

    @Test
    @Order(5)
    void dataSurviveARestart() {
        int before = topic("minzheng.assistance.events").size();
        assertThat(suite.launcher("down").status()).isZero();
        assertThat(suite.launcher("status").status()).isEqualTo(3);
        assertThat(suite.launcher("rotate-keys", "assistance").status()).isZero();
        assertThat(suite.launcher("rotate-keys", "nothing").status()).isEqualTo(2);
        Outcome signing = suite.launcher("rotate-keys", "assistance", "--signing");
        assertThat(signing.status()).isZero();
        assertThat(signing.output()).contains("The one before it endorses it.");
        Outcome up = suite.launcher("up", "--detach");
        assertThat(up.status()).as(up.output()).isZero();
        assertThat(topic("minzheng.assistance.events")).hasSize(before);
        Outcome statistics = suite.script("curl -sS --fail-with-body -H 'Authorization: Bearer "
                + suite.token("reviewer") + "' '" + suite.ports().url("gateway")
                + "/api/assistance/dibao/statistics?asOf=2022-12-31&area=623001100'");
        assertThat(statistics.status()).as(statistics.output()).isZero();
        assertThat(statistics.output()).contains("\"households\":1").contains("\"persons\":1");
    }

    @Test
    @Order(6)
    void theLedgerIsVerifiedAndWhatDiffersIsNamed() throws Exception {
        Outcome all = suite.launcher("verify-ledger");
        assertThat(all.status()).as(all.output()).isZero();
        assertThat(all.output())
                .contains("assistance, up to position", "governance, up to position")
                .contains("assistance.payments.paid in yuan: store 566.00, topic 566.00, aggregates 566.00,"
                        + " assistance.payments.PaymentYears 566.00, assistance.payments.PaymentStatistics 566.00");
        try (MongoClient client =
                MongoClients.create("mongodb://127.0.0.1:" + suite.ports().of("documents"))) {
            client.getDatabase("assistance")
                    .getCollection("assistance.payments.PaymentYears")
                    .updateMany(new Document(), Updates.set("months.0.entries.0.amount", 56_500L));
        }
        Outcome changed = suite.launcher("verify-ledger", "assistance");
        assertThat(changed.status()).as(changed.output()).isEqualTo(20);
        assertThat(changed.output())
                .contains("assistance.payments.PaymentYears CHANGED", "differs in months")
                .contains("assistance.payments.PaymentYears shows 56500 fen where it should show 56600");
        Outcome json = suite.launcher("verify-ledger", "registry", "--json");
        assertThat(json.output()).startsWith("{\"service\":\"registry\"").contains("\"discrepancies\":0");
        assertThat(suite.launcher("verify-ledger", "treasury").status()).isEqualTo(2);
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
