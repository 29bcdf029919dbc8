package io.minzheng.projection;

import static com.mongodb.client.model.Projections.include;
import static io.minzheng.projection.DocumentForm.ID;
import static io.minzheng.projection.DocumentForm.POSITION;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.minzheng.eventstore.Discrepancies;
import io.minzheng.eventstore.Discrepancy.Kind;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Compares the documents of a view that is read with the {@link Fold} of the store, while events are being taken in. A
 * document tells by its position which event has written it last; so the fold goes on exactly there before the two are
 * compared, and what is compared is never of two moments.
 */
final class ViewCheck<D extends Record> {
    private static final int CHUNK = 500;
    /** How often a document is looked at that was written, or removed, between two looks. */
    private static final int LOOKS = 5;

    private static final int LISTED = 20;

    private final Kept<D> kept;
    private final Discrepancies found;
    private final EventReader reader;
    private final Arrivals arrivals;
    private final DocumentForm<D> form;
    private final List<Sum<D>> sums;
    private final Fold<D> fold;
    private Duration patience;
    private long documents;
    private long equal;

    /** One sum of money as this view shows it. */
    private static final class Sum<D extends Record> {
        private final MoneyTrail trail;
        private final MoneyTrail.Shown<D> shown;
        private long moved;
        private long there;
        private long should;

        Sum(MoneyTrail trail, MoneyTrail.Shown<D> shown) {
            this.trail = trail;
            this.shown = shown;
        }
    }

    ViewCheck(
            Kept<D> kept,
            EventReader reader,
            EventCatalogue catalogue,
            List<MoneyTrail> trails,
            Arrivals arrivals,
            Duration patience,
            Discrepancies found) {
        this.kept = kept;
        this.reader = reader;
        this.arrivals = arrivals;
        this.found = found;
        this.patience = patience;
        form = new DocumentForm<>(kept.view().documentType());
        sums = sums(kept.view(), trails);
        fold = new Fold<>(
                kept.view(),
                form,
                reader,
                catalogue,
                event -> sums.forEach(sum ->
                        sum.moved = Math.addExact(sum.moved, sum.trail.moved().applyAsLong(event))));
    }

    private static <D extends Record> List<Sum<D>> sums(View<D> view, List<MoneyTrail> trails) {
        List<Sum<D>> sums = new ArrayList<>();
        for (MoneyTrail trail : trails) {
            for (MoneyTrail.Shown<?> shown : trail.shown()) {
                if (shown.view().equals(view.getClass())) {
                    // A view's class says what its documents are.
                    @SuppressWarnings("unchecked")
                    MoneyTrail.Shown<D> ofView = (MoneyTrail.Shown<D>) shown;
                    sums.add(new Sum<>(trail, ofView));
                }
            }
        }
        return sums;
    }

    private String name() {
        return kept.view().name();
    }

    ViewFigures compare(long head) {
        if (!reaches(head)) {
            found.add(name(), Kind.BEHIND, "the view stands at position " + kept.position() + " of " + head);
            return new ViewFigures(name(), kept.toRead().countDocuments(), 0, kept.position(), List.of());
        }
        fold.advanceTo(head);
        compareWhatIsThere();
        compareWhatShouldBeThere();
        compareLeftOut();
        return new ViewFigures(name(), documents, equal, fold.position(), money());
    }

    private void compareWhatIsThere() {
        try (MongoCursor<Document> there =
                kept.toRead().find().sort(Sorts.ascending(ID)).batchSize(CHUNK).cursor()) {
            while (there.hasNext()) {
                List<Document> chunk = new ArrayList<>();
                while (chunk.size() < CHUNK && there.hasNext()) {
                    chunk.add(there.next());
                }
                chunk.sort(Comparator.comparingLong(ViewCheck::position));
                chunk.forEach(document -> judge(document.getString(ID), document));
            }
        }
    }

    private void compareWhatShouldBeThere() {
        List<String> ids = List.copyOf(fold.ids());
        for (int from = 0; from < ids.size(); from += CHUNK) {
            Set<String> absent = new TreeSet<>(ids.subList(from, Math.min(ids.size(), from + CHUNK)));
            kept.toRead()
                    .find(Filters.in(ID, absent))
                    .projection(include(ID))
                    .map(document -> document.getString(ID))
                    .into(new ArrayList<>())
                    .forEach(absent::remove);
            absent.forEach(id -> judge(id, null));
        }
    }

