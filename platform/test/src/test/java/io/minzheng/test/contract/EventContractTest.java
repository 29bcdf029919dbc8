package io.minzheng.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.minzheng.eventstore.Upcaster;
import io.minzheng.messaging.EventHeader;
import io.minzheng.test.contract.Releases.Careless;
import io.minzheng.test.contract.Releases.First;
import io.minzheng.test.contract.Releases.Second;
import io.minzheng.test.contract.Releases.Unfit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Each promise of the contract bites on what breaks it: the events of a made-up service over three of its releases. */
class EventContractTest {
    private static final List<Class<?>> FIRST = List.of(First.Enrolled.class, First.Ended.class);
    private static final List<Class<?>> SECOND = List.of(Second.Enrolled.class, Second.Ended.class);
    private static final String NAME = "{\"subject\":\"p1\",\"sealed\":\"AbC-_9\"}";
    private static final String HEALTH = "{\"subject\":\"p1\",\"sealed\":\"DeF-_9\"}";
    private static final String SAMPLE =
            "{\"on\":\"2022-03-01\",\"amount\":100,\"name\":" + NAME + ",\"health\":" + HEALTH + ",\"tier\":\"LOW\"}";

    @TempDir
    private Path directory;

    private Place place;

    @BeforeEach
    void aFirstRelease() throws IOException {
        place = new Place(
                "planted",
                directory.resolve("docs/events"),
                directory.resolve("samples"),
                List.of(),
                List.of(Path.of("src/test/java/io/minzheng/test/contract")),
                Path.of("../../docs/glossary.md"));
        Files.createDirectories(place.samples());
        sample("planted.dibao.CaseEnrolled.1", SAMPLE);
        sample("planted.dibao.CaseEnded.1", "{\"on\":\"2022-03-01\"}");
        contract(FIRST).write();
    }

    private void sample(String name, String json) throws IOException {
        Files.writeString(place.samples().resolve(name + ".json"), json);
    }

    private EventContract contract(List<Class<?>> events, Upcaster... upcasters) {
        return new EventContract(place, events, List.of(upcasters));
    }

    private static Upcaster upcaster(UnaryOperator<ObjectNode> step) {
        return new Upcaster() {
            @Override
            public String name() {
                return "planted.dibao.CaseEnrolled";
            }

            @Override
            public int fromRevision() {
                return 1;
            }

            @Override
            public ObjectNode upcast(ObjectNode payload) {
                return step.apply(payload);
            }
        };
    }

    private static final Upcaster RENAMING = upcaster(payload -> {
        payload.set("monthly", payload.remove("amount"));
        return payload;
    });

    private void assertSound(EventContract contract) {
        assertThat(contract.breaks()).isEmpty();
        assertThat(contract.unreadable()).isEmpty();
        assertThat(contract.stale()).isEmpty();
    }

    @Test
    void whatHasBeenWrittenHolds() {
        assertSound(contract(FIRST));
    }

    @Test
    void aBreakingChangeIsRefusedAndDoesNotOverwriteWhatWasPublished() throws IOException {
        EventContract careless = contract(List.of(Careless.Enrolled.class, First.Ended.class));
        Path schema = place.schema(new EventType("planted.dibao.CaseEnrolled", 1));
        String before = Files.readString(schema);

        assertThat(careless.breaks())
                .containsExactly(
                        "planted.dibao.CaseEnrolled.1: amount is gone or renamed (raise the revision and bring an upcaster)",
                        "planted.dibao.CaseEnrolled.1: monthly is added and not nullable: events stored before have none"
                                + " (raise the revision and bring an upcaster)");
        assertThatThrownBy(careless::write).isInstanceOf(AssertionError.class).hasMessageContaining("amount is gone");
        assertThat(Files.readString(schema)).isEqualTo(before);
        assertThat(careless.unreadable())
                .contains("sample of planted.dibao.CaseEnrolled.1:  breaks required of monthly");
    }

