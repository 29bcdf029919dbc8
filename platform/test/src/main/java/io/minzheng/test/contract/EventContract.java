package io.minzheng.test.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.eventstore.Upcaster;
import io.minzheng.kernel.DomainEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contract between a service and everybody who reads its events: {@code docs/events/<service>} against its event
 * records, upcasters and samples. {@code docs/events/README.md} says what it promises.
 */
public final class EventContract {
    /** System property; {@code write} brings {@code docs/events} up to date before it is checked. */
    public static final String MODE = "minzheng.contract";

    private final Place place;
    private final List<Class<?>> events;
    private final List<Upcaster> upcasters;
    private final Map<EventType, ObjectNode> schemas = new TreeMap<>();

    /**
     * @param events records
     * @throws IllegalArgumentException for an event that has no published form
     */
    EventContract(Place place, List<Class<?>> events, List<Upcaster> upcasters) {
        this.place = place;
        this.events = events;
        this.upcasters = upcasters;
        EventSchemas generator = new EventSchemas(place.service(), new Javadocs(place.sources()));
        events.forEach(event -> schemas.put(EventType.of(place.service(), event), generator.of(event)));
    }

    /**
     * One test per promise; none where the package has no events and never had any.
     *
     * @param service its name
     * @param classes main classes of the service and of the parts
     * @param module its module, from the directory the tests run in
     * @param parts modules of the platform that the service has taken in with their events
     */
    public static Stream<DynamicTest> testsFor(String service, JavaClasses classes, Path module, List<String> parts) {
        Place place = Place.of(service, module, parts);
        List<Class<?>> events = reflected(classes, DomainEvent.class);
        if (events.isEmpty() && !Files.exists(place.folder())) {
            return Stream.empty();
        }
        Supplier<EventContract> contract = new Supplier<>() {
            private @Nullable EventContract made;

            @Override
            public EventContract get() {
                if (made == null) {
                    made = new EventContract(place, events, upcasters(classes));
                    if ("write".equals(System.getProperty(MODE))) {
                        made.write();
                    }
                }
                return made;
            }
        };
        return Stream.of(
                test("old readers can follow every published event", () -> contract.get()
                        .breaks()),
                test("each revision ever published has its sample and can be read", () -> contract.get()
                        .unreadable()),
                test("docs/events says what the events say", () -> contract.get()
                        .stale()));
    }

    private static DynamicTest test(String promise, Supplier<List<String>> faults) {
        return DynamicTest.dynamicTest(promise, () -> require(promise, faults.get()));
    }

    private static void require(String promise, List<String> faults) {
        if (!faults.isEmpty()) {
            throw new AssertionError(promise + ", but:\n  " + String.join("\n  ", faults));
        }
    }

