package io.minzheng.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Fen;
import io.minzheng.kernel.Staff;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ProjectionsTest {
    private static final Bson ALL = Filters.exists("_id");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 14);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path directory;

    private final Events events = new Events();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TestViews.Totals totals = new TestViews.Totals();
    private MongoServer server;
    private MongoClient client;
    private String uri;

    @BeforeEach
    void startServer() {
        server = new MongoServer(new H2Backend(directory.resolve("documents.mv").toString()));
        uri = server.bindAndGetConnectionString() + "/views";
        client = MongoClients.create(uri);
    }

    @AfterEach
    void stopServer() {
        client.close();
        server.shutdownNow();
    }

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
        List<String> indexed = new ArrayList<>();
        database()
                .getCollection("test.case.Cases")
                .listIndexes()
                .forEach(
                        index -> indexed.addAll(index.get("key", Document.class).keySet()));
        assertThat(indexed).contains("area", "filed");
    }

    @Test
    void takesInAnEventTwiceWithoutAnythingChanging() {
        appendMany(500);
        Map<String, List<Document>> once;
        try (Projections views = start()) {
            assertThat(views.await(500, LONG)).isTrue();
            once = contents();
        }
        database().getCollection("tokens").drop();
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
    void showsStaffOnlyTheirAreas() {
        for (String area : List.of("110105", "110105001", "110106", "120101", "1101")) {
            events.append("case-" + area, filed("Wang", area, 1));
        }
        try (Projections views = start()) {
            assertThat(views.await(5, LONG)).isTrue();
            assertThat(seen(views, "110105")).containsExactlyInAnyOrder("110105", "110105001");
            assertThat(seen(views, "110106", "12")).containsExactlyInAnyOrder("110106", "120101");
            assertThat(seen(views)).isEmpty();
            assertThat(cases(views).count(Areas.within(staff("1101"), "area"))).isEqualTo(4);
        }
    }

    @Test
    void readsPagesByAscendingId() {
        for (int number = 9; number >= 0; number--) {
            events.append("case-" + number, filed("Wang", number % 2 == 0 ? "110105" : "110106", number));
        }
        try (Projections views = start()) {
            assertThat(views.await(10, LONG)).isTrue();
            Bson even = Filters.eq("area", "110105");
            assertThat(amounts(cases(views).page(even, "", 3))).containsExactly(0L, 2L, 4L);
            assertThat(amounts(cases(views).page(even, "case-4", 3))).containsExactly(6L, 8L);
            assertThat(cases(views).page(even, "case-8", 3)).isEmpty();
            assertThat(cases(views).getAll(List.of("case-1", "case-7", "none")).keySet())
                    .containsExactlyInAnyOrder("case-1", "case-7");
            List<TestViews.Case> every = new ArrayList<>();
            cases(views).forEach(ALL, every::add);
            assertThat(amounts(every)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
            assertThat(cases(views).count(ALL)).isEqualTo(10);
        }
    }

    @Test
    void metersTheLagOfEachView() {
        appendMany(20);
        try (Projections views = start()) {
            assertThat(views.await(20, LONG)).isTrue();
            assertThat(meters.get("minzheng.view.lag")
                            .tag("view", "test.case.Cases")
                            .gauge()
                            .value())
                    .isZero();
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

    private Projections start() {
        return start(new TestViews.Cases(), totals);
    }

    private Projections start(View<?>... views) {
        return Projections.start(ProjectionSettings.of(uri), events, List.of(views), CLOCK, meters);
    }

    private MongoDatabase database() {
        return client.getDatabase("views");
    }

    private static Happened.Filed filed(String applicant, String area, long amount) {
        return new Happened.Filed(DAY, applicant, area, amount);
    }

    /** Cases filed, raised and, each fourth, closed, in turn. */
    private void appendMany(int count) {
        for (int number = 0; number < count; number++) {
            String stream = "case-" + number / 3;
            switch (number % 3) {
                case 0 -> events.append(stream, filed("Wang", number % 2 == 0 ? "110105" : "110106", number));
                case 1 -> events.append(stream, new Happened.Raised(DAY, number));
                default ->
                    events.append(stream, number % 4 == 0 ? new Happened.Closed(DAY) : new Happened.Raised(DAY, 1));
            }
        }
    }

    private double handled(String view) {
        return meters.counter("minzheng.view.events", "view", view).count();
    }

    private Map<String, List<Document>> contents() {
        return List.of("test.case.Cases", "test.case.Totals").stream()
                .collect(Collectors.toMap(name -> name, name -> database()
                        .getCollection(name)
                        .find()
                        .sort(new Document("_id", 1))
                        .into(new ArrayList<>())));
    }

    private static ViewReader<TestViews.Case> cases(Projections views) {
        return views.reader(TestViews.Cases.class);
    }

    private static List<Long> amounts(List<TestViews.Case> cases) {
        return cases.stream().map(found -> found.amount().value()).toList();
    }

    private static Staff staff(String... areas) {
        return new Staff(
                "staff-1",
                Set.of(),
                Set.of(areas).stream().map(DivisionCode::of).collect(Collectors.toSet()));
    }

    private static List<String> seen(Projections views, String... areas) {
        return cases(views).page(Areas.within(staff(areas), "area"), "", 100).stream()
                .map(found -> found.area().value())
                .toList();
    }
}
