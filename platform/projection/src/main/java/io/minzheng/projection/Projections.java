package io.minzheng.projection;

import com.mongodb.ConnectionString;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.bson.Document;

/**
 * The read side of one service at work, wired without Spring: a processor for each view, which follows the events from
 * its token on. Tokens and documents lie in the same database, so that dropping it means that every view is built anew.
 *
 * <pre>{@code
 * Projections.start(ProjectionSettings.of(uri), store.axon().eventStore(), views, clock, meters)
 * }</pre>
 *
 * <p>Metrics, tagged with the view: {@code minzheng.view.lag} (events), {@code minzheng.view.events} and {@code
 * minzheng.view.parked}.
 */
public final class Projections implements Views, AutoCloseable {
    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final MongoClient client;
    private final ScheduledExecutorService coordinators = new Coordinators();
    private final ScheduledExecutorService workers = new ScheduledThreadPoolExecutor(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            task -> Thread.ofPlatform().name("minzheng-view").daemon().unstarted(task));
    private final Progress.Arrivals arrivals = new Progress.Arrivals();
    private final Map<Class<?>, Kept<?>> kept = new LinkedHashMap<>();

    private record Kept<D extends Record>(
            View<D> view,
            Progress progress,
            Projector<D> projector,
            PooledStreamingEventProcessor processor,
            ViewReader<D> reader,
            Parking parking) {}

    /**
     * @param events the service's event store; messages of domain events whose tokens have positions
     * @throws IllegalArgumentException for two views of one name or class, or a document that could not be exact
     */
    public static Projections start(
            ProjectionSettings settings,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            Collection<? extends View<?>> views,
            Clock clock,
            MeterRegistry meters) {
        Projections projections = new Projections(settings, events);
        try {
            projections.keep(settings, views, clock, meters);
            projections.kept.values().forEach(view -> view.processor.start());
            return projections;
        } catch (RuntimeException failed) {
            projections.close();
            throw failed;
        }
    }

    private Projections(ProjectionSettings settings, StreamableMessageSource<TrackedEventMessage<?>> events) {
        this.events = events;
        client = MongoClients.create(new ConnectionString(settings.uri()));
    }

    private void keep(
            ProjectionSettings settings, Collection<? extends View<?>> views, Clock clock, MeterRegistry meters) {
        MongoDatabase database = client.getDatabase(
                        Objects.requireNonNull(new ConnectionString(settings.uri()).getDatabase()))
                .withWriteConcern(WriteConcern.MAJORITY);
        TokenStore tokens = MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(database)
                        .trackingTokensCollectionName("tokens")
                        .build())
                .serializer(Jackson3Serializer.builder().build())
                .transactionManager(NoTransactionManager.INSTANCE)
                .nodeId(settings.node())
                .claimTimeout(settings.claim())
                .build();
        List<String> names = new ArrayList<>();
        for (View<?> view : views) {
            if (names.contains(view.name()) || kept.containsKey(view.getClass())) {
                throw new IllegalArgumentException("two views are " + view.name());
            }
            names.add(view.name());
            kept.put(view.getClass(), keep(settings, view, database, tokens, clock, meters));
        }
    }

    private <D extends Record> Kept<D> keep(
            ProjectionSettings settings,
            View<D> view,
            MongoDatabase database,
            TokenStore tokens,
            Clock clock,
            MeterRegistry meters) {
        DocumentForm<D> form = new DocumentForm<>(view.documentType());
        MongoCollection<Document> collection = database.getCollection(view.name());
        view.indexes().forEach(field -> collection.createIndex(Indexes.ascending(field)));
        Parking parking = new Parking(view.name(), database.getCollection(view.name() + ".parked"));
        Progress progress = new Progress(arrivals, () -> claimed(view.getClass()));
        Projector<D> projector = new Projector<>(
                view,
                collection,
                form,
                parking,
                tokens,
                settings.attempts(),
                clock,
                progress,
                meters.counter("minzheng.view.events", "view", view.name()),
                meters.counter("minzheng.view.parked", "view", view.name()));
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name(view.name())
                .eventHandlerInvoker(projector)
                .messageSource(events)
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(coordinators)
                .workerExecutor(workers)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(settings.batch())
                .build();
        Gauge.builder("minzheng.view.lag", this, all -> all.head() - progress.position())
                .tag("view", view.name())
                .register(meters);
        return new Kept<>(view, progress, projector, processor, new MongoViewReader<>(collection, form), parking);
    }

    private long claimed(Class<?> view) {
        Kept<?> of = kept.get(view);
        EventTrackerStatus status =
                of == null ? null : of.processor.processingStatus().get(0);
        return status == null ? 0 : status.getCurrentPosition().orElse(0);
    }

    private long head() {
        TrackingToken head = events.createHeadToken();
        return head == null ? 0 : head.position().orElse(0);
    }

    @Override
    public <D extends Record> ViewReader<D> reader(Class<? extends View<D>> view) {
        Kept<?> of = kept.get(view);
        if (of == null) {
            throw new IllegalArgumentException("no view is kept of " + view.getName());
        }
        // A view's class says what its documents are.
        @SuppressWarnings("unchecked")
        ViewReader<D> reader = (ViewReader<D>) of.reader;
        return reader;
    }

    @Override
    public boolean await(long position, Duration atMost) {
        return arrivals.await(
                () -> kept.values().stream().allMatch(view -> view.progress.position() >= position), atMost);
    }

    @Override
    public Map<String, Long> positions() {
        Map<String, Long> positions = new LinkedHashMap<>();
        kept.values().forEach(view -> positions.put(view.view.name(), view.progress.position()));
        return positions;
    }

    /** Up to {@code limit} events of each view that it has gone on without, by position. */
    public List<ParkedEvent> parked(int limit) {
        return kept.values().stream()
                .flatMap(view -> view.parking.first(limit).stream())
                .toList();
    }

    /** Asks the database and the event store. */
    public List<ViewHealth> health() {
        long head = head();
        return kept.values().stream().map(view -> health(view, head)).toList();
    }

    private static ViewHealth health(Kept<?> view, long head) {
        long position = view.progress.position();
        EventTrackerStatus status = view.processor.processingStatus().get(0);
        Throwable error = status == null ? null : status.getError();
        String fault = error == null ? view.projector.fault() : error.getClass().getName();
        return new ViewHealth(
                view.view.name(),
                position,
                Math.max(0, head - position),
                view.parking.count(),
                view.processor.isRunning() && status != null,
                fault);
    }

    /** Lets each view finish its batch and give its token back. */
    @Override
    public void close() {
        CompletableFuture<?>[] ends = kept.values().stream()
                .map(view -> view.processor.shutdownAsync())
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).join();
        } finally {
            coordinators.shutdown();
            workers.shutdown();
            client.close();
        }
    }

    /**
     * When the queue of a view is full, Axon's coordinator sleeps for 100 ms, in which any view has long emptied it; that
     * nap alone would hold a rebuild to some 10,000 events a second.
     */
    private static final class Coordinators extends ScheduledThreadPoolExecutor {
        private static final long NAP = 100;
        private static final long SHORT_NAP = 2;

        Coordinators() {
            super(2, task -> Thread.ofPlatform()
                    .name("minzheng-view-coordinator")
                    .daemon()
                    .unstarted(task));
            // An event that comes while the views are being closed wakes nobody; it is there at the next start.
            setRejectedExecutionHandler(new DiscardPolicy());
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            boolean nap = unit == TimeUnit.MILLISECONDS && delay == NAP;
            return super.schedule(task, nap ? SHORT_NAP : delay, unit);
        }
    }
}
