package io.minzheng.assistance.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TagsTest {
    private static final LocalDate START = LocalDate.of(2022, 1, 1);
    private static final MonitoringPolicy POLICY = MonitoringPolicy.defaults();

    private static Tag tag(Category category, int from, int length) {
        return new Tag(
                category,
                START.plusDays(from),
                length < 0 ? null : START.plusDays(from + length),
                POLICY.rank(category),
                null);
    }

    @Provide
    Arbitrary<List<Tag>> tags() {
        return Combinators.combine(
                        Arbitraries.of(Category.values()),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(-1, 30))
                .as(TagsTest::tag)
                .list()
                .ofMaxSize(12);
    }

    private static Tags recorded(List<Tag> tags) {
        Tags all = Tags.NONE;
        for (Tag tag : tags) {
            all = all.with(tag);
        }
        return all;
    }

    @Property
    void onAnyDayACategoryHoldsOnceAndTheLastRecordedDecides(
            @ForAll("tags") List<Tag> tags, @ForAll @IntRange(max = 80) int asked) {
        LocalDate day = START.plusDays(asked);
        List<Tag> valid = recorded(tags).on(day);
        assertThat(valid).extracting(Tag::category).doesNotHaveDuplicates();
        for (Tag tag : tags) {
            Tag last = tags.stream()
                    .filter(other -> other.category() == tag.category() && other.holdsOn(day))
                    .reduce((earlier, later) -> later)
                    .orElse(null);
            if (last == tag && tag == tags.getLast()) {
                assertThat(valid).contains(tag);
            }
        }
    }

    @Property
    void thePrimaryIsOneOfThoseThatHold(
            @ForAll("tags") List<Tag> tags, @ForAll Category chosen, @ForAll @IntRange(max = 80) int asked) {
        LocalDate day = START.plusDays(asked);
        Tags all = recorded(tags);
        List<Category> valid = all.on(day).stream().map(Tag::category).toList();
        assertThat(all.primaryOn(day))
                .isEqualTo(POLICY.order().stream()
                        .filter(valid::contains)
                        .findFirst()
                        .orElse(null));
        assertThat(all.choosing(chosen).primaryOn(day)).isEqualTo(valid.contains(chosen) ? chosen : all.primaryOn(day));
    }

    @Property
    void whatHasEndedHoldsNoLongerAndHeldBefore(
            @ForAll("tags") List<Tag> tags,
            @ForAll Category category,
            @ForAll @IntRange(max = 60) int end,
            @ForAll @IntRange(max = 80) int asked) {
        LocalDate until = START.plusDays(end);
        LocalDate day = START.plusDays(asked);
        Tags all = recorded(tags);
        assertThat(all.ended(category, until).holds(category, day))
                .isEqualTo(all.holds(category, day) && !day.isAfter(until));
        for (Category other : Category.values()) {
            if (other != category) {
                assertThat(all.ended(category, until).holds(other, day)).isEqualTo(all.holds(other, day));
            }
        }
    }

    @Test
    void anEarlierTimeRecordedLateLeavesTheLaterOneAlone() {
        Tag later = tag(Category.DIBAO, 100, -1);
        Tag earlier = tag(Category.DIBAO, 0, 10);

        assertThat(Tags.NONE.with(later).with(earlier).all()).containsExactly(later, earlier);
    }
}
