package io.minzheng.service.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.service.privacy.ErasureEvent.ErasureConfirmed;
import io.minzheng.service.privacy.ErasureEvent.ErasureRefused;
import io.minzheng.service.privacy.ErasureEvent.ErasureRejected;
import io.minzheng.service.privacy.ErasureEvent.ErasureRequested;
import io.minzheng.service.privacy.ErasureEvent.PersonErased;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published JSON of every event; {@code service} stands for the name of whichever service it is. */
class ErasureSamplesTest {
    private static final LocalDate DAY = LocalDate.of(2040, 3, 1);
    private static final String PERSON = "00112233445566778899aabbccddeeff";
    private static final String LAW = "个人信息保护法第四十七条";
    private static final EventCatalogue CATALOGUE = EventCatalogue.withDerivedKeys(
            List.of(ErasureEvent.class),
            List.of(),
            "of samples of stored events only".getBytes(StandardCharsets.US_ASCII));

    static Stream<ErasureEvent> events() {
        return Stream.of(
                new ErasureRequested(DAY, PERSON, "administrator", Ground.RETENTION_ENDED, LAW, 3),
                new ErasureRefused(
                        DAY,
                        PERSON,
                        "administrator",
                        Ground.CONSENT_WITHDRAWN,
                        LAW,
                        new Holding("registry.marriage.MarriageRegistered", "令32号", LocalDate.of(2120, 1, 1))),
                new ErasureRejected(DAY, PERSON, "approver", "并非本人"),
                new ErasureConfirmed(DAY, PERSON, "approver"),
                new PersonErased(DAY, PERSON, "administrator", "approver", Ground.RETENTION_ENDED, LAW, 3));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isWrittenAndReadAsCommitted(ErasureEvent event) throws IOException {
        EventName name = event.getClass().getAnnotation(EventName.class);
        String file = "/events/" + name.value() + "." + name.revision() + ".json";
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(file), file)) {
            String committed = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            assertThat(withoutCiphertext(CATALOGUE.write(Erasure.id(PERSON), event)))
                    .isEqualTo(withoutCiphertext(committed));
            assertThat(CATALOGUE.read(new StoredEvent(
                            1,
                            new UUID(0, 1),
                            Erasure.id(PERSON),
                            "service.privacy",
                            0,
                            name.value(),
                            name.revision(),
                            Instant.EPOCH,
                            committed,
                            Map.of(),
                            "")))
                    .isEqualTo(event);
        }
    }

    private static String withoutCiphertext(String json) {
        return json.replaceAll("\"sealed\":\"[A-Za-z0-9_-]+\"", "\"sealed\":\"\"");
    }

    @Test
    void everyEventHasASample() {
        assertThat(events().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(ErasureEvent.class.getPermittedSubclasses()));
    }
}