    @Test
    void anEventThatWasPublishedStaysDeclared() {
        assertThat(contract(List.of(First.Enrolled.class)).breaks())
                .containsExactly("planted.dibao.CaseEnded.1 has been published and is declared no more");
        assertThat(contract(List.of(First.Enrolled.class)).unreadable())
                .containsExactly("sample of planted.dibao.CaseEnded.1, which nobody declares");
    }

    @Test
    void aNewRevisionWantsUpcasterSchemaAndSamples() throws IOException {
        assertThat(contract(SECOND).breaks()).isEmpty();
        assertThat(contract(SECOND).unreadable())
                .containsExactly(
                        "planted.dibao.CaseEnrolled has no upcaster from revision 1",
                        "planted.dibao.CaseEnrolled.2 has no sample in " + place.samples());
        assertThat(contract(SECOND, RENAMING).stale())
                .contains(
                        "docs/events/planted/schemas/planted.dibao.CaseEnrolled.2.schema.json is not what the events say:"
                                + " run them with -Dminzheng.contract=write");

        sample("planted.dibao.CaseEnrolled.2", SAMPLE.replace("amount", "monthly"));
        contract(SECOND, RENAMING).write();
        assertSound(contract(SECOND, RENAMING));
        assertThat(Files.exists(place.schema(new EventType("planted.dibao.CaseEnrolled", 1))))
                .as("the topic still holds events of the old revision")
                .isTrue();
        assertThat(Files.readString(place.folder().resolve("asyncapi.yaml")))
                .contains("planted.dibao.CaseEnrolled.1:", "planted.dibao.CaseEnrolled.2:");
        assertThat(Files.readString(place.folder().resolve("README.md"))).contains("### dibao.CaseEnrolled revision 2");

        assertThat(contract(FIRST).breaks())
                .containsExactly("planted.dibao.CaseEnrolled.2 has been published; revision 1 would go back behind it");
    }

    @Test
    void theOldSampleMustArriveAtThePresentForm() throws IOException {
        sample("planted.dibao.CaseEnrolled.2", SAMPLE.replace("amount", "monthly"));
        assertThat(contract(SECOND, upcaster(payload -> payload)).unreadable())
                .containsExactly(
                        "sample of planted.dibao.CaseEnrolled.1 after its upcasters:  breaks required of monthly",
                        "sample of planted.dibao.CaseEnrolled.1 after its upcasters:  breaks additionalProperties of amount");

        Files.delete(place.samples().resolve("planted.dibao.CaseEnrolled.1.json"));
        assertThat(contract(SECOND, RENAMING).unreadable())
                .containsExactly("planted.dibao.CaseEnrolled.1 has no sample in " + place.samples());

        Files.delete(place.schema(new EventType("planted.dibao.CaseEnrolled", 1)));
        assertThat(contract(SECOND, RENAMING).unreadable())
                .containsExactly("planted.dibao.CaseEnrolled.1 has no schema in " + place.docs());
    }

    @Test
    void upcastersOfNothingAreFound() {
        assertThat(contract(FIRST, RENAMING).unreadable()).contains("nothing to upcast: planted.dibao.CaseEnrolled.1");
    }

    @Test
    void aSampleIsHeldAgainstItsSchema() throws IOException {
        for (var damage : List.of(
                List.of("\"2022-03-01\"", "\"2022-13-01\"", "/on breaks format"),
                List.of("100", "1.5", "/amount breaks type"),
                List.of("100", "\"100\"", "/amount breaks type"),
                List.of("\"LOW\"", "\"MIDDLE\"", "/tier breaks enum"),
                List.of("\"tier\"", "\"more\":1,\"tier\"", " breaks additionalProperties of more"),
                List.of("AbC-_9", "**", "/name/sealed breaks pattern"),
                List.of(NAME, "null", "/name breaks type"),
                List.of(NAME, "\"测试\"", "/name breaks type"),
                List.of(HEALTH, "{\"ill\":true,\"since\":null}", "/health breaks required of subject"),
                List.of("\"subject\":\"p1\",", "", "/name breaks required of subject"),
                List.of(
                        "\"sealed\":\"A",
                        "\"name\":\"测试\",\"sealed\":\"A",
                        "/name breaks additionalProperties of name"))) {
            assertThat(SAMPLE).contains(damage.get(0));
            sample("planted.dibao.CaseEnrolled.1", SAMPLE.replace(damage.get(0), damage.get(1)));
            assertThat(contract(FIRST).unreadable())
                    .as(damage.toString())
                    .contains("sample of planted.dibao.CaseEnrolled.1: " + damage.get(2))
                    .noneMatch(fault -> fault.contains("测试"));
        }
    }

