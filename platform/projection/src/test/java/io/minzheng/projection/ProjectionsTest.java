package io.minzheng.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Fen;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ProjectionsTest extends ServedViews {
    @Test
    void turnsEventsIntoDocuments() {
        events.append("case-1", filed("Wang", "110105", 100));
        events.append("case-2", filed("Li", "110106", 7));
        events.append("case-1", new Happened.Raised(DAY.plusDays(1), 4_000_000_000_000L));
        events.append("case-2", new Happened.Closed(DAY));
        try (Projections views = start()) {
            assertThat(views.await(4, LONG)).isTrue();
            assertThat(cases(views).get("case-1"))
                    .contains(new TestViews.Case(
                            "Wang",
                            DivisionCode.of("110105"),
                            Fen.of(4_000_000_000_100L),
                            1,
                            DAY,
                            YearMonth.of(2026, 2),
                            Instant.parse("2026-03-01T00:00:03Z"),
                            null,
                            List.of(
                                    new TestViews.Step(DAY, TestViews.Kind.FILED, 0),
                                    new TestViews.Step(DAY.plusDays(1), TestViews.Kind.RAISED, 1))));
            assertThat(cases(views).get("case-2")).isEmpty();
            assertThat(views.positions()).isEqualTo(Map.of("test.case.Cases", 4L, "test.case.Totals", 4L));
        }
        Document stored = database().getCollection("test.case.Cases").find().first();
        assertThat(stored.keySet())
                .containsExactly(
                        "_id",
                        "_position",
                        "applicant",
                        "area",
                        "amount",
                        "raises",
                        "filed",
                        "from",
                        "recordedAt",
                        "note",
                        "steps");
        assertThat(stored)
                .containsEntry("_position", 3L)
                .containsEntry("area", "110105")
                .containsEntry("amount", 4_000_000_000_100L)
                .containsEntry("raises", 1L)
                .containsEntry("filed", "2026-02-14")
                .containsEntry("from", "2026-02")
                .containsEntry("recordedAt", "2026-03-01T00:00:03Z");
    }

    /** What is asked of the server, since the embedded one keeps no index but that of the ids. */
    @Test
    void hasAnIndexMadeForEachFieldThatIsSearchedBy() {
        Set<String> indexed = new TreeSet<>();
        CommandListener listener = new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent command) {
                if (command.getCommandName().equals("createIndexes")
                        && command.getCommand()
                                .getString("createIndexes")
                                .getValue()
                                .equals("test.case.Cases")) {
                    command.getCommand()
                            .getArray("indexes")
                            .forEach(index -> indexed.addAll(
                                    index.asDocument().getDocument("key").keySet()));
                }
            }
        };
        try (MongoClient listening = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .addCommandListener(listener)
                .build())) {
            Generation.make(
                    new TestViews.Cases(),
                    "test.case.Cases",
                    new Site(
                            ProjectionSettings.of(uri),
                            listening.getDatabase("views"),
                            events,
                            CLOCK,
                            meters,
                            new Arrivals()));
        }
        assertThat(indexed).containsExactly("area", "filed");
    }

    @Test
    void takesInAnEventTwiceWithoutAnythingChanging() {
        appendMany(500);
        Map<String, List<Document>> once;
        try (Projections views = start()) {
            assertThat(views.await(500, LONG)).isTrue();
            once = contents();
        }
        database()
                .getCollection("tokens")
                .updateMany(
                        new Document("segment", 0),
                        new Document("$set", new Document("token", null).append("tokenType", null)));
        try (Projections views = start()) {
            assertThat(views.await(500, LONG)).isTrue();
            assertThat(contents()).isEqualTo(once);
            events.append("case-0", filed("Zhao", "110101", 1));
            assertThat(views.await(501, LONG)).isTrue();
            assertThat(contents()).isNotEqualTo(once);
        }
    }

    @Test
    void goesOnAfterARestart() {
        appendMany(100);
        try (Projections views = start()) {
            assertThat(views.await(100, LONG)).isTrue();
        }
        events.append("case-0", filed("Zhao", "110101", 1));
        try (Projections views = start()) {
            assertThat(views.await(101, LONG)).isTrue();
            assertThat(views.positions().values()).containsOnly(101L);
            assertThat(handled("test.case.Cases")).isEqualTo(101);
        }
        Map<String, List<Document>> inTwoParts = contents();
        database().drop();
        try (Projections views = start()) {
            assertThat(views.await(101, LONG)).isTrue();
        }
        assertThat(contents()).isEqualTo(inTwoParts);
    }

    @Test
    void knowsItsPositionAfterARestartWithoutNewEvents() {
        appendMany(10);
        try (Projections views = start()) {
            assertThat(views.await(10, LONG)).isTrue();
        }
        try (Projections views = start()) {
            assertThat(views.await(10, LONG)).isTrue();
            assertThat(handled("test.case.Cases")).isEqualTo(10);
        }
    }

    @Test
    void buildsEveryViewAnewWhenTheDatabaseIsGone() {
        appendMany(300);
        Map<String, List<Document>> before;
        try (Projections views = start()) {
            assertThat(views.await(300, LONG)).isTrue();
            before = contents();
        }
        database().drop();
        assertThat(contents().values()).allMatch(List::isEmpty);
        try (Projections views = start()) {
            assertThat(views.await(300, LONG)).isTrue();
            assertThat(contents()).isEqualTo(before);
        }
    }

    @Test
    void parksAnEventItCannotTakeInAndGoesOn() {
        events.append("case-1", filed("Wang", "110105", 100));
        events.append("case-2", new Happened.Garbled(DAY, "Wang Xiaoming"));
        events.append("case-3", filed("Li", "110105", 11));
        try (Projections views = start()) {
            assertThat(views.await(3, LONG)).isTrue();
            assertThat(views.reader(TestViews.Totals.class).get("110105")).contains(new TestViews.Total(2, 111));
            assertThat(views.reader(TestViews.Totals.class).get("half-done")).isEmpty();
            assertThat(totals.tried).hasValue(3);
            ParkedEvent parked = views.parked(10).getFirst();
            assertThat(parked.view()).isEqualTo("test.case.Totals");
            assertThat(parked.position()).isEqualTo(2);
            assertThat(parked.stream()).isEqualTo("case-2");
            assertThat(parked.event()).isEqualTo("test.case.Garbled");
            assertThat(parked.at()).isEqualTo(CLOCK.instant());
            assertThat(parked.cause())
                    .startsWith("java.lang.IllegalArgumentException at ")
                    .contains("TestViews")
                    .doesNotContain("Wang");
            assertThat(views.health()).allSatisfy(view -> {
                assertThat(view.running()).isTrue();
                assertThat(view.lag()).isZero();
                assertThat(view.fault()).isNull();
                assertThat(view.parked()).isEqualTo(view.view().endsWith("Totals") ? 1 : 0);
            });
        }
        assertThat(meters.counter("minzheng.view.parked", "view", "test.case.Totals")
                        .count())
                .isEqualTo(1);
        assertThat(database().getCollection("test.case.Totals.parked").countDocuments())
                .isEqualTo(1);
    }

    @Test
    void waitsForAPositionButNotForEver() {
        events.append("case-1", filed("Wang", "110105", 100));
        try (Projections views = start()) {
            assertThat(views.await(1, LONG)).isTrue();
            assertThat(views.await(2, Duration.ofMillis(50))).isFalse();
            Thread.ofVirtual().start(() -> events.append("case-2", filed("Li", "110105", 1)));
            assertThat(views.await(2, LONG)).isTrue();
            assertThat(cases(views).get("case-2")).isPresent();
        }
    }

    @Test
    void metersTheLagOfEachView() {
        appendMany(20);
        try (Projections views = start()) {
            assertThat(views.await(20, LONG)).isTrue();
            assertThat(lag("test.case.Cases")).isZero();
        }
    }

    @Test
    void aViewThatHangsIsSeenToFallBehind() {
        appendMany(5);
        CountDownLatch freed = new CountDownLatch(1);
        try (Projections views = start(new TestViews.Cases(), new Hanging(freed))) {
            appendMany(15);
            assertThat(lag("test.case.Hanging"))
                    .as("of a view that has taken in nothing")
                    .isEqualTo(20);
            freed.countDown();
            assertThat(views.await(20, LONG)).isTrue();
            assertThat(lag("test.case.Hanging")).isZero();
        }
    }

    private double lag(String view) {
        return meters.get("minzheng.view.lag").tag("view", view).gauge().value();
    }

    private static final class Hanging extends View<TestViews.Total> {
        private final CountDownLatch freed;

        Hanging(CountDownLatch freed) {
            super("test.case.Hanging", TestViews.Total.class);
            this.freed = freed;
        }

        @Override
        public void on(RecordedEvent event, Documents<TestViews.Total> documents) {
            try {
                freed.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void refusesWhatItCouldNotKeep() {
        assertThatThrownBy(() -> start(new TestViews.Inexactly())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> start(new TestViews.Cases(), new TestViews.Cases()))
                .isInstanceOf(IllegalArgumentException.class);
        try (Projections views = start()) {
            assertThatThrownBy(() -> views.reader(TestViews.Inexactly.class))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private double handled(String view) {
        return meters.counter("minzheng.view.events", "view", view).count();
    }
}
