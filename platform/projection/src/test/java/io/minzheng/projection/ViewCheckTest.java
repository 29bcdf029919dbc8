package io.minzheng.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.minzheng.eventstore.Discrepancies;
import io.minzheng.eventstore.Discrepancy;
import io.minzheng.eventstore.Discrepancy.Kind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Documents are changed behind the views' backs. */
class ViewCheckTest extends ServedViews {
    private static final String CASES = "test.case.Cases";
    private static final String TOTALS = "test.case.Totals";
    private static final MoneyTrail FILED = new MoneyTrail(
            "test.case.filed",
            event -> event instanceof Happened.Filed filed ? filed.amount() : 0,
            List.of(new MoneyTrail.Shown<>(TestViews.Totals.class, TestViews.Total::amount)),
            List.of());

    private final Discrepancies found = new Discrepancies(10);

    private List<ViewFigures> check(Projections views) {
        return check(views, LONG);
    }

    private List<ViewFigures> check(Projections views, Duration patience) {
        StoreOf store = new StoreOf(events);
        return views.check(events.size(), store, store, List.of(FILED), patience, found);
    }

    private void change(String view, String id, String field, Object value) {
        assertThat(served(view)
                        .updateOne(Filters.eq("_id", id), Updates.set(field, value))
                        .getModifiedCount())
                .isEqualTo(1);
    }

    @Test
    void nothingDiffersInViewsThatNobodyHasTouched() {
        appendMany(2_500);
        try (Projections views = start()) {
            List<ViewFigures> figures = check(views);
            assertThat(found.first()).isEmpty();
            assertThat(figures).extracting(ViewFigures::view).containsExactly(CASES, TOTALS);
            assertThat(figures).allSatisfy(view -> {
                assertThat(view.position()).isEqualTo(2_500);
                assertThat(view.documents())
                        .isEqualTo(served(view.view()).countDocuments())
                        .isEqualTo(view.equal());
            });
            long filed = 0;
            for (int number = 0; number < 2_500; number += 3) {
                filed += number;
            }
            assertThat(figures.getLast().money())
                    .containsExactly(new ViewFigures.Shown("test.case.filed", filed, filed));
        }
    }

    @Test
    void nothingDiffersWhileEventsAreBeingTakenIn() throws InterruptedException {
        appendMany(300);
        AtomicBoolean enough = new AtomicBoolean();
        try (Projections views = start()) {
            Thread busy = Thread.ofVirtual().start(() -> {
                while (!enough.get()) {
                    appendMany(60);
                    views.await(events.size(), LONG);
                }
            });
            try {
                for (int round = 0; round < 5; round++) {
                    check(views);
                }
                assertThat(found.first()).isEmpty();
                assertThat(busy.isAlive()).isTrue();
            } finally {
                enough.set(true);
                busy.join();
            }
        }
    }

    @Test
    void aChangedDocumentIsNamedWithItsFieldsAndNotWithItsContents() {
        appendMany(30);
        try (Projections views = start()) {
            check(views);
            change(CASES, "case-0", "applicant", "Li");
            check(views);
            assertThat(found.first())
                    .containsExactly(new Discrepancy(CASES, Kind.CHANGED, "the document case-0 differs in applicant"));
        }
    }

    @Test
    void aDocumentThatWasRemovedOrMadeUpIsNamed() {
        appendMany(30);
        try (Projections views = start()) {
            check(views);
            served(CASES).deleteOne(Filters.eq("_id", "case-0"));
            Document other = served(CASES).find(Filters.eq("_id", "case-1")).first();
            served(CASES).insertOne(other.append("_id", "case-99"));
            check(views);
            assertThat(found.first())
                    .containsExactly(
                            new Discrepancy(CASES, Kind.UNACCOUNTED, "no event accounts for the document case-99"),
                            new Discrepancy(CASES, Kind.MISSING, "the document case-0 is not there"));
        }
    }

    /** What is left of a view whose token has run ahead of its documents. */
    @Test
    void anEventThatAViewHasSkippedIsNamed() {
        events.append("case-0", filed("Wang", "110105", 5));
        try (Projections views = start()) {
            check(views);
            Document before = served(CASES).find().first();
            events.append("case-0", new Happened.Raised(DAY, 7));
            check(views);
            served(CASES).replaceOne(Filters.eq("_id", "case-0"), before);
            check(views);
            assertThat(found.first()).singleElement().satisfies(skipped -> {
                assertThat(skipped.kind()).isEqualTo(Kind.CHANGED);
                assertThat(skipped.what()).contains("case-0 differs in _position, amount");
            });
        }
    }

    @Test
    void aChangedAmountIsNamedAsMoneyToo() {
        events.append("case-0", filed("Wang", "110105", 500));
        try (Projections views = start()) {
            check(views);
            change(TOTALS, "110105", "amount", 400L);
            List<ViewFigures> figures = check(views);
            assertThat(found.first())
                    .containsExactly(
                            new Discrepancy(TOTALS, Kind.CHANGED, "the document 110105 differs in amount"),
                            new Discrepancy(
                                    "test.case.filed",
                                    Kind.AMOUNT,
                                    TOTALS + " shows 400 fen where it should show 500"));
            assertThat(figures.getLast().money()).containsExactly(new ViewFigures.Shown("test.case.filed", 400, 500));
        }
    }

    @Test
    void anEventThatAViewHasGoneOnWithoutIsNamed() {
        events.append("case-0", filed("Wang", "110105", 500));
        events.append("case-1", new Happened.Garbled(DAY, "Li"));
        try (Projections views = start()) {
            check(views);
            assertThat(found.first())
                    .containsExactly(new Discrepancy(
                            TOTALS,
                            Kind.LEFT_OUT,
                            "the view has gone on without the event at position 2, number 0 of case-1"));
            database().getCollection(TOTALS + ".parked").deleteMany(new Document());
            Discrepancies hushed = new Discrepancies(10);
            StoreOf store = new StoreOf(events);
            views.check(2, store, store, List.of(), LONG, hushed);
            assertThat(hushed.first())
                    .containsExactly(new Discrepancy(
                            TOTALS,
                            Kind.LEFT_OUT,
                            "the view cannot take in the event at position 2 and does not say so"));
        }
    }

    @Test
    void aViewThatDoesNotArriveIsNamed() {
        try (Projections views = start()) {
            StoreOf store = new StoreOf(events);
            views.check(7, store, store, List.of(), Duration.ofMillis(50), found);
            assertThat(found.first())
                    .containsExactly(
                            new Discrepancy(CASES, Kind.BEHIND, "the view stands at position 0 of 7"),
                            new Discrepancy(TOTALS, Kind.BEHIND, "the view stands at position 0 of 7"));
        }
    }
}
