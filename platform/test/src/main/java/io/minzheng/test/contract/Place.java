package io.minzheng.test.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the contract of one service lies.
 *
 * @param service its name
 * @param docs {@code docs/events}
 * @param samples folder of {@code <name>.<revision>.json}
 * @param brought such folders of the parts of the platform that the service has taken in; there its name is {@code service}
 * @param sources roots of the sources that the events and their parts come from
 * @param glossary {@code docs/glossary.md}
 */
record Place(String service, Path docs, Path samples, List<Path> brought, List<Path> sources, Path glossary) {
    static final String SCHEMA = ".schema.json";
    private static final String SAMPLE = ".json";
    private static final String SAMPLES = "src/test/resources/events";
    private static final String SOURCES = "src/main/java";
    private static final String EVERY = "service";

    /**
     * @param module of the service, from the directory the tests run in
     * @param parts modules of the platform that the service has taken in
     */
    static Place of(String service, Path module, List<String> parts) {
        Path home = module.toAbsolutePath().normalize();
        Path root = home;
        while (!Files.isDirectory(root.resolve(".mvn"))) {
            root = Optional.ofNullable(root.getParent())
                    .orElseThrow(() -> new IllegalStateException("no project around " + home));
        }
        Path platform = root.resolve("platform");
        Stream<Path> sources = Stream.concat(
                Stream.of(home),
                Stream.concat(parts.stream(), Stream.of("kernel")).map(platform::resolve));
        return new Place(
                service,
                root.resolve("docs/events"),
                home.resolve(SAMPLES),
                parts.stream()
                        .map(part -> platform.resolve(part).resolve(SAMPLES))
                        .toList(),
                sources.map(from -> from.resolve(SOURCES)).toList(),
                root.resolve("docs/glossary.md"));
    }

    Path folder() {
        return docs.resolve(service);
    }

    Path schema(EventType type) {
        return folder().resolve("schemas").resolve(type + SCHEMA);
    }

    /** The schemas committed, by event and revision. */
    TreeMap<EventType, JsonNode> schemas() {
        return jsonIn(folder().resolve("schemas"), SCHEMA);
    }

    /** The samples committed, by event and revision as they are named in the service. */
    TreeMap<EventType, JsonNode> samplesOfService() {
        TreeMap<EventType, JsonNode> found = named(samples, service);
        for (Path folder : brought) {
            named(folder, EVERY)
                    .forEach((type, sample) -> found.put(
                            new EventType(service + type.name().substring(EVERY.length()), type.revision()), sample));
        }
        return found;
    }

    private static TreeMap<EventType, JsonNode> named(Path folder, String first) {
        TreeMap<EventType, JsonNode> found = jsonIn(folder, SAMPLE);
        found.keySet().removeIf(type -> !type.name().startsWith(first + "."));
        return found;
    }

    private static TreeMap<EventType, JsonNode> jsonIn(Path folder, String ending) {
        TreeMap<EventType, JsonNode> found = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (!name.endsWith(ending)) {
                    throw new IllegalStateException(file + " does not belong here");
                }
                found.put(
                        EventType.named(name.substring(0, name.length() - ending.length())),
                        JsonMapper.shared().readTree(Files.readString(file)));
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
