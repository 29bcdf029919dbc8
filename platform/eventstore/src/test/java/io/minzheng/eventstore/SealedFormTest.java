package io.minzheng.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minzheng.eventstore.Patient.PatientEvent.PatientSeen;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SealedFormTest {
    private static final byte[] SECRET = "a secret for samples of 32 bytes".getBytes(StandardCharsets.US_ASCII);
    private static final EventCatalogue CATALOGUE =
            EventCatalogue.withDerivedKeys(List.of(Patient.PatientEvent.class), List.of(Patient.RENAMED), SECRET);
    private static final EventCatalogue KEYLESS =
            EventCatalogue.of(List.of(Patient.PatientEvent.class), List.of(Patient.RENAMED));
    private static final String GONE = "erased on an unknown date under a missing key";

    private static final PatientSeen SEEN = Patient.seen("p-1", "Dolma", "Tashi");

    @Test
    void isWrittenAsSubjectAndCiphertext() {
        JsonNode written = JsonMapper.shared().readTree(CATALOGUE.write("s-1", SEEN));

        JsonNode name = written.path("person").path("name");
        assertThat(name.propertyNames()).containsExactly("subject", "sealed");
        assertThat(name.path("subject").asString()).isEqualTo("p-1");
        assertThat(name.path("sealed").asString()).matches("[A-Za-z0-9_-]{40,}");
        assertThat(written.path("person").path("illness").path("subject").asString())
                .isEqualTo("p-1");
        // Nobody is named there: it belongs to the stream.
        assertThat(written.path("remarks").path("subject").asString()).isEqualTo("s-1");
        // The next enclosing record that names somebody, through a list and a record that names nobody.
        assertThat(written.path("person")
                        .path("visits")
                        .path(0)
                        .path("finding")
                        .path("subject")
                        .asString())
                .isEqualTo("p-1");
        assertThat(written.path("companion").path("name").path("subject").asString())
                .isEqualTo("s-1");
        assertThat(written.path("nothing").isNull()).isTrue();
        assertThat(written.toString()).doesNotContain("Dolma", "Tashi", "cough", "quiet", "2022-01");
    }

    @Test
    void isReadAsItWas() {
        assertThat(CATALOGUE.read(stored("s-1", CATALOGUE.write("s-1", SEEN)))).isEqualTo(SEEN);
    }

    @Test
    void whatWasStoredInClearIsStillRead() {
        String clear = """
                {"on":"2022-03-04","person":{"id":"p-1","name":"Dolma","illness":{"code":7,"since":"2022-01"},\
                "visits":[{"finding":"cough"}]},"companion":{"id":null,"name":"Tashi"},"remarks":["quiet"],\
                "contact":{"type":"Phone","number":"70"},"nothing":null}""";

        assertThat(CATALOGUE.read(stored("s-1", clear))).isEqualTo(SEEN);
        assertThat(CATALOGUE.read(stored("s-1", clear.replace(",\"nothing\":null", ""))))
                .isEqualTo(SEEN);
    }

    @Test
    void withoutItsKeyIsErasedAndNeverAnError() {
        PatientSeen erased = (PatientSeen) KEYLESS.read(stored("s-1", CATALOGUE.write("s-1", SEEN)));

        assertThat(erased.on()).isEqualTo(SEEN.on());
        assertThat(erased.person().id()).isEqualTo("p-1");
        assertThat(erased.person().name()).isEqualTo(GONE);
        assertThat(erased.person().illness()).isEqualTo(Patient.Illness.erased());
        assertThat(erased.person().visits().getFirst().finding()).isEqualTo(GONE);
        assertThat(erased.remarks()).containsExactly(GONE);
        assertThat(erased.contact()).isNull();
    }

    @Test
    void opensOnlyInItsAggregateAndForItsSubject() {
        String written = CATALOGUE.write("s-1", SEEN);

        assertThatThrownBy(() -> CATALOGUE.read(stored("s-2", written))).isInstanceOf(IllegalStateException.class);
        // Said to be another's it is sealed under a key which that other has never had.
        PatientSeen foreign = (PatientSeen)
                CATALOGUE.read(stored("s-1", written.replace("\"subject\":\"p-1\"", "\"subject\":\"p-2\"")));
        assertThat(foreign.person().name()).isEqualTo(GONE);
        String name = JsonMapper.shared()
                .readTree(written)
                .path("person")
                .path("name")
                .path("sealed")
                .asString();
        String bent = name.substring(0, 20) + (name.charAt(20) == 'A' ? 'B' : 'A') + name.substring(21);
        assertThatThrownBy(() -> CATALOGUE.read(stored("s-1", written.replace(name, bent))))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause();
        assertThatThrownBy(() -> CATALOGUE.read(stored("s-1", written.replace(name, "not base64!"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void staysReadableWhenFieldsAreRenamedAndUpcastersSeeItInClear() {
        Patient.PatientEvent.NameTaken taken =
                new Patient.PatientEvent.NameTaken(LocalDate.of(2022, 3, 4), "p-1", "Dolma");
        String old = CATALOGUE.write("s-1", taken).replace("\"name\":", "\"called\":");

        assertThat(CATALOGUE.read(new StoredEvent(
                        1,
                        new UUID(0, 1),
                        "s-1",
                        "clinic.patient",
                        0,
                        "clinic.patient.NameTaken",
                        1,
                        Instant.EPOCH,
                        old,
                        Map.of(),
                        "")))
                .isEqualTo(new Patient.PatientEvent.NameTaken(LocalDate.of(2022, 3, 4), "p-1", "Dolma!"));
    }

    @Test
    void aSubjectThatIsNoPseudonymIsNotSealedFor() {
        assertThatThrownBy(() -> KEYLESS.write("s-1", Patient.seen("Dolma of Hezuo", "Dolma", "Tashi")))
                .hasMessageNotContaining("Dolma");
    }

    @Test
    void aTypeWithoutAnErasedValueIsRefusedWhenTheCatalogueIsMade() {
        assertThatThrownBy(() -> EventCatalogue.of(List.of(Patient.Unerasable.class), List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("erased()");
    }

    private static StoredEvent stored(String stream, String payload) {
        return new StoredEvent(
                7,
                new UUID(0, 7),
                stream,
                "clinic.patient",
                0,
                "clinic.patient.PatientSeen",
                1,
                Instant.EPOCH,
                payload,
                Map.of(),
                "");
    }
}