    @Test
    void docsThatSaySomethingElseAreStale() throws IOException {
        for (String file : List.of(
                "sealed.schema.json",
                "planted/README.md",
                "planted/asyncapi.yaml",
                "planted/schemas/planted.dibao.CaseEnded.1.schema.json")) {
            Path path = place.docs().resolve(file);
            String sound = Files.readString(path);
            Files.writeString(path, sound.replace("description", "said"));
            Files.writeString(path, Files.readString(path) + "\n");
            assertThat(contract(FIRST).stale()).singleElement().asString().startsWith("docs/events/" + file);
            Files.writeString(path, sound);
        }
    }

    @Test
    void aConsumerCanValidateWithWhatIsPublished() {
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaLoader(loader -> loader.fetchRemoteResources()));
        var schema = registry.getSchema(SchemaLocation.of(place.schema(new EventType("planted.dibao.CaseEnrolled", 1))
                .toUri()
                .toString()));
        String inClear = SAMPLE.replace(NAME, "\"测试\"").replace(HEALTH, "{\"ill\":true,\"since\":null}");

        assertThat(schema.validate(JsonMapper.shared().readTree(SAMPLE))).isEmpty();
        assertThat(schema.validate(JsonMapper.shared().readTree(SAMPLE.replace("\"tier\"", "\"added\":1,\"tier\""))))
                .as("fields may be added")
                .isEmpty();
        assertThat(schema.validate(JsonMapper.shared().readTree(inClear)))
                .as("not in clear")
                .hasSize(3);
        place.schemas().values().forEach(published2020 -> assertThat(
                        registry.getSchema(SchemaLocation.of(EventSchemas.DIALECT))
                                .validate(published2020))
                .as("the schema is one itself")
                .isEmpty());
    }

    @Test
    void theDocumentSaysWhatIsSent() throws IOException {
        JsonNode document =
                YAMLMapper.shared().readTree(Files.readString(place.folder().resolve("asyncapi.yaml")));

        assertThat(document.at("/channels/events/address").asString()).isEqualTo("minzheng.planted.events");
        JsonNode headers = document.at("/components/schemas/headers/properties");
        for (EventHeader header : EventHeader.values()) {
            assertThat(headers.has(header.key())).as(header.key()).isTrue();
        }
        assertThat(headers.size()).isEqualTo(EventHeader.values().length);
        for (JsonNode reference : document.findValues("$ref")) {
            String target = reference.asString();
            if (target.startsWith("#/")) {
                assertThat(document.at(target.substring(1)).isMissingNode())
                        .as(target)
                        .isFalse();
            } else {
                assertThat(place.folder().resolve(target)).exists();
            }
        }
    }

    @Test
    void anEventThatDoesNotSayEnoughIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contract(List.of(Unfit.Counted.class)))
                .withMessageContaining("Counted.number must say in its Javadoc whether it is fen");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contract(List.of(Unfit.Weighed.class)))
                .withMessageContaining("Weighed.weight has no published form: double");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contract(List.of(Unfit.Silent.class)))
                .withMessageContaining("Silent must say in its Javadoc what it means");
    }

    @Test
    void theCatalogueSpeaksChineseWhereTheGlossaryDoes() {
        Glossary glossary = Glossary.in(place.glossary());

        assertThat(glossary.of("GradualExitBegun")).isEqualTo("低保渐退");
        assertThat(glossary.of("residentId")).isEqualTo("公民身份号码");
        assertThat(glossary.of("Whatever")).isEmpty();
    }
}
