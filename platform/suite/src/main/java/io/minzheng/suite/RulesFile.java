package io.minzheng.suite;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Other rules for a sandbox, in YAML or, which is YAML too, in JSON. What stands in them is the service's to judge. */
final class RulesFile {
    private RulesFile() {}

    static Map<String, Object> read(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            if (!(yaml().load(text) instanceof Map<?, ?> rules)) {
                throw new Refusal(Refusal.Exit.USAGE, file + " holds no rules.");
            }
            Map<String, Object> read = new LinkedHashMap<>();
            rules.forEach((name, value) -> read.put(String.valueOf(name), codesAsTexts(value)));
            return read;
        } catch (IOException | YAMLException unreadable) {
            throw new Refusal(Refusal.Exit.USAGE, file + " cannot be read: " + unreadable.getMessage());
        }
    }

    /** An area looks like a number and is none. */
    private static @Nullable Object codesAsTexts(@Nullable Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(RulesFile::codesAsTexts).toList();
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> texts = new LinkedHashMap<>();
                map.forEach((name, entry) -> texts.put(
                        String.valueOf(name), "area".equals(name) ? String.valueOf(entry) : codesAsTexts(entry)));
                yield texts;
            }
            case null, default -> value;
        };
    }

    /** Dates stay texts: as times of day in some zone they would not be what was written. */
    private static Yaml yaml() {
        LoaderOptions loading = new LoaderOptions();
        DumperOptions dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new Resolver() {
            @Override
            public void addImplicitResolver(Tag tag, Pattern form, String first, int limit) {
                if (!tag.equals(Tag.TIMESTAMP)) {
                    super.addImplicitResolver(tag, form, first, limit);
                }
            }
        });
    }
}
