package io.minzheng.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.Fen;
import io.minzheng.kernel.MonthRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class EventCatalogueTest {
    sealed interface Item {}

    record Wage(Fen perMonth) implements Item {}

    record Herd(int sheep, List<String> marks) implements Item {}

    enum Tier {
        A,
        B
    }

    sealed interface Rich extends DomainEvent {
        @EventName(value = "rich.Assessed", revision = 3)
        record Assessed(
                LocalDate on,
                YearMonth from,
                MonthRange months,
                String person,
                Tier tier,
                List<Item> items,
                Map<String, Fen> sums,
                Instant at,
                @Nullable Integer remark)
                implements Rich {}

        sealed interface Deeper extends Rich {
            @EventName("rich.Closed")
            record Closed(LocalDate on) implements Deeper {}
        }
    }

    private static final Rich.Assessed ASSESSED = new Rich.Assessed(
            LocalDate.of(2022, 3, 4),
            YearMonth.of(2022, 4),
            MonthRange.startingIn(YearMonth.of(2012, 1)),
            "person",
            Tier.B,
            List.of(new Wage(Fen.of(120000)), new Herd(3, List.of("x"))),
            Map.of("b", Fen.of(2), "a", Fen.of(1)),
            Instant.parse("2022-03-04T05:06:07Z"),
            null);

    private static final String JSON = """
            {"on":"2022-03-04","from":"2022-04","months":{"from":"2012-01","to":null},"person":"person","tier":"B",\
            "items":[{"type":"Wage","perMonth":120000},{"type":"Herd","sheep":3,"marks":["x"]}],\
            "sums":{"a":1,"b":2},"at":"2022-03-04T05:06:07Z","remark":null}""";

    private final EventCatalogue catalogue = catalogue(Rich.class, person(1), person(2));

    @Test
    void theFormIsPlainAndAlwaysTheSame() {
        assertThat(catalogue.write("s", ASSESSED)).isEqualTo(JSON);
        assertThat(catalogue.read(stored("rich.Assessed", 3, JSON))).isEqualTo(ASSESSED);
        assertThat(catalogue.read(stored("rich.Closed", 1, "{\"on\":\"2022-03-04\"}")))
                .isEqualTo(new Rich.Deeper.Closed(LocalDate.of(2022, 3, 4)));
    }

    @Test
    void oldRevisionsAreReadThroughTheirUpcastersInTurn() {
        String old = JSON.replace("\"person\":\"person\"", "\"name1\":\"person\"");
        assertThat(catalogue.read(stored("rich.Assessed", 1, old))).isEqualTo(ASSESSED);
        assertThat(catalogue.read(stored("rich.Assessed", 2, old.replace("name1", "name2"))))
                .isEqualTo(ASSESSED);
    }

    @ParameterizedTest
    @CsvSource({"rich.Assessed,4", "rich.Assessed,0", "rich.Closed,2", "rich.Unheard,1"})
    void whatNobodyHasDeclaredIsNotRead(String name, int revision) {
        assertThatThrownBy(() -> catalogue.read(stored(name, revision, JSON)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("position 7");
    }

    @Test
    void nothingUnknownAndNothingMissingIsRead() {
        for (String damaged : List.of(
                "{\"on\":\"2022-03-04\",\"more\":1}",
                "{}",
                "{\"on\":\"2022-03-04\"} x",
                "{\"on\":\"2022-03-04\",\"on\":\"2022-03-05\"}",
                "{\"on\":\"2022-13-04\"}",
                "",
                "null")) {
            assertThatThrownBy(() -> catalogue.read(stored("rich.Closed", 1, damaged)))
                    .as(damaged)
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void whatMayBeNullMayBeAbsent() {
        assertThat(catalogue.read(stored("rich.Assessed", 3, JSON.replace(",\"remark\":null", ""))))
                .isEqualTo(ASSESSED);
        assertThat(catalogue.read(stored("rich.Assessed", 3, JSON.replace(",\"to\":null", ""))))
                .isEqualTo(ASSESSED);
        for (String needed : List.of("\"person\":\"person\",", "\"from\":\"2012-01\",", "\"sheep\":3,")) {
            assertThat(JSON).contains(needed);
            assertThatThrownBy(() -> catalogue.read(stored("rich.Assessed", 3, JSON.replace(needed, ""))))
                    .as(needed)
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void canBeMadeOfEventsAlone() {
        EventCatalogue alone = EventCatalogue.of(
                List.of(Rich.Assessed.class, Rich.Deeper.Closed.class), List.of(person(1), person(2)));

        assertThat(alone.read(stored("rich.Assessed", 3, JSON))).isEqualTo(ASSESSED);
        refused(() -> EventCatalogue.of(List.of(Rich.Assessed.class), List.of()), "no upcaster");
        refused(() -> EventCatalogue.of(List.of(Nameless.Happened.class), List.of()), "@EventName");
    }

    @Test
    void unreadableEventsDoNotShowWhatTheyHold() {
        assertThatThrownBy(() -> catalogue.read(stored("rich.Closed", 1, "{\"on\":\"Zhang San\"}")))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(thrown -> assertThat(thrown.toString()).doesNotContain("Zhang"))
                .hasNoCause();
    }

    @Test
    void anEventOfNoCapabilityIsNotWritten() {
        assertThatThrownBy(() -> catalogue.write("s", new Twin.First(LocalDate.EPOCH)))
                .isInstanceOf(IllegalStateException.class);
    }

    sealed interface Twin extends DomainEvent {
        @EventName("twin.Same")
        record First(LocalDate on) implements Twin {}

        @EventName("twin.Same")
        record Second(LocalDate on) implements Twin {}
    }

    sealed interface Nameless extends DomainEvent {
        record Happened(LocalDate on) implements Nameless {}
    }

    sealed interface Foreign extends DomainEvent {
        @EventName("elsewhere.Happened")
        record Happened(LocalDate on) implements Foreign {}
    }

    @Test
    void contradictionsAreFoundWhenTheCatalogueIsMade() {
        refused(() -> catalogue(Twin.class), "two events are named twin.Same");
        refused(() -> catalogue(Nameless.class), "@EventName");
        refused(() -> catalogue(Foreign.class), "elsewhere.Happened");
        refused(() -> catalogue(Rich.class, person(1)), "no upcaster of rich.Assessed revision 2");
        refused(() -> catalogue(Rich.class, person(1), person(2), person(2)), "two upcasters");
        refused(() -> catalogue(Rich.class, person(1), person(2), person(3)), "nothing to upcast");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalStateException.class).hasMessageContaining(message);
    }

    /** Renames the person's field: name1 in revision 1, name2 in revision 2. */
    private static Upcaster person(int from) {
        return new Upcaster() {
            @Override
            public String name() {
                return "rich.Assessed";
            }

            @Override
            public int fromRevision() {
                return from;
            }

            @Override
            public ObjectNode upcast(ObjectNode payload) {
                payload.set(from == 1 ? "name2" : "person", payload.remove("name" + from));
                return payload;
            }
        };
    }

    private static <E extends DomainEvent> EventCatalogue catalogue(Class<E> events, Upcaster... upcasters) {
        String name = events.getSimpleName().toLowerCase(java.util.Locale.ROOT);
        return new JsonEventCatalogue(List.of(capability(name, events)), Arrays.asList(upcasters), Keys.NONE);
    }

    abstract static class Unused<E extends DomainEvent> extends DecidedAggregate<Command, String, E> {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <E extends DomainEvent> Capability<Command, String, E> capability(String name, Class<E> events) {
        Decider<Command, String, E> decider = new Decider<>() {
            @Override
            public String initial() {
                return "";
            }

            @Override
            public List<E> decide(Command command, String state, Circumstances circumstances) {
                return List.of();
            }

            @Override
            public String evolve(String state, E event) {
                return state;
            }
        };
        return new Capability<>(name, (Class) Unused.class, Command.class, events, decider);
    }

    private static StoredEvent stored(String name, int revision, String payload) {
        return new StoredEvent(7, new UUID(0, 7), "s", "rich", 0, name, revision, Instant.EPOCH, payload, Map.of(), "");
    }
}
