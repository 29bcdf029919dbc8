package io.minzheng.projection;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import io.micrometer.core.instrument.Counter;
import io.minzheng.kernel.DomainEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Takes the events of one batch into one view. Everything is stored within the handling of the batch's last event: the
 * processor has registered the storing of its token before any handler could register something, so that what is left to
 * the commit would come after the token and be lost by a crash between the two.
 */
final class Projector<D extends Record> implements EventHandlerInvoker {
    private static final System.Logger LOG = System.getLogger(Projector.class.getName());
    private static final String BATCH = Projector.class.getName();

    private final View<D> view;
    private final MongoCollection<Document> collection;
    private final DocumentForm<D> form;
    private final Parking parking;
    private final TokenStore tokens;
    private final int attempts;
    private final Clock clock;
    private final Progress progress;
    private final Counter taken;
    private final Counter parked;
    private boolean keyedByStream = true;
    private volatile @Nullable String fault;

    Projector(
            View<D> view,
            MongoCollection<Document> collection,
            DocumentForm<D> form,
            Parking parking,
            TokenStore tokens,
            int attempts,
            Clock clock,
            Progress progress,
            Counter taken,
            Counter parked) {
        this.view = view;
        this.collection = collection;
        this.form = form;
        this.parking = parking;
        this.tokens = tokens;
        this.attempts = attempts;
        this.clock = clock;
        this.progress = progress;
        this.taken = taken;
        this.parked = parked;
    }

    private record Batch<D extends Record>(BatchDocuments<D> documents, List<ParkedEvent> parked) {}

    @Nullable
    String fault() {
        return fault;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        try {
            BatchingUnitOfWork<?> unit = (BatchingUnitOfWork<?>) CurrentUnitOfWork.get();
            Batch<D> batch = unit.getOrComputeResource(BATCH, absent -> begin(unit));
            RecordedEvent event = recorded(message);
            takeIn(event, batch);
            if (unit.isLastMessage()) {
                // Fails when another process has taken the token over meanwhile, whose writes must not be overwritten.
                tokens.extendClaim(view.name(), segment.getSegmentId());
                batch.documents.flush();
                parking.store(batch.parked);
                keyedByStream = batch.documents.isKeyedByStream();
                int events = unit.getMessages().size();
                unit.afterCommit(committed -> {
                    taken.increment(events);
                    parked.increment(batch.parked.size());
                    fault = null;
                    progress.reached(event.position());
                });
            }
        } catch (RuntimeException failed) {
            fault = failed.getClass().getName();
            throw failed;
        }
    }

    private Batch<D> begin(BatchingUnitOfWork<?> unit) {
        BatchDocuments<D> documents = new BatchDocuments<>(collection, form);
        if (keyedByStream) {
            Set<String> streams = new LinkedHashSet<>();
            for (Message<?> message : unit.getMessages()) {
                if (message instanceof DomainEventMessage<?> event) {
                    streams.add(event.getAggregateIdentifier());
                }
            }
            documents.prefetch(streams);
        }
        return new Batch<>(documents, new ArrayList<>());
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
                if (attempt == attempts) {
                    ParkedEvent without = parking.parked(event, failed, clock.instant());
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

    private static RecordedEvent recorded(EventMessage<?> message) {
        DomainEventMessage<?> domain = (DomainEventMessage<?>) message;
        Map<String, String> metadata = new TreeMap<>();
        message.getMetaData().forEach((key, value) -> metadata.put(key, String.valueOf(value)));
        return new RecordedEvent(
                (DomainEvent) message.getPayload(),
                domain.getAggregateIdentifier(),
                domain.getSequenceNumber(),
                ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow(),
                message.getTimestamp(),
                metadata);
    }
}
