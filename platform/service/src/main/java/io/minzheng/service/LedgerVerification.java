package io.minzheng.service;

import io.minzheng.eventstore.Discrepancies;
import io.minzheng.eventstore.Discrepancy;
import io.minzheng.eventstore.EventStore;
import io.minzheng.eventstore.StoreFigures;
import io.minzheng.messaging.PublisherSettings;
import io.minzheng.messaging.TopicCheck;
import io.minzheng.projection.MoneyTrail;
import io.minzheng.projection.Projections;
import io.minzheng.projection.ViewFigures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the service has stored with what it has published and with what its views show, and adds up the money in
 * each place. One at a time in a process, beside the work that goes on: it compares up to the head it finds at the
 * beginning.
 */
final class LedgerVerification {
    private static final System.Logger LOG = System.getLogger(LedgerVerification.class.getName());
    private static final int LISTED = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EventStore store;
    private final PublisherSettings publication;
    private final Projections views;
    private final List<MoneyTrail> trails;
    private final Clock clock;
    private final AtomicReference<@Nullable Verification> last = new AtomicReference<>();

    LedgerVerification(
            EventStore store, PublisherSettings publication, Projections views, List<MoneyTrail> trails, Clock clock) {
        this.store = store;
        this.publication = publication;
        this.views = views;
        this.trails = trails;
        this.clock = clock;
    }

    enum State {
        RUNNING,
        DONE,
        /** Something it reads from could not be read: nothing is known. */
        FAILED
    }

    /**
     * @param head position up to which everything is compared
     * @param fault classes of what has ended it; null unless it has failed
     * @param discrepancies how many there are; the first of each sort stand in {@code first}
     */
    record Verification(
            State state,
            Instant startedAt,
            @Nullable Instant finishedAt,
            long head,
            @Nullable String fault,
            @Nullable StoreFigures store,
            long published,
            List<ViewFigures> views,
            List<Money> money,
            long discrepancies,
            List<Discrepancy> first) {
        static Verification running(Instant startedAt) {
            return new Verification(
                    State.RUNNING, startedAt, null, 0, null, null, 0, List.of(), List.of(), 0, List.of());
        }
    }

    /**
     * One sum of money in fen, up to the head.
     *
     * @param states as the aggregates keep it; null where none does
     */
    record Money(
            String name, long store, long topic, @Nullable Long states) {}

    /** False when one is under way. */
    boolean begin() {
        Verification before = last.get();
        if (before != null && before.state() == State.RUNNING) {
            return false;
        }
        Verification running = Verification.running(clock.instant());
        if (!last.compareAndSet(before, running)) {
            return false;
        }
        Thread.ofVirtual().name("minzheng-ledger-verification").start(() -> last.set(verified(running)));
        return true;
    }

    /** Under way, or how the last one ended. */
    Optional<Verification> last() {
        return Optional.ofNullable(last.get());
    }

    private Verification verified(Verification running) {
        try {
            return verify(running.startedAt());
        } catch (RuntimeException failed) {
            // The message could quote what it has stumbled over.
            LOG.log(System.Logger.Level.WARNING, "The ledger could not be verified: {0}", failed.getClass());
            return new Verification(
                    State.FAILED,
                    running.startedAt(),
                    clock.instant(),
                    0,
                    failed.getClass().getName(),
                    null,
                    0,
                    List.of(),
                    List.of(),
                    0,
                    List.of());
        }
    }

    private Verification verify(Instant startedAt) {
        Discrepancies found = new Discrepancies(LISTED);
        long head = store.reader().head();
        StoreFigures figures = store.check(head, found);
        MoneySums sums = new MoneySums(trails, store, found);
        long published =
                new TopicCheck(publication, store.reader(), found).compare(head, PATIENCE, sums::store, sums::publish);
        List<Money> money = sums.compare(head);
        List<ViewFigures> shown = views.check(head, store.reader(), store.catalogue(), trails, PATIENCE, found);
        return new Verification(
                State.DONE,
                startedAt,
                clock.instant(),
                head,
                null,
                figures,
                published,
                shown,
                money,
                found.count(),
                found.first());
    }
}
