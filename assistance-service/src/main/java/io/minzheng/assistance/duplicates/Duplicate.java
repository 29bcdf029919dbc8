package io.minzheng.assistance.duplicates;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has been decided on the cases that share a mark. */
sealed interface Duplicate {
    static String id(String candidate) {
        return "duplicate." + candidate;
    }

    record Unjudged() implements Duplicate {}

    /** @param judged cases that were decided on together */
    record Judged(DivisionCode area, List<Set<String>> judged) implements Duplicate, Located {
        public Judged {
            judged = List.copyOf(judged);
        }

        Judged with(List<String> cases) {
            return new Judged(
                    area,
                    Stream.concat(judged.stream(), Stream.of(Set.copyOf(cases))).collect(Collectors.toList()));
        }
    }
}
