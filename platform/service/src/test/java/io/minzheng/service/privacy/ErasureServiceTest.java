package io.minzheng.service.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.embedded.EmbeddedDocumentStore;
import io.minzheng.embedded.EmbeddedKafka;
import io.minzheng.embedded.EmbeddedPostgres;
import io.minzheng.embedded.PostgresDatabases;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.Receipt;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.eventstore.proof.TrailVerification;
import io.minzheng.eventstore.proof.Verdict;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Role;
import io.minzheng.kernel.Staff;
import io.minzheng.projection.Projections;
import io.minzheng.projection.Rebuild;
import io.minzheng.service.privacy.ErasureCommand.ConfirmErasure;
import io.minzheng.service.privacy.ErasureCommand.RequestErasure;
import io.minzheng.service.privacy.OfficeService.Name;
import io.minzheng.service.privacy.OfficeService.VisitorNames;
import io.minzheng.service.privacy.Visitor.VisitorCommand.ReceiveVisitor;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Erasing through a real service: who may, what the law keeps, and what is left in store and views. */
class ErasureServiceTest {
    private static final Staff STAFF = new Staff("staff", Set.of(Role.CLERK), Set.of(DivisionCode.of("623001")));
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String PERSON = "623001198001010026";

    @TempDir
    static Path directory;

