package io.minzheng.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.minzheng.kernel.EventName;
import io.minzheng.kernel.Fen;
import io.minzheng.kernel.PersonalData;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule bites on one planted change, and what is allowed passes. */
class CompatibilityTest {
    enum Kind {
        URBAN,
        RURAL
    }

    enum MoreKinds {
        URBAN,
        RURAL,
        MIXED
    }

    enum OneKind {
        URBAN
    }

    record Part(int no, String note) {}

    record LongerPart(int no, String note, @Nullable String more) {}

    record ShorterPart(int no) {}

    record HeavierPart(int no, String note, int weight) {}

    sealed interface Item {
        record Wage(Fen amount) implements Item {}

        record Herd(int sheep) implements Item {}
    }

    sealed interface MoreItems {
        record Wage(Fen amount) implements MoreItems {}

        record Herd(int sheep) implements MoreItems {}

        record Field(int mu) implements MoreItems {}
    }

    sealed interface FewerItems {
        record Wage(Fen amount) implements FewerItems {}
    }

    /**
     * Before.
     *
     * @param amount fen
     */
    @EventName("planted.dibao.Enrolled")
    record Before(
            LocalDate on,
            int members,
            long amount,
            YearMonth from,
            Kind kind,
            @Nullable String note,
            @PersonalData String name,
            @PersonalData Part health,
            List<Part> parts,
            Map<String, Integer> counts,
            List<Item> items) {}

    /**
     * The same but for an addition in every place that allows one.
     *
     * @param amount fen, said otherwise
     */
    @EventName("planted.dibao.Enrolled")
    record Grown(
            LocalDate on,
            int members,
            @Nullable Integer guests,
            long amount,
            YearMonth from,
            MoreKinds kind,
            @Nullable String note,
            @PersonalData String name,
            @PersonalData LongerPart health,
            List<LongerPart> parts,
            Map<String, Integer> counts,
            List<MoreItems> items,
            @Nullable @PersonalData String phone) {}

    /**
     * One of each kind of harm in every field.
     *
     * @param amount yuan, of which 1 is 100 of what it was
     */
    @EventName("planted.dibao.Enrolled")
    record Broken(
            String on,
            Fen members,
            long amount,
            LocalDate from,
            OneKind kind,
            String note,
            String name,
            @PersonalData ShorterPart health,
            List<ShorterPart> parts,
            Map<Kind, Integer> counts,
            List<FewerItems> items,
            int guests) {}

    /**
     * More harm.
     *
     * @param amount fen
     */
    @EventName("planted.dibao.Enrolled")
    record BrokenToo(
            LocalDate on,
            @Nullable Integer members,
            int amount,
            YearMonth start,
            String kind,
            @Nullable @PersonalData String note,
            @PersonalData @Nullable String name,
            @PersonalData String health,
            List<HeavierPart> parts,
            Map<String, String> counts,
            Item items) {}

    private static List<String> breaks(Class<?> before, Class<?> after) {
        EventSchemas schemas =
                new EventSchemas("planted", new Javadocs(List.of(Path.of("src/test/java/io/minzheng/test/contract"))));
        return Compatibility.breaks(schemas.of(before), schemas.of(after));
    }

    @Test
    void additionsAreAllowed() {
        assertThat(breaks(Before.class, Before.class)).isEmpty();
        assertThat(breaks(Before.class, Grown.class)).isEmpty();
    }

    static Stream<Arguments> harms() {
        return Stream.of(
                arguments("retyped: loses its format", Broken.class, "on had the format date and has none"),
                arguments("widened", Broken.class, "members had the format int32 and has int64"),
                arguments("suddenly money", Broken.class, "members had the unit none and has fen"),
                arguments("another unit", Broken.class, "amount had the unit fen and has none"),
                arguments("another form of text", Broken.class, "from had the format none and has date"),
                arguments(
                        "another pattern",
                        Broken.class,
                        "from had the pattern ^[0-9]{4}-(0[1-9]|1[0-2])$ and has none"),
                arguments("a constant removed", Broken.class, "kind has lost the constant RURAL"),
                arguments("no longer nullable", Broken.class, "note can no longer be null"),
                arguments("no longer sealed", Broken.class, "name was sealed and is string"),
                arguments("removed within a sealed value", Broken.class, "health (sealed).note is gone or renamed"),
                arguments("removed within a list", Broken.class, "parts[].note is gone or renamed"),
                arguments("other keys of a map", Broken.class, "counts has other keys"),
                arguments("a choice removed", Broken.class, "items[] can no longer be Herd"),
                arguments(
                        "added and needed",
                        Broken.class,
                        "guests is added and not nullable: events stored before have none"),
                arguments("now nullable", BrokenToo.class, "members can now be null"),
                arguments("narrowed", BrokenToo.class, "amount had the format int64 and has int32"),
                arguments("renamed", BrokenToo.class, "from is gone or renamed"),
                arguments(
                        "renamed to",
                        BrokenToo.class,
                        "start is added and not nullable: events stored before have none"),
                arguments("constants given up", BrokenToo.class, "kind was enum and is string"),
                arguments("now sealed", BrokenToo.class, "note was string and is sealed"),
                arguments("sealed and now nullable", BrokenToo.class, "name can now be null"),
                arguments("retyped within a sealed value", BrokenToo.class, "health (sealed) was object and is string"),
                arguments(
                        "added and needed within a list",
                        BrokenToo.class,
                        "parts[].weight is added and not nullable: events stored before have none"),
                arguments("other values of a map", BrokenToo.class, "counts.* was integer and is string"),
                arguments("one instead of a list", BrokenToo.class, "items was array and is choice"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harms")
    void harmIsFound(String harm, Class<?> after, String finding) {
        assertThat(breaks(Before.class, after)).contains(finding);
    }

    @Test
    void nothingElseIsFound() {
        List<String> expected = harms().map(harm -> (String) harm.get()[2]).toList();

        assertThat(Stream.concat(
                        breaks(Before.class, Broken.class).stream(), breaks(Before.class, BrokenToo.class).stream()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(expected.stream(), Stream.of("amount had the unit fen and has none"))
                                .toList());
    }
}
