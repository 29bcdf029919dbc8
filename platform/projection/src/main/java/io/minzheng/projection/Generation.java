package io.minzheng.projection;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import io.micrometer.core.instrument.Counter;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.StreamableMessageSource;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One build of a view: a collection of documents, the tokens beside them and the processor that takes the events in. All
 * three have the same name, and no other generation ever has it: what a process that was thought dead still writes goes
 * where nobody reads.
 */
final class Generation<D extends Record> {
    private static final String PARKED = ".parked";
    private static final int NAMESPACE_EXISTS = 48;
    private static final int PATIENCE_S = 20;
    private static final long STORED_IS_FRESH = TimeUnit.MILLISECONDS.toNanos(15);

    private final String name;
    private final Site site;
    private final MongoCollection<Document> collection;
    private final Parking parking;
    private final KeptTokens tokens;
    private final Projector<D> projector;
    private final WatchedSource source;
    private final PooledStreamingEventProcessor processor;
    private final int segments;
    private long stored;
    private long storedSince;

    /** Makes collection and tokens where they are not there yet; only then may anything point to them. */
    static void make(View<?> view, String name, Site site) {
        try {
            site.database().createCollection(name);
        } catch (MongoCommandException refused) {
            if (refused.getErrorCode() != NAMESPACE_EXISTS) {
                throw refused;
            }
        }
        MongoCollection<Document> collection = site.database().getCollection(name);
        view.indexes().forEach(field -> collection.createIndex(Indexes.ascending(field)));
        try {
            site.tokenStore()
                    .initializeTokenSegments(
                            name, view.segments(), site.events().createTailToken());
        } catch (UnableToClaimTokenException there) {
            // Left from before, or made by another process at this moment.
        } catch (MongoBulkWriteException raced) {
            boolean there = raced.getWriteErrors().stream()
                    .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!there) {
                throw raced;
            }
        }
    }

    /**
     * @param taken counts the events taken in
     * @param erased told the positions of erasures
     */
    Generation(
            View<D> view, DocumentForm<D> form, String name, Site site, Crew crew, Counter taken, LongConsumer erased) {
        this.name = name;
        this.site = site;
        collection = site.database().getCollection(name);
        parking = new Parking(view.name(), parked(name, site));
        tokens = site.tokenStore();
        segments = tokens.fetchSegments(name).length;
        projector = new Projector<>(
                view,
                name,
                collection,
                form,
                parking,
                tokens,
                site,
                taken,
                site.meters().counter("minzheng.view.parked", "view", view.name()),
                erased);
        source = new WatchedSource(site.events(), projector::concerns);
        processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(projector)
                .messageSource(source)
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(crew.coordinators())
                .workerExecutor(crew.workers())
                .initialSegmentCount(view.segments())
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(site.settings().batch())
                // Sooner than others may take it for given up; Axon's own five seconds know nothing of the claim's
                // length.
                .claimExtensionThreshold(Math.max(1, site.settings().claim().toMillis() / 3))
                .build();
    }

    private static MongoCollection<Document> parked(String name, Site site) {
        return site.database().getCollection(name + PARKED);
    }

    /** The tokens go first: without them nobody takes it for whole. */
    static void drop(String name, Site site) {
        site.dropTokens(name);
        site.database().listCollectionNames().into(new ArrayList<>()).stream()
                .filter(found -> found.equals(name) || found.equals(name + PARKED))
                .forEach(found -> site.database().getCollection(found).drop());
    }

    String name() {
        return name;
    }

    MongoCollection<Document> collection() {
        return collection;
    }

    Parking parking() {
        return parking;
    }

    void start() {
        processor.start();
    }

    /** Stores how far it has come, where events that have changed nothing have not made it store that. */
    void settle() {
        tokens.settle();
    }

    /** Lets the batch end and gives the tokens back. */
    void stop() {
        try {
            processor.shutdownAsync().get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException unfinished) {
            System.getLogger(Generation.class.getName())
                    .log(System.Logger.Level.WARNING, "{0} did not stop in order", name);
        }
    }

    private Map<Integer, EventTrackerStatus> claimed() {
        return processor.isRunning() ? processor.processingStatus() : Map.of();
    }

    /** Whether this process takes in at least the first segment. */
    boolean leads() {
        return claimed().containsKey(0);
    }

    boolean isRunning() {
        return !claimed().isEmpty();
    }

    int segments() {
        return segments;
    }

    /** What every segment has taken in, in whatever process. */
    long position() {
        Map<Integer, EventTrackerStatus> claimed = claimed();
        if (segments > 0 && claimed.size() == segments) {
            return claimed.values().stream()
                    .mapToLong(status -> status.getCurrentPosition().orElse(0))
                    .min()
                    .getAsLong();
        }
        return storedPosition();
    }

    private synchronized long storedPosition() {
        long now = System.nanoTime();
        if (storedSince == 0 || now - storedSince > STORED_IS_FRESH) {
            stored = site.tokens(name).position();
            storedSince = now;
        }
        return stored;
    }

    @Nullable
    String fault() {
        return claimed().values().stream()
                .filter(EventTrackerStatus::isErrorState)
                .map(status -> status.getError().getClass().getName())
                .findFirst()
                .or(() -> projector.faults().values().stream().findFirst())
                .orElseGet(source::fault);
    }

    /**
     * Claims again what a fault has stopped. Left alone, Axon's coordinator doubles its pause with every turn it makes while
     * the segment is still being stopped, up to a minute after a single fault.
     */
    void retry() {
        Map<Integer, EventTrackerStatus> claimed = claimed();
        for (int segment : projector.faults().keySet()) {
            EventTrackerStatus status = claimed.get(segment);
            if (status == null || status.isErrorState()) {
                processor.claimSegment(segment).thenAccept(ours -> {
                    if (!ours) {
                        // Another process goes on with it.
                        projector.faults().remove(segment);
                    }
                });
            }
        }
    }
}