    private static EmbeddedPostgres postgres;
    private static EmbeddedKafka kafka;
    private static EmbeddedDocumentStore documents;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start(directory.resolve("postgres"), 0);
        kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
        documents = EmbeddedDocumentStore.inMemory(0);
        service = run();
    }

    private static ConfigurableApplicationContext run() {
        PostgresDatabases.Database database = postgres.createDatabase("office", "office_owner", "office");
        return OfficeService.application()
                .run(
                        "--server.port=0",
                        "--minzheng.service=office",
                        "--minzheng.web.incompatible-in-one-area=",
                        "--minzheng.web.incompatible-anywhere=",
                        "--minzheng.issuer=http://localhost:1",
                        "--minzheng.pseudonym-key=QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU=",
                        "--minzheng.keys.file=" + directory.resolve("keys.json"),
                        "--minzheng.checkpoints.keys=" + directory.resolve("signing-keys"),
                        "--minzheng.postgres.url=" + database.url(),
                        "--minzheng.postgres.username=" + database.service().username(),
                        "--minzheng.postgres.password=" + database.service().password(),
                        "--minzheng.postgres.owner-username=" + database.owner().username(),
                        "--minzheng.postgres.owner-password=" + database.owner().password(),
                        "--minzheng.kafka.bootstrap-servers=" + kafka.url(),
                        "--minzheng.mongo.node=test",
                        "--minzheng.mongo.uri=" + documents.url("office"));
    }

    @AfterAll
    static void stop() {
        service.close();
        documents.close();
        kafka.close();
        postgres.close();
    }

    private static CommandContext context() {
        return new CommandContext(STAFF, null, null, "test", null, null);
    }

    private static Receipt receive(String visit, String person, LocalDate on, String name) {
        return service.getBean(Commands.class).send(context(), new ReceiveVisitor(visit, on, person, name));
    }

    private static String name(String visit) {
        return service.getBean(Projections.class)
                .reader(VisitorNames.class)
                .get(visit)
                .map(Name::name)
                .orElse("");
    }

    private static void awaitName(String visit, String beginning) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> name(visit)
                .startsWith(beginning));
    }

    private static HttpResponse<String> post(String token, String path, String body) throws Exception {
        int port = Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                .getPort();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/office/erasures" + path))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String audit(String path, String mediaType) throws Exception {
        int port = Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                .getPort();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/office/audit" + path))
                            .header("Authorization", "Bearer auditor")
                            .header("Accept", mediaType)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        }
    }

    private static JsonNode listed(String subject) throws Exception {
        int port = Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                .getPort();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/office/erasures"))
                            .header("Authorization", "Bearer auditor")
                            .header(
                                    "Consistency-Token",
                                    "office:"
                                            + service.getBean(EventReader.class).head())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            for (JsonNode item : JsonMapper.shared().readTree(answer.body()).path("items")) {
                if (item.path("subject").asString().equals(subject)) {
                    return item;
                }
            }
            throw new AssertionError("no erasure of " + subject);
        }
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JsonMapper.shared().readTree(answer.body()).path("code").asString())
                .isEqualTo(code);
    }

    @Test
    void aPersonIsErasedByTwoAndForgottenByStoreAndViews() throws Exception {
        String person = service.getBean(Pseudonyms.class).of(ResidentId.of(PERSON));
        receive("visit-1", person, LocalDate.of(2001, 1, 1), "测试甲");
        receive("visit-2", "someone-else", LocalDate.of(2001, 1, 1), "测试乙");
        awaitName("visit-1", "测试甲");

        String request = "{'on':'%s','residentId':'%s','ground':'RETENTION_ENDED','law':'PIPL art. 47'}"
                .formatted(TODAY, PERSON);
        String confirmation = "{'on':'%s','residentId':'%s'}".formatted(TODAY, PERSON);
        refused(post("approver", "", request), 403, "web.role-must-allow-it");
        assertThat(post("administrator+approver", "", request).statusCode()).isEqualTo(200);
        refused(post("administrator", "", request), 409, "privacy.erasure-must-not-be-under-way");
        refused(post("administrator", "/confirmation", confirmation), 403, "web.role-must-allow-it");
        refused(
                post("administrator+approver", "/confirmation", confirmation),
                403,
                "privacy.requester-must-not-confirm");
        assertThat(name("visit-1")).isEqualTo("测试甲");
        HttpResponse<String> confirmed = post("approver", "/confirmation", confirmation);
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);

        awaitName("visit-1", "erased on ");
        assertThat(name("visit-1")).endsWith(" under RETENTION_ENDED");
        assertThat(name("visit-2")).isEqualTo("测试乙");
        JsonNode entry = listed(person);
        assertThat(entry.path("phase").asString()).isEqualTo("ERASED");
        assertThat(entry.path("events").asInt()).isOne();
        assertThat(entry.path("decidedBy").asString()).isEqualTo("approver-1");
        StoredEvent last =
                service.getBean(EventReader.class).stream(Erasure.id(person)).getLast();
        assertThat(last.name()).isEqualTo("office.privacy.PersonErased");
        assertThat(last.payload()).contains("\"law\":\"PIPL art. 47\"", "\"confirmedBy\":\"approver-1\"");
        // Only what could name somebody is built anew.
        Projections views = service.getBean(Projections.class);
        assertThat(views.rebuild("office.visitor.Names").map(Rebuild::by)).contains("automation:views.erasure");
        assertThat(views.rebuild("office.visitor.Days")).isEmpty();

        // An auditor is told, and what he takes away still proves that nothing was changed.
        String gone = "erased on " + TODAY + " under RETENTION_ENDED";
        JsonNode state = JsonMapper.shared().readTree(audit("/state/visit-1", "application/json"));
        assertThat(state.path("erased").toString()).isEqualTo("[\"" + gone + "\"]");
        assertThat(audit("/events?aggregate=visit-1", "application/json")).contains("\"erased\":[\"" + gone + "\"]");
        assertThat(audit("/events?aggregate=visit-2", "application/json")).contains("\"erased\":[]");
        Verdict verdict = new TrailVerification(List.of(), List.of())
                .verify(new ByteArrayInputStream(
                        audit("/trail", "application/x-ndjson").getBytes(StandardCharsets.UTF_8)));
        assertThat(verdict.isProven()).as(String.valueOf(verdict.fault())).isTrue();

        refused(post("administrator", "", request), 404, "privacy.something-must-be-sealed");
        receive("visit-3", person, LocalDate.of(2002, 1, 1), "测试甲");
        awaitName("visit-3", "测试甲");
        assertThat(name("visit-1")).startsWith("erased on ");
    }

    @Test
    void whatTheLawKeepsIsKeptAndTheRequestRecorded() throws Exception {
        receive("visit-4", "kept-person", TODAY.minusMonths(11), "测试丙");

        HttpResponse<String> answer = post(
                "administrator",
                "",
                "{'on':'%s','subject':'kept-person','ground':'CONSENT_WITHDRAWN','law':'PIPL art. 47'}"
                        .formatted(TODAY));

        refused(answer, 422, "privacy.retention-must-have-ended");
        assertThat(answer.body()).contains(TODAY.minusMonths(11).plusYears(1).toString(), "office rules");
        assertThat(listed("kept-person").path("phase").asString()).isEqualTo("REFUSED");
        awaitName("visit-4", "测试丙");
    }

    @Test
    void whoIsNamedTwiceOrNotAtAllIsRefused() throws Exception {
        String neither = "{'on':'%s','ground':'OTHER_LAW','law':'x'}".formatted(TODAY);
        String both = neither.replace("'ground'", "'residentId':'" + PERSON + "','subject':'x','ground'");
        for (String body : List.of(neither, both)) {
            refused(post("administrator", "", body), 400, "privacy.subject-must-be-named-once");
        }
        refused(
                post("administrator", "", neither.replace("'ground'", "'subject':'nobody','ground'")),
                404,
                "privacy.something-must-be-sealed");
    }

    @Test
    void whatWasConfirmedWhenTheProcessEndedIsGoneOnWith() throws Exception {
        receive("visit-5", "interrupted", LocalDate.of(2001, 1, 1), "测试戊");
        Commands commands = service.getBean(Commands.class);
        commands.send(
                context(), new RequestErasure("interrupted", TODAY, Ground.PURPOSE_ENDED, "PIPL art. 47", 1, null));
        Staff checker = new Staff("checker", Set.of(Role.APPROVER), STAFF.areas());
        commands.send(
                new CommandContext(checker, null, null, "test", null, null),
                new ConfirmErasure("interrupted", TODAY, null));
        assertThat(listed("interrupted").path("phase").asString()).isEqualTo("CONFIRMED");

        service.close();
        service = run();

        awaitName("visit-5", "erased on ");
        assertThat(listed("interrupted").path("phase").asString()).isEqualTo("ERASED");
    }
}
