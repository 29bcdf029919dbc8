package io.minzheng.test.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The Chinese terms that stand for English ones, from the tables of the glossary. */
final class Glossary {
    private final Map<List<String>, String> terms = new LinkedHashMap<>();

    private Glossary() {}

    /** Empty where there is none. */
    static Glossary in(Path file) {
        Glossary glossary = new Glossary();
        if (!Files.exists(file)) {
            return glossary;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                String[] cells = line.split("\\|");
                if (cells.length > 3 && !cells[1].isBlank() && cells[2].matches(".*\\p{IsHan}.*")) {
                    for (String term : cells[1].strip().split(", ")) {
                        glossary.terms.putIfAbsent(
                                List.of(term.strip().toLowerCase(Locale.ROOT).split(" ")), cells[2].strip());
                    }
                }
            }
            return glossary;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The terms within a camel-case name, longest first; empty where the glossary has none. */
    String of(String name) {
        List<String> words = List.of(name.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT)
                .split(" "));
        Set<String> found = new LinkedHashSet<>();
        for (int length = words.size(); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                String term = terms.get(words.subList(from, from + length));
                if (term != null) {
                    found.add(term);
                }
            }
            if (!found.isEmpty()) {
                break;
            }
        }
        return String.join("、", found);
    }
}
