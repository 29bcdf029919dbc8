package io.minzheng.projection;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import io.micrometer.core.instrument.Counter;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.SubjectErased;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.bson.Document;

/**
 * Takes the events of one batch into one view. Everything is stored within the handling of the batch's last event: the
 * processor has registered the storing of its token before any handler could register something, so that what is left to
 * the commit would come after the token and be lost by a crash between the two.
 */
final class Projector<D extends Record> implements EventHandlerInvoker {
    private static final System.Logger LOG = System.getLogger(Projector.class.getName());
    private static final String BATCH = Projector.class.getName();

    private final View<D> view;
    private final String generation;
    private final MongoCollection<Document> collection;
    private final DocumentForm<D> form;
    private final Parking parking;
    private final KeptTokens tokens;
    private final Site site;
    private final Counter taken;
    private final Counter parked;
    private final LongConsumer erased;
    private final Map<Integer, String> faults = new ConcurrentHashMap<>();

    /** @param erased told the position of an erasure before its token is stored */
    Projector(
            View<D> view,
            String generation,
            MongoCollection<Document> collection,
            DocumentForm<D> form,
            Parking parking,
            KeptTokens tokens,
            Site site,
            Counter taken,
            Counter parked,
            LongConsumer erased) {
        this.view = view;
        this.generation = generation;
        this.collection = collection;
        this.form = form;
        this.parking = parking;
        this.tokens = tokens;
        this.site = site;
        this.taken = taken;
        this.parked = parked;
        this.erased = erased;
    }

    private record Batch<D extends Record>(
            BatchDocuments<D> documents, List<ParkedEvent> parked, AtomicInteger events, AtomicLong erased) {
        boolean isEmpty() {
            return documents.isEmpty() && parked.isEmpty() && erased.get() == 0;
        }
    }

    /** Class of what stopped the last batch of a segment, by segment; empty while all is well. */
    Map<Integer, String> faults() {
        return faults;
    }

    /**
     * Every segment is handed every event and passes over those of the others: so its token stands behind each event it has
     * been handed, and no filter of the framework decides what is skipped when a batch is tried again.
     */
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    private static boolean isOf(Segment segment, Message<?> message) {
        return segment.matches(((DomainEventMessage<?>) message).getAggregateIdentifier());
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        try {
            BatchingUnitOfWork<?> unit = (BatchingUnitOfWork<?>) CurrentUnitOfWork.get();
            Batch<D> batch = unit.getOrComputeResource(BATCH, absent -> begin(unit, segment));
            if (isOf(segment, message)) {
                RecordedEvent event = recorded(message);
                takeIn(event, batch);
                if (event.event() instanceof SubjectErased) {
                    batch.erased.set(event.position());
                }
                batch.events.incrementAndGet();
            }
            if (unit.isLastMessage()) {
                if (batch.isEmpty()) {
                    tokens.requireHeld(generation, segment.getSegmentId());
                    KeptTokens.unchanged(unit);
                } else {
                    store(batch, segment);
                }
                unit.afterCommit(committed -> {
                    taken.increment(batch.events.get());
                    parked.increment(batch.parked.size());
                    faults.remove(segment.getSegmentId());
                    site.arrivals().announce();
                });
            }
        } catch (RuntimeException | Error failed) {
            faults.put(segment.getSegmentId(), failed.getClass().getName());
            // The framework lets go of a segment that fails with an exception; with an error it would be held and idle.
            throw failed instanceof RuntimeException exception
                    ? exception
                    : new IllegalStateException(view.name() + " has failed", failed);
        }
    }

    /** Whether the view would ask for or write anything; also where it fails, which its turn has to show. */
    boolean concerns(TrackedEventMessage<?> message) {
        if (message.getPayload() instanceof SubjectErased) {
            return true;
        }
        try {
            view.on(recorded(message), new Trial<>());
            return false;
        } catch (RuntimeException | Error touched) {
            return true;
        }
    }

    /** Documents that nobody may touch. */
    private record Trial<D extends Record>() implements Documents<D> {
        private static final class Touched extends RuntimeException {
            private static final long serialVersionUID = 1L;
            private static final Touched TOUCHED = new Touched();

            private Touched() {
                super("touched", null, false, false);
            }
        }

        @Override
        public Optional<D> get(String id) {
            throw Touched.TOUCHED;
        }

        @Override
        public void put(String id, D document) {
            throw Touched.TOUCHED;
        }

        @Override
        public void delete(String id) {
            throw Touched.TOUCHED;
        }
    }

    private void store(Batch<D> batch, Segment segment) {
        // Fails when another process has taken the token over meanwhile, whose writes must not be overwritten.
        tokens.extendClaim(generation, segment.getSegmentId());
        // Before the documents: once these contain a later event, nobody could tell that this one is missing.
        parking.store(batch.parked);
        if (batch.erased.get() > 0) {
            erased.accept(batch.erased.get());
        }
        batch.documents.flush();
    }

    private Batch<D> begin(BatchingUnitOfWork<?> unit, Segment segment) {
        return new Batch<>(
                new BatchDocuments<>(collection, form, () -> wanted(unit, segment)),
                new ArrayList<>(),
                new AtomicInteger(),
                new AtomicLong());
    }

    private Set<String> wanted(BatchingUnitOfWork<?> unit, Segment segment) {
        Set<String> wanted = new LinkedHashSet<>();
        for (Message<?> message : unit.getMessages()) {
            if (isOf(segment, message)) {
                wanted.addAll(wanted(recorded(message)));
            }
        }
        return wanted;
    }

    /** An event that breaks the view is its own affair, when its turn has come. */
    private List<String> wanted(RecordedEvent event) {
        try {
            return view.wanted(event);
        } catch (RuntimeException broken) {
            return List.of();
        }
    }

    private void takeIn(RecordedEvent event, Batch<D> batch) {
        for (int attempt = 1; ; attempt++) {
            try {
                batch.documents.begin(event);
                view.on(event, batch.documents);
                batch.documents.complete();
                return;
            } catch (MongoException unavailable) {
                throw unavailable;
            } catch (RuntimeException failed) {
                if (attempt == site.settings().attempts()) {
                    ParkedEvent without =
                            parking.parked(event, failed, site.clock().instant());
                    LOG.log(
                            System.Logger.Level.ERROR,
                            "{0} goes on without the event at {1}: {2}",
                            view.name(),
                            event.position(),
                            without.cause());
                    batch.parked.add(without);
                    return;
                }
            }
        }
    }

    private static RecordedEvent recorded(Message<?> message) {
        // The event store's are texts, all of them.
        @SuppressWarnings("unchecked")
        Map<String, String> metadata = (Map<String, String>) (Map<String, ?>) message.getMetaData();
        DomainEventMessage<?> domain = (DomainEventMessage<?>) message;
        return new RecordedEvent(
                (DomainEvent) message.getPayload(),
                domain.getAggregateIdentifier(),
                domain.getSequenceNumber(),
                ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow(),
                domain.getTimestamp(),
                metadata);
    }
}