    private static long position(@Nullable Document document) {
        return document != null && document.get(POSITION) instanceof Long position ? position : 0;
    }

    private void judge(String id, @Nullable Document first) {
        Document there = first;
        for (int look = 1; ; look++) {
            fold.advanceTo(there == null ? kept.position() : position(there));
            Document should = fold.document(id);
            Document again = Objects.equals(there, should) ? there : lookAgain(id);
            boolean settled = look > 1 && Objects.equals(again, there);
            if (Objects.equals(there, should) || settled || look == LOOKS) {
                count(there, should);
                if (!Objects.equals(there, should)) {
                    differs(id, there, should);
                }
                return;
            }
            there = again;
        }
    }

    /** Once the view has taken in all there is now. */
    private @Nullable Document lookAgain(String id) {
        reaches(reader.head());
        return kept.toRead().find(Filters.eq(ID, id)).first();
    }

    /** Whoever once has waited in vain waits no more. */
    private boolean reaches(long position) {
        boolean reached = arrivals.await(() -> kept.hasReached(position), patience);
        patience = reached ? patience : Duration.ZERO;
        return reached;
    }

    private void count(@Nullable Document there, @Nullable Document should) {
        documents += there == null ? 0 : 1;
        equal += there != null && Objects.equals(there, should) ? 1 : 0;
        for (Sum<D> sum : sums) {
            sum.there = Math.addExact(sum.there, fen(sum, there));
            sum.should = Math.addExact(sum.should, fen(sum, should));
        }
    }

    private long fen(Sum<D> sum, @Nullable Document document) {
        return document == null ? 0 : sum.shown.fen().applyAsLong(form.read(document));
    }

    private void differs(String id, @Nullable Document there, @Nullable Document should) {
        if (there == null) {
            found.add(name(), Kind.MISSING, "the document " + id + " is not there");
        } else if (should == null) {
            found.add(name(), Kind.UNACCOUNTED, "no event accounts for the document " + id);
        } else {
            Set<String> fields = new TreeSet<>(there.keySet());
            fields.addAll(should.keySet());
            fields.removeIf(field -> there.containsKey(field) == should.containsKey(field)
                    && Objects.equals(there.get(field), should.get(field)));
            found.add(name(), Kind.CHANGED, "the document " + id + " differs in " + String.join(", ", fields));
        }
    }

    private void compareLeftOut() {
        long count = kept.health(fold.position()).parked();
        List<ParkedEvent> first = kept.parked(LISTED);
        first.forEach(event -> found.add(
                name(),
                Kind.LEFT_OUT,
                "the view has gone on without the event at position %d, number %d of %s"
                        .formatted(event.position(), event.sequence(), event.stream())));
        found.add(name(), Kind.LEFT_OUT, "and more", count - first.size());
        Set<Long> known = first.stream().map(ParkedEvent::position).collect(Collectors.toSet());
        if (count <= LISTED) {
            fold.refused().stream()
                    .filter(position -> !known.contains(position))
                    .forEach(position -> found.add(
                            name(),
                            Kind.LEFT_OUT,
                            "the view cannot take in the event at position " + position + " and does not say so"));
        }
    }

    private List<ViewFigures.Shown> money() {
        List<ViewFigures.Shown> money = new ArrayList<>();
        for (Sum<D> sum : sums) {
            long folded = 0;
            for (String id : fold.ids()) {
                folded = Math.addExact(folded, fen(sum, fold.document(id)));
            }
            String trail = sum.trail.name();
            if (folded != sum.moved) {
                found.add(
                        trail,
                        Kind.AMOUNT,
                        "events up to position %d move %d fen, of which %s can show %d"
                                .formatted(fold.position(), sum.moved, name(), folded));
            }
            if (sum.there != sum.should) {
                found.add(
                        trail,
                        Kind.AMOUNT,
                        "%s shows %d fen where it should show %d".formatted(name(), sum.there, sum.should));
            }
            money.add(new ViewFigures.Shown(trail, sum.there, sum.should));
        }
        return money;
    }
}
