package io.minzheng.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParkedMessagesTest {
    private final Database database = new Database();
    private final EventStore store = database.open();
    private final ParkedMessages parked = store.parkedMessages();

    @AfterEach
    void close() {
        store.close();
    }

    private static ParkedMessage message(String eventId, @Nullable String key) {
        return message("WhenHeardThenDone", eventId, key);
    }

    private static ParkedMessage message(String automation, String eventId, @Nullable String key) {
        return new ParkedMessage(
                0,
                automation,
                "topic",
                key,
                "minzheng/other",
                eventId,
                "other.thing.Happened",
                Map.of("ce_id", eventId),
                "{\"name\":\"甲\"}".getBytes(StandardCharsets.UTF_8),
                "rule",
                3,
                Instant.EPOCH);
    }

    private List<String> waiting() {
        return parked.waiting(0, 10).stream().map(ParkedMessage::eventId).toList();
    }

    @Test
    void keepsAMessageAsItCame() {
        parked.park(message("e-1", "k"));
        ParkedMessage kept = parked.waiting(0, 10).getFirst();
        assertThat(kept.headers()).containsExactly(Map.entry("ce_id", "e-1"));
        assertThat(new String(kept.payload(), StandardCharsets.UTF_8)).isEqualTo("{\"name\":\"甲\"}");
        assertThat(kept.parkedAt()).isEqualTo(Database.CLOCK.instant());
        assertThat(kept.toString()).doesNotContain("甲");
        assertThat(parked.waiting(kept.number())).isPresent();
        assertThat(parked.count()).isEqualTo(1);
    }

    @Test
    void parksAMessageOnce() {
        parked.park(message("e-1", "k"));
        parked.park(message("e-1", "k"));
        assertThat(waiting()).containsExactly("e-1");
        parked.settle(parked.waiting(0, 1).getFirst(), "admin", "wrong");
        parked.park(message("e-1", "k"));
        assertThat(waiting()).isEmpty();
        assertThat(parked.knows("WhenHeardThenDone", "minzheng/other", "e-1")).isTrue();
        assertThat(parked.knows("WhenHeardThenDone", "minzheng/other", "e-2")).isFalse();
        assertThat(parked.knows("WhenOther", "minzheng/other", "e-1")).isFalse();
    }

    @Test
    void laterMessagesOfTheKeyWaitBehind() {
        assertThat(parked.parkBehind(message("e-0", "k"))).isFalse();
        parked.park(message("e-1", "k"));
        assertThat(parked.parkBehind(message("e-2", "k"))).isTrue();
        assertThat(parked.parkBehind(message("e-3", "other key"))).isFalse();
        assertThat(parked.parkBehind(message("e-4", null))).isFalse();
        ParkedMessage second = parked.waiting(0, 10).getLast();
        assertThat(parked.parkBehind(message("WhenOther", "e-6", "other key"))).isFalse();
        assertThat(parked.firstOfQueue(second).orElseThrow().eventId()).isEqualTo("e-1");
        parked.settle(parked.firstOfQueue(second).orElseThrow(), "admin", null);
        assertThat(parked.firstOfQueue(second).orElseThrow().eventId()).isEqualTo("e-2");
        parked.settle(second, "admin", null);
        assertThat(parked.parkBehind(message("e-5", "k"))).isFalse();
    }

    @Test
    void anotherAutomationWaitsForEarlierEventsOfTheKeyAndNotForTheSame() {
        parked.park(message("e-1", "k"));
        assertThat(parked.parkBehind(message("WhenOther", "e-1", "k"))).isFalse();
        assertThat(parked.parkBehind(message("WhenOther", "e-2", "k"))).isTrue();
    }

    @Test
    void settlingIsRecordedAndForgetsThePayload() throws SQLException {
        parked.park(message("e-1", "k"));
        ParkedMessage message = parked.waiting(0, 1).getFirst();
        parked.triedAgain(message, "another rule");
        assertThat(parked.waiting(0, 1).getFirst().attempts()).isEqualTo(4);
        assertThat(parked.waiting(0, 1).getFirst().cause()).isEqualTo("another rule");
        assertThat(parked.settle(message, "admin", "registered by mistake")).isTrue();
        assertThat(parked.settle(message, "other", null)).isFalse();
        assertThat(parked.count()).isZero();
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select settled_by, discarded_because, payload from parked_message where event_id = 'e-1'")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("admin");
            assertThat(rows.getString(2)).isEqualTo("registered by mistake");
            assertThat(rows.getBytes(3)).isNull();
        }
    }

    @Test
    void aQueueIsWorkedOnByOneAtATime() {
        ParkedMessage mine = message("e-1", "k");
        assertThat(parked.alone(mine, () -> {
                    assertThat(parked.alone(message("e-2", "k"), () -> {
                                throw new AssertionError("two at a time");
                            }))
                            .isFalse();
                    assertThat(parked.alone(message("e-3", "other key"), () -> {}))
                            .isTrue();
                }))
                .isTrue();
        assertThat(parked.alone(mine, () -> {})).isTrue();
    }
}