    private static List<Class<?>> reflected(JavaClasses classes, Class<?> type) {
        return classes.stream()
                .filter(found -> found.isAssignableTo(type) && !found.isInterface())
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    private static List<Upcaster> upcasters(JavaClasses classes) {
        List<Upcaster> upcasters = new ArrayList<>();
        for (Class<?> type : reflected(classes, Upcaster.class)) {
            try {
                Constructor<?> constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                upcasters.add((Upcaster) constructor.newInstance());
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(
                        type.getName() + " must have a constructor without parameters, to be tried here", impossible);
            }
        }
        return upcasters;
    }

    /** Where the events say something else than what has been published under their name and revision. */
    List<String> breaks() {
        List<String> breaks = new ArrayList<>();
        Map<String, Integer> revisions = revisions();
        place.schemas().forEach((published, schema) -> {
            Integer revision = revisions.get(published.name());
            if (revision == null) {
                breaks.add(published + " has been published and is declared no more");
            } else if (published.revision() > revision) {
                breaks.add(published + " has been published; revision " + revision + " would go back behind it");
            } else if (published.revision() == revision) {
                for (String found : Compatibility.breaks(schema, schemas.get(published))) {
                    breaks.add(published + ": " + found + " (raise the revision and bring an upcaster)");
                }
            }
        });
        return breaks;
    }

    private Map<String, Integer> revisions() {
        Map<String, Integer> revisions = new LinkedHashMap<>();
        schemas.keySet().forEach(type -> revisions.put(type.name(), type.revision()));
        return revisions;
    }

    /** What is missing for each revision to be read as the present one: schema, sample, upcaster, or the way itself. */
    List<String> unreadable() {
        List<String> faults = new ArrayList<>();
        TreeMap<EventType, JsonNode> published = place.schemas();
        TreeMap<EventType, JsonNode> samples = place.samplesOfService();
        revisions().forEach((name, last) -> {
            for (int revision = 1; revision <= last; revision++) {
                EventType type = new EventType(name, revision);
                JsonNode schema = revision == last ? schemas.get(type) : published.get(type);
                JsonNode sample = samples.remove(type);
                if (schema == null) {
                    faults.add(type + " has no schema in " + place.docs());
                } else if (sample == null) {
                    faults.add(type + " has no sample in " + place.samples());
                } else {
                    Samples.faults(schema, sample).forEach(fault -> faults.add("sample of " + type + ": " + fault));
                    faults.addAll(way(type, last, sample));
                }
            }
        });
        upcasters.stream()
                .filter(this::isAstray)
                .forEach(astray -> faults.add("nothing to upcast: " + astray.name() + "." + astray.fromRevision()));
        samples.keySet().forEach(orphan -> faults.add("sample of " + orphan + ", which nobody declares"));
        return faults;
    }

    /** From the sample of a revision to the last one. */
    private List<String> way(EventType type, int last, JsonNode sample) {
        JsonNode form = sample.deepCopy();
        for (int revision = type.revision(); revision < last; revision++) {
            Upcaster upcaster = upcaster(type.name(), revision);
            if (upcaster == null) {
                return List.of(type.name() + " has no upcaster from revision " + revision);
            }
            form = upcaster.upcast((ObjectNode) form);
        }
        List<String> faults = new ArrayList<>();
        if (type.revision() < last) {
            Samples.faults(schemas.get(new EventType(type.name(), last)), form)
                    .forEach(fault -> faults.add("sample of " + type + " after its upcasters: " + fault));
        }
        if (faults.isEmpty()) {
            try {
                catalogue(type.name()).read(stored(type, sample.toString()));
            } catch (IllegalStateException unread) {
                faults.add("sample of " + type + " cannot be read: " + unread.getMessage());
            }
        }
        return faults;
    }

    /** Of one event, as the service's would be if there were no other. */
    private EventCatalogue catalogue(String name) {
        return EventCatalogue.of(
                place.service(),
                events.stream()
                        .filter(event ->
                                EventType.of(place.service(), event).name().equals(name))
                        .toList(),
                upcasters.stream()
                        .filter(upcaster -> upcaster.name().equals(name) && !isAstray(upcaster))
                        .toList());
    }

    private boolean isAstray(Upcaster upcaster) {
        Integer last = revisions().get(upcaster.name());
        return last == null || upcaster.fromRevision() >= last;
    }

    private @Nullable Upcaster upcaster(String name, int from) {
        return upcasters.stream()
                .filter(upcaster -> upcaster.name().equals(name) && upcaster.fromRevision() == from)
                .findFirst()
                .orElse(null);
    }

    private static StoredEvent stored(EventType type, String payload) {
        return new StoredEvent(
                1,
                new UUID(0, 1),
                "sample",
                type.stream(),
                0,
                type.name(),
                type.revision(),
                Instant.EPOCH,
                payload,
                Map.of(),
                "");
    }

    /** Files of {@code docs/events} that are not what would be generated. */
    List<String> stale() {
        List<String> stale = new ArrayList<>();
        files().forEach((file, content) -> {
            if (!content.equals(read(file))) {
                stale.add(place.docs().getParent().getParent().relativize(file)
                        + " is not what the events say: run them with -D" + MODE + "=write");
            }
        });
        return stale;
    }

    /**
     * Brings {@code docs/events} up to date.
     *
     * @throws AssertionError when that would change what has been published
     */
    void write() {
        require("old readers can follow every published event", breaks());
        files().forEach((file, content) -> {
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }

    private Map<Path, String> files() {
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(place.docs().resolve(EventSchemas.SEALED_FILE), EventSchemas.print(EventSchemas.sealed()));
        schemas.forEach((type, schema) -> files.put(place.schema(type), EventSchemas.print(schema)));
        TreeMap<EventType, JsonNode> all = place.schemas();
        all.putAll(schemas);
        files.put(place.folder().resolve("asyncapi.yaml"), new AsyncApi(place.service()).document(all));
        files.put(
                place.folder().resolve("README.md"),
                new EventPages(place.service(), Glossary.in(place.glossary())).page(all));
        return files;
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
