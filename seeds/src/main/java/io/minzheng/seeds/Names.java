package io.minzheng.seeds;

import io.minzheng.kernel.Sex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Names drawn by lot from the parts in {@code names.csv}; they belong to nobody. */
final class Names {
    private final Map<String, List<Part>> parts = new HashMap<>();

    Names() {
        for (List<String> row : Resource.rows("names.csv")) {
            parts.merge(
                    row.get(0) + row.get(1),
                    List.of(new Part(row.get(2), row.get(3))),
                    (old, more) -> java.util.stream.Stream.concat(old.stream(), more.stream())
                            .toList());
        }
    }

    private record Part(String chinese, String original) {}

    /**
     * @param chinese in Chinese characters
     * @param original in Tibetan script where the name is Tibetan
     */
    record Name(String chinese, @Nullable String original) {}

    enum Style {
        TIBETAN,
        HAN,
        HUI
    }

    /** How a family is named: Han and Hui children share a surname, Tibetan names carry none. */
    record Line(Style style, String surname) {}

    Line line(Random lot) {
        int draw = lot.nextInt(100);
        Style style = draw < 56 ? Style.TIBETAN : draw < 90 ? Style.HAN : Style.HUI;
        return new Line(
                style, style == Style.TIBETAN ? "" : one(style + "SURNAME", lot).chinese());
    }

    Name name(Line line, Sex sex, Random lot) {
        String gender = line.style().name() + (sex == Sex.MALE ? "MALE" : "FEMALE");
        Part second = one(gender, lot);
        if (line.style() != Style.TIBETAN) {
            String given =
                    lot.nextInt(3) == 0 ? second.chinese() : one(gender, lot).chinese() + second.chinese();
            return new Name(line.surname() + given, null);
        }
        Part first = one("TIBETANFIRST", lot);
        return new Name(first.chinese() + second.chinese(), first.original() + second.original());
    }

    private Part one(String kind, Random lot) {
        List<Part> choice = parts.getOrDefault(kind, List.of());
        return choice.get(lot.nextInt(choice.size()));
    }
}
