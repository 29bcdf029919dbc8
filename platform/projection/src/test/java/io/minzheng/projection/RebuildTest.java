package io.minzheng.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minzheng.projection.Rebuild.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class RebuildTest extends ServedViews {
    private static final String CASES = "test.case.Cases";
    private static final String TOTALS = "test.case.Totals";

    /** Totals as another version of the program counts them, or held up. */
    static final class OtherTotals extends View<TestViews.Total> {
        private final long each;
        private final CountDownLatch gate;

        OtherTotals(long each, CountDownLatch gate) {
            super(TOTALS, TestViews.Total.class);
            this.each = each;
            this.gate = gate;
        }

        @Override
        public void on(RecordedEvent event, Documents<TestViews.Total> documents) {
            if (event.event() instanceof Happened.Filed filed) {
                if (Thread.currentThread().getName().equals("minzheng-rebuild")) {
                    waitFor(gate);
                }
                TestViews.Total before = documents.get(filed.area()).orElse(new TestViews.Total(0, 0));
                documents.put(
                        filed.area(), new TestViews.Total(before.cases() + each, before.amount() + filed.amount()));
            }
        }
    }

    private static void waitFor(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static OtherTotals counting(long each) {
        return new OtherTotals(each, new CountDownLatch(0));
    }

    private static Rebuild ended(Projections views, String view) {
        Awaitility.await()
                .atMost(LONG)
                .until(() -> views.rebuild(view).orElseThrow().state().isOver());
        return views.rebuild(view).orElseThrow();
    }

    private void adopted(String view, String generation) {
        assertThat(served(view).getNamespace().getCollectionName()).isEqualTo(generation);
    }

    @Test
    void ofTheSameProgramYieldsTheSame() {
        appendMany(600);
        try (Projections views = startAs("one", new TestViews.Cases(), totals)) {
            assertThat(views.await(600, LONG)).isTrue();
            Map<String, List<Document>> before = contents();
            assertThat(views.rebuild(CASES)).isEmpty();
            assertThat(views.beginRebuild(CASES, false, "admin-1")).isTrue();
            Rebuild end = ended(views, CASES);
            assertThat(end.state()).isEqualTo(State.SWITCHED);
            assertThat(end.by()).isEqualTo("admin-1");
            assertThat(end.position()).isEqualTo(600);
            assertThat(end.comparison().same()).isTrue();
            assertThat(end.comparison().left()).isEqualTo(before.get(CASES).size());
            adopted(CASES, CASES + ".g1");
            assertThat(contents()).isEqualTo(before);
            events.append("case-new", filed("Zhao", "110101", 1));
            assertThat(views.await(601, LONG)).isTrue();
            assertThat(cases(views).get("case-new")).isPresent();
            Awaitility.await().atMost(LONG).until(() -> !database()
                    .listCollectionNames()
                    .into(new java.util.ArrayList<>())
                    .contains(CASES));
            assertThat(cases(views).get("case-new")).isPresent();
            assertThat(views.beginRebuild(CASES, false, "admin-1")).isTrue();
            assertThat(ended(views, CASES).state()).isEqualTo(State.SWITCHED);
            adopted(CASES, CASES + ".g2");
        }
        try (Projections views = startAs("one", new TestViews.Cases(), totals)) {
            assertThat(views.await(601, LONG)).isTrue();
            assertThat(cases(views).get("case-new")).isPresent();
        }
    }

    @Test
    void ofAnotherProgramListsWhatDiffersAndIsReadThen() {
        appendMany(300);
        try (Projections views = startAs("one", totals)) {
            assertThat(views.await(300, LONG)).isTrue();
        }
        try (Projections views = startAs("one", counting(2))) {
            assertThat(views.beginRebuild(TOTALS, false, "admin-1")).isTrue();
            Rebuild end = ended(views, TOTALS);
            assertThat(end.state()).isEqualTo(State.SWITCHED);
            assertThat(end.comparison().different()).isEqualTo(2);
            assertThat(end.comparison().differences().getFirst().fields()).containsExactly("cases");
            Awaitility.await()
                    .atMost(LONG)
                    .until(() -> views.reader(OtherTotals.class)
                                    .get("110105")
                                    .orElseThrow()
                                    .cases()
                            == 100);
        }
    }

    @Test
    void forComparisonOnlyLeavesWhatIsRead() {
        appendMany(300);
        try (Projections views = startAs("one", totals)) {
            assertThat(views.await(300, LONG)).isTrue();
        }
        Map<String, List<Document>> before = contents();
        try (Projections views = startAs("one", counting(2))) {
            assertThat(views.beginRebuild(TOTALS, true, "admin-1")).isTrue();
            Rebuild end = ended(views, TOTALS);
            assertThat(end.state()).isEqualTo(State.COMPARED);
            assertThat(end.comparison().different()).isEqualTo(2);
            assertThat(contents()).isEqualTo(before);
            adopted(TOTALS, TOTALS);
            Awaitility.await().atMost(LONG).until(() -> !database()
                    .listCollectionNames()
                    .into(new java.util.ArrayList<>())
                    .contains(TOTALS + ".g1"));
        }
    }

    @Test
    void readsAndWaitsGoOnWhileItIsBuilt() {
        appendMany(300);
        CountDownLatch gate = new CountDownLatch(1);
        try (Projections views = startAs("one", new OtherTotals(1, gate))) {
            assertThat(views.await(300, LONG)).isTrue();
            assertThat(views.beginRebuild(TOTALS, false, "admin-1")).isTrue();
            assertThat(views.beginRebuild(TOTALS, false, "admin-1"))
                    .as("one at a time")
                    .isFalse();
            events.append("case-new", filed("Zhao", "110999", 7));
            assertThat(views.await(301, LONG)).isTrue();
            assertThat(views.reader(OtherTotals.class).get("110999")).contains(new TestViews.Total(1, 7));
            Rebuild now = views.rebuild(TOTALS).orElseThrow();
            assertThat(now.state()).isEqualTo(State.BUILDING);
            assertThat(now.position()).isLessThan(301);
            assertThat(now.head()).isEqualTo(301);
            assertThat(views.health().getFirst().lag()).as("of what is read").isZero();
            gate.countDown();
            assertThat(ended(views, TOTALS).comparison().same()).isTrue();
        }
    }

    /** Whoever has been told that the view contains an event finds it, before, during and after the switch. */
    @Test
    void noSwitchGoesBackBehindWhatWasAwaited() throws Exception {
        appendMany(300);
        AtomicBoolean over = new AtomicBoolean();
        AtomicReference<Throwable> broken = new AtomicReference<>();
        try (Projections views = startAs("one", new TestViews.Cases());
                Projections replica = startAs("two", new TestViews.Cases())) {
            assertThat(views.await(300, LONG)).isTrue();
            List<Thread> clients = List.of(views, replica).stream()
                    .map(asked -> Thread.ofVirtual().start(() -> {
                        try {
                            for (int number = 0; !over.get(); number++) {
                                String id = "case-" + Thread.currentThread().threadId() + "-" + number;
                                long position = events.append(id, filed("Li", "110105", 1));
                                assertThat(asked.await(position, LONG)).isTrue();
                                assertThat(cases(asked).get(id)).as(id).isPresent();
                            }
                        } catch (Throwable failed) {
                            broken.set(failed);
                        }
                    }))
                    .toList();
            for (int rebuild = 0; rebuild < 2; rebuild++) {
                assertThat(views.beginRebuild(CASES, false, "admin-1")).isTrue();
                assertThat(ended(replica, CASES).state()).isEqualTo(State.SWITCHED);
                assertThat(ended(views, CASES).comparison().same()).isTrue();
                Thread.sleep(1_500);
            }
            over.set(true);
            for (Thread client : clients) {
                client.join();
            }
            assertThat(broken.get()).isNull();
        }
    }

    @Test
    void goesOnAfterTheProcessHasStoppedInTheMiddle() {
        appendMany(600);
        CountDownLatch gate = new CountDownLatch(1);
        Projections views = startAs("one", new OtherTotals(1, gate));
        assertThat(views.await(600, LONG)).isTrue();
        Map<String, List<Document>> before = contents();
        assertThat(views.beginRebuild(TOTALS, false, "admin-1")).isTrue();
        Awaitility.await()
                .atMost(LONG)
                .until(() -> views.rebuild(TOTALS).map(Rebuild::state).equals(Optional.of(State.BUILDING)));
        // Its threads hang in the middle of a batch; what another process sees is what a crash would have left.
        assertThat(contents()).isEqualTo(before);
        try (Projections next = startAs("one", counting(1))) {
            assertThat(ended(next, TOTALS).comparison().same()).isTrue();
            adopted(TOTALS, TOTALS + ".g1");
            assertThat(contents().get(TOTALS)).isEqualTo(before.get(TOTALS));
        } finally {
            gate.countDown();
            views.close();
        }
    }

    @Test
    void canBeGivenUp() {
        appendMany(60);
        CountDownLatch gate = new CountDownLatch(1);
        try (Projections views = startAs("one", new OtherTotals(1, gate))) {
            assertThat(views.await(60, LONG)).isTrue();
            assertThat(views.abandonRebuild(TOTALS)).isFalse();
            assertThat(views.beginRebuild(TOTALS, false, "admin-1")).isTrue();
            assertThat(views.abandonRebuild(TOTALS)).isTrue();
            assertThat(views.rebuild(TOTALS).orElseThrow().state()).isEqualTo(State.ABANDONED);
            gate.countDown();
            assertThat(views.beginRebuild(TOTALS, false, "admin-1")).isTrue();
            assertThat(ended(views, TOTALS).state()).isEqualTo(State.SWITCHED);
            adopted(TOTALS, TOTALS + ".g2");
            assertThatThrownBy(() -> views.beginRebuild("none", false, "admin-1"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void takesInWhatWasParkedOnceTheProgramCan() {
        events.append("case-1", filed("Wang", "110105", 100));
        events.append("case-2", new Happened.Garbled(DAY, "Wang Xiaoming"));
        events.append("case-3", filed("Li", "110105", 11));
        try (Projections views = startAs("one", totals)) {
            assertThat(views.await(3, LONG)).isTrue();
            assertThat(views.parked(10)).hasSize(1);
            views.beginRebuild(TOTALS, false, "admin-1");
            ended(views, TOTALS);
            Awaitility.await().atMost(LONG).until(() -> totals.tried.get() == 6);
            assertThat(views.parked(10)).as("still parked").hasSize(1);
        }
        try (Projections views = startAs("one", counting(1))) {
            assertThat(views.beginRebuild(TOTALS, false, "admin-1")).isTrue();
            assertThat(ended(views, TOTALS).state()).isEqualTo(State.SWITCHED);
            Awaitility.await().atMost(LONG).until(() -> views.parked(10).isEmpty());
        }
    }
}
