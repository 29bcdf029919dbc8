package io.minzheng.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.eventstore.Upcaster;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The JSON committed for each event under {@code src/test/resources/events}: {@code <name>.<revision>.json} as it is stored
 * and published, sealed under keys that follow from a secret of these tests; beside it {@code
 * ../events-in-clear/<name>.<revision>.json} where the same was once stored in clear. Both must be read for good.
 *
 * <p>With {@code -Dminzheng.samples.write=true} missing files are written, to be looked at and committed.
 */
public final class EventForms {
    private static final byte[] SECRET = "of samples of stored events only".getBytes(StandardCharsets.US_ASCII);

    private final String stream;
    private final EventCatalogue catalogue;
    private final EventCatalogue keyless;

    /**
     * @param stream id of the aggregate the samples belong to
     * @param events records, or sealed interfaces of them
     */
    public EventForms(String stream, List<? extends Class<?>> events, Upcaster... upcasters) {
        this.stream = stream;
        catalogue = EventCatalogue.withDerivedKeys(events, List.of(upcasters), SECRET);
        keyless = EventCatalogue.of(events, List.of(upcasters));
    }

    /** The event is written as committed, and read from each form it was ever stored in. */
    public void check(DomainEvent event) {
        EventName name = event.getClass().getAnnotation(EventName.class);
        String written = catalogue.write(stream, event);
        String committed = committed(name, "", written);
        assertThat(withoutCiphertext(written)).as(name.value()).isEqualTo(withoutCiphertext(committed));
        assertThat(catalogue.read(stored(name, committed))).isEqualTo(event);
        String clear = found("/events-in-clear/" + file(name));
        if (clear != null) {
            // It may lack what events have gained since.
            assertThat(event)
                    .usingRecursiveComparison()
                    .ignoringExpectedNullFields()
                    .isEqualTo(catalogue.read(stored(name, clear)));
        }
    }

    /** The event as it is read when every key is destroyed. */
    public DomainEvent erased(DomainEvent event) {
        EventName name = event.getClass().getAnnotation(EventName.class);
        return keyless.read(stored(name, catalogue.write(stream, event)));
    }

    /** Ciphertext is another each time. */
    private static String withoutCiphertext(String json) {
        return json.replaceAll("\"sealed\":\"[A-Za-z0-9_-]+\"", "\"sealed\":\"\"");
    }

    private static String file(EventName name) {
        return name.value() + "." + name.revision() + ".json";
    }

    private static String committed(EventName name, String directory, String written) {
        String found = found("/events/" + directory + file(name));
        if (found == null && Boolean.getBoolean("minzheng.samples.write")) {
            try {
                Files.writeString(Path.of("src/test/resources/events", directory, file(name)), written + "\n");
                return written;
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
        assertThat(found).as("the sample committed for " + name.value()).isNotNull();
        return String.valueOf(found);
    }

    private static @Nullable String found(String resource) {
        try (InputStream in = EventForms.class.getResourceAsStream(resource)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private StoredEvent stored(EventName name, String payload) {
        return new StoredEvent(
                1,
                new UUID(0, 1),
                stream,
                name.value().substring(0, name.value().lastIndexOf('.')),
                0,
                name.value(),
                name.revision(),
                Instant.EPOCH,
                payload,
                Map.of(),
                "");
    }
}
