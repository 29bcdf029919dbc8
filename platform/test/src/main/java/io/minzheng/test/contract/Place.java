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
 * @param sources roots of the sources that the events and their parts come from
 * @param glossary {@code docs/glossary.md}
 */
record Place(String service, Path docs, Path samples, List<Path> sources, Path glossary) {
    static final String SCHEMA = ".schema.json";
    private static final String SAMPLE = ".json";

    /** @param module of the service, from the directory the tests run in */
    static Place of(String service, Path module) {
        Path home = module.toAbsolutePath().normalize();
        Path root = home;
        while (!Files.isDirectory(root.resolve(".mvn"))) {
            root = Optional.ofNullable(root.getParent())
                    .orElseThrow(() -> new IllegalStateException("no project around " + home));
        }
        return new Place(
                service,
                root.resolve("docs/events"),
                home.resolve("src/test/resources/events"),
                List.of(home.resolve("src/main/java"), root.resolve("platform/kernel/src/main/java")),
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

    /** The samples committed, by event and revision. */
    TreeMap<EventType, JsonNode> samples(String ofService) {
        TreeMap<EventType, JsonNode> found = jsonIn(samples, SAMPLE);
        found.keySet().removeIf(type -> !type.name().startsWith(ofService + "."));
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
