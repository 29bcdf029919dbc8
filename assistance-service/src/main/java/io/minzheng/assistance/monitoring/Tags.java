package io.minzheng.assistance.monitoring;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All reasons for which a person is or was monitored. On any day each category holds at most once, and one of those that
 * hold is the primary one.
 *
 * @param all in the order in which they were recorded
 * @param chosen the category that somebody has made the primary one; null where the order of categories decides
 */
record Tags(List<Tag> all, @Nullable Category chosen) {
    static final Tags NONE = new Tags(List.of(), null);

    Tags {
        all = List.copyOf(all);
    }

    /** What was recorded before of the same category gives way on the days of the new one. */
    Tags with(Tag tag) {
        return new Tags(
                Stream.concat(
                                all.stream()
                                        .map(other -> other.category() == tag.category() ? other.before(tag) : other)
                                        .filter(Objects::nonNull),
                                Stream.of(tag))
                        .toList(),
                chosen);
    }

    Tags ended(Category category, LocalDate until) {
        return new Tags(
                all.stream()
                        .map(tag -> tag.category() == category ? tag.cut(until) : tag)
                        .filter(Objects::nonNull)
                        .toList(),
                chosen);
    }

    Tags choosing(Category category) {
        return new Tags(all, category);
    }

    /** Those that hold on the day, the highest in the order of categories first. */
    List<Tag> on(LocalDate day) {
        return all.stream()
                .filter(tag -> tag.holdsOn(day))
                .sorted(Comparator.comparingInt(Tag::rank).thenComparing(Tag::category))
                .toList();
    }

    boolean holds(Category category, LocalDate day) {
        return on(day).stream().anyMatch(tag -> tag.category() == category);
    }

    /** The chosen category while it holds, else the highest that does; null where none does. */
    @Nullable
    Category primaryOn(LocalDate day) {
        List<Tag> valid = on(day);
        if (chosen != null && holds(chosen, day)) {
            return chosen;
        }
        return valid.isEmpty() ? null : valid.getFirst().category();
    }
}
