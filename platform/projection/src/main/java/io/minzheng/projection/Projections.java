package io.minzheng.projection;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.minzheng.eventstore.Discrepancies;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.projection.Builds.Build;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * The read side of one service at work, wired without Spring: a processor for each view, which follows the events from
 * its token on. Tokens and documents lie in the same database, so that dropping it means that every view is built anew,
 * at the latest within a second.
 *
 * <pre>{@code
 * Projections.start(ProjectionSettings.of(uri), store.axon().eventStore(), views, clock, meters)
 * }</pre>
 *
 * <p>Metrics, tagged with the view: {@code minzheng.view.lag} (events), {@code minzheng.view.events}, {@code
 * minzheng.view.parked}, {@code minzheng.view.parked.events} (parked now), {@code minzheng.view.rebuild.events} and {@code
 * minzheng.view.rebuild.progress} (0 to 1, nothing while there is no rebuild).
 */
public final class Projections implements Views, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Projections.class.getName());
    private static final long LOOK_EVERY_MS = 500;
    private static final long SETTLE_EVERY_MS = 500;
    /** A view that is begun anew is there at the second look; more would mean that somebody keeps dropping it. */
    private static final int LOOKS = 5;

    private final MongoClient client;
    private final Site site;
    private final Builds builds;
    private final Crew serving =
            Crew.of("minzheng-view", Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final Crew building = Crew.of("minzheng-rebuild", 2);
    private final ScheduledExecutorService looker = new ScheduledThreadPoolExecutor(
            2, task -> Thread.ofPlatform().name("minzheng-views").daemon().unstarted(task));
    private final Map<Class<?>, Kept<?>> kept = new LinkedHashMap<>();

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
        return start(settings, events, views, clock, meters, List.of());
    }

    static Projections start(
            ProjectionSettings settings,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            Collection<? extends View<?>> views,
            Clock clock,
            MeterRegistry meters,
            List<CommandListener> listeners) {
        Projections projections = new Projections(settings, events, clock, meters, listeners);
        try {
            projections.keep(views);
            projections.begin();
            return projections;
        } catch (RuntimeException failed) {
            projections.close();
            throw failed;
        }
    }

    private Projections(
            ProjectionSettings settings,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            Clock clock,
            MeterRegistry meters,
            List<CommandListener> listeners) {
        ConnectionString uri = new ConnectionString(settings.uri());
        MongoClientSettings.Builder connection = MongoClientSettings.builder().applyConnectionString(uri);
        listeners.forEach(connection::addCommandListener);
        client = MongoClients.create(connection.build());
        MongoDatabase database = client.getDatabase(Objects.requireNonNull(uri.getDatabase()))
                .withReadPreference(ReadPreference.primary())
                .withWriteConcern(WriteConcern.MAJORITY);
        site = new Site(settings, database, events, clock, meters, new Arrivals());
        builds = new Builds(database);
    }

    private void keep(Collection<? extends View<?>> views) {
        Set<String> names = new HashSet<>();
        for (View<?> view : views) {
            if (!names.add(view.name()) || kept.containsKey(view.getClass())) {
                throw new IllegalArgumentException("two views are " + view.name());
            }
            Kept<?> keeping = new Kept<>(view, site, builds, serving, building);
            kept.put(view.getClass(), keeping);
            gauge("minzheng.view.lag", keeping, of -> Math.max(0, site.head() - of.position()));
            gauge("minzheng.view.parked.events", keeping, Kept::parked);
            gauge("minzheng.view.rebuild.progress", keeping, Kept::progress);
        }
    }

    private void gauge(String name, Kept<?> of, ToDoubleFunction<Kept<?>> value) {
        Gauge.builder(name, of, value).tag("view", of.view().name()).register(site.meters());
    }

    private void begin() {
        boolean all = kept.isEmpty();
        for (int look = 0; look < LOOKS && !all; look++) {
            all = look();
        }
        if (!all) {
            throw new IllegalStateException("something keeps dropping the views");
        }
        looker.scheduleWithFixedDelay(
                () -> watchfully(this::lookTwice), LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
        looker.scheduleWithFixedDelay(this::settle, SETTLE_EVERY_MS, SETTLE_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    private static void watchfully(Runnable work) {
        try {
            work.run();
        } catch (MongoException away) {
            LOG.log(System.Logger.Level.WARNING, "The views could not be looked after: {0}", away.getClass());
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.ERROR, "The views could not be looked after", failed);
        }
    }

    private void lookTwice() {
        if (!look()) {
            look();
        }
    }

    private void settle() {
        kept.values().stream().flatMap(Kept::atWork).forEach(generation -> watchfully(generation::settle));
    }

    /** False when a view had to be begun anew. */
    private boolean look() {
        long at = System.nanoTime();
        Map<String, Build> now = builds.all();
        Set<String> names = new HashSet<>();
        now.values().forEach(build -> Kept.generations(build).forEach(names::add));
        kept.values().forEach(view -> names.add(view.view().name()));
        Set<String> collections = site.database().listCollectionNames().into(new HashSet<>());
        Sight sight = new Sight(at, now, collections, site.tokens(names));
        boolean all = true;
        for (Kept<?> view : kept.values()) {
            all &= view.look(sight);
        }
        return all;
    }

    @Override
    public <D extends Record> ViewReader<D> reader(Class<? extends View<D>> view) {
        Kept<?> of = kept.get(view);
        if (of == null) {
            throw new IllegalArgumentException("no view is kept of " + view.getName());
        }
        // A view's class says what its documents are.
        @SuppressWarnings("unchecked")
        ViewReader<D> reader = (ViewReader<D>) of.reader();
        return reader;
    }

    @Override
    public boolean await(long position, Duration atMost) {
        return site.arrivals().await(() -> kept.values().stream().allMatch(view -> view.hasReached(position)), atMost);
    }

    @Override
    public Map<String, Long> positions() {
        Map<String, Long> positions = new LinkedHashMap<>();
        kept.values().forEach(view -> positions.put(view.view().name(), view.position()));
        return positions;
    }

    /** Up to {@code limit} events of each view that it has gone on without, by position. */
    public List<ParkedEvent> parked(int limit) {
        return kept.values().stream()
                .flatMap(view -> view.parked(limit).stream())
                .toList();
    }

    /** Asks the database and the event store. */
    public List<ViewHealth> health() {
        long head = site.head();
        return kept.values().stream().map(view -> view.health(head)).toList();
    }

    /**
     * Compares each view with what it would be if the events of the store were folded by nothing but the view itself, while
     * events are being taken in. Reads the store once for each view.
     *
     * @param head position that each view must have reached
     * @param patience how long a view is waited for
     * @throws MongoException when the documents cannot be read
     */
    public List<ViewFigures> check(
            long head,
            EventReader reader,
            EventCatalogue catalogue,
            List<MoneyTrail> trails,
            Duration patience,
            Discrepancies found) {
        return kept.values().stream()
                .map(view -> check(view, head, reader, catalogue, trails, patience, found))
                .toList();
    }

    private <D extends Record> ViewFigures check(
            Kept<D> view,
            long head,
            EventReader reader,
            EventCatalogue catalogue,
            List<MoneyTrail> trails,
            Duration patience,
            Discrepancies found) {
        return new ViewCheck<>(view, reader, catalogue, trails, site.arrivals(), patience, found).compare(head);
    }

    /**
     * Has the view built anew beside the one that is read, compared with it and, unless that was all, read in its place.
     * Goes on after a crash, in whatever process keeps the view.
     *
     * @param by staff who asks for it
     * @return false when a rebuild is under way
     * @throws IllegalArgumentException when there is no view of that name
     */
    public boolean beginRebuild(String view, boolean compareOnly, String by) {
        return named(view).beginRebuild(compareOnly, by);
    }

    /** Gives the rebuild under way up; false when there is none. */
    public boolean abandonRebuild(String view) {
        return named(view).abandonRebuild();
    }

    /** The last rebuild of the view, under way or not. */
    public Optional<Rebuild> rebuild(String view) {
        return Optional.ofNullable(named(view).rebuild());
    }

    private Kept<?> named(String view) {
        return kept.values().stream()
                .filter(of -> of.view().name().equals(view))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no view " + view));
    }

    /** Lets each view finish its batch and give its token back. */
    @Override
    public void close() {
        looker.shutdown();
        try {
            looker.awaitTermination(1, TimeUnit.MINUTES);
            CompletableFuture.allOf(kept.values().stream()
                            .flatMap(Kept::atWork)
                            .map(generation -> CompletableFuture.runAsync(generation::stop))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            serving.close();
            building.close();
            client.close();
        }
    }
}
