package io.minzheng.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.jspecify.annotations.Nullable;

/**
 * One service's event store, wired without Spring:
 *
 * <pre>{@code
 * try (EventStore store = EventStore.open(settings, capabilities, clock, meters)) {
 *     Receipt receipt = store.commands().send(context, new FileApplication(...));
 * }
 * }</pre>
 *
 * Opening migrates the tables as their owner, lets the service's role do nothing but read and append, and refuses events
 * that could not be read back. {@link #axon()} is a started Axon configuration whose event store is the
 * {@code StreamableMessageSource} for event processors: each message is a tracked domain event message whose payload is
 * the {@link io.minzheng.kernel.DomainEvent}, with stream type, aggregate id, sequence, recorded time (timestamp) and the
 * {@link MetaKeys} as metadata; its token is a {@code GlobalSequenceTrackingToken} of the position. Positions follow
 * commit order without gaps, so no token ever needs to remember one. Streams wake with the commit of this process and
 * within {@link EventStoreSettings#headPoll()} after those of others.
 */
public final class EventStore implements AutoCloseable {
    private final HikariDataSource source;
    private final HeadWatch watch;
    private final GroupCommit commits;
    private final JsonEventCatalogue catalogue;
    private final JdbcEventReader reader;
    private final FoldedStates states;
    private final FoldedPast past;
    private final JdbcEventSearch search;
    private final ParkedMessages parked;
    private final SubjectKeys keys;
    private final JdbcCheckpoints checkpoints;
    private final Trails trails;
    private final Reads reads;
    private final Configuration axon;
    private final Commands commands;

    /** For events of which there is only one revision and that hold nothing personal. */
    public static EventStore open(
            EventStoreSettings settings,
            Collection<? extends Capability<?, ?, ?>> capabilities,
            Clock clock,
            MeterRegistry meters) {
        return open(settings, capabilities, List.of(), KeyEncryption.none(), clock, meters);
    }

    /**
     * @param upcasters one for each old revision of each event
     * @param encryption wraps the keys under which personal data are sealed
     * @param clock gives the recorded time and the day of decision
     * @throws IllegalStateException when capabilities, events or upcasters contradict each other
     * @throws EventStoreUnavailable when the database cannot be reached
     */
    public static EventStore open(
            EventStoreSettings settings,
            Collection<? extends Capability<?, ?, ?>> capabilities,
            Collection<Upcaster> upcasters,
            KeyEncryption encryption,
            Clock clock,
            MeterRegistry meters) {
        requireDistinct(capabilities);
        // Contradictions are found before anything is touched.
        new JsonEventCatalogue(capabilities, upcasters, Keys.NONE);
        Schema.migrate(settings);
        return new EventStore(settings, List.copyOf(capabilities), List.copyOf(upcasters), encryption, clock, meters);
    }

    private EventStore(
            EventStoreSettings settings,
            List<Capability<?, ?, ?>> capabilities,
            List<Upcaster> upcasters,
            KeyEncryption encryption,
            Clock clock,
            MeterRegistry meters) {
        source = pool(settings, meters);
        keys = new SubjectKeys(source, encryption);
        reads = new JdbcReads(source, keys);
        catalogue = new JsonEventCatalogue(capabilities, upcasters, keys);
        watch = new HeadWatch(() -> JdbcEventReader.head(source), settings.headPoll(), "minzheng-head-watch");
        reader = new JdbcEventReader(source, watch);
        commits = new GroupCommit(new Journal(settings, clock), settings.groupLimit(), watch::advance, meters);
        parked = new ParkedMessages(source, clock);
        checkpoints = new JdbcCheckpoints(source, settings.service(), settings.checkpoints(), clock, meters);
        trails = new Trails(source, settings.service(), checkpoints, clock);
        states = new FoldedStates(reader, catalogue, capabilities, settings.cachedAggregates());
        past = new FoldedPast(reader, catalogue, capabilities);
        search = new JdbcEventSearch(source, reader);
        PostgresEventStorageEngine engine = new PostgresEventStorageEngine(commits, reader, catalogue);
        axon = DefaultConfigurer.defaultConfiguration(false)
                .registerComponent(UsagePropertyProvider.class, configuration -> new Unreported())
                .configureCommandBus(configuration -> SimpleCommandBus.builder().build())
                .configureEventStore(configuration -> new FollowedEventStore(engine, watch, keys::look))
                .configureSerializer(
                        configuration -> Jackson3Serializer.builder().build())
                .buildConfiguration();
        commands = new AxonCommands(
                new Decisions(axon.commandBus(), axon.eventStore(), engine, reader, states, capabilities, clock),
                engine,
                reader,
                states);
        try {
            keys.start(() -> {
                states.forgetAll();
                engine.forgetRecent();
            });
        } catch (RuntimeException keyless) {
            keys.close();
            source.close();
            throw keyless;
        }
        watch.start();
        axon.start();
        Gauge.builder("minzheng.eventstore.head", watch, HeadWatch::head).register(meters);
    }

    private static void requireDistinct(Collection<? extends Capability<?, ?, ?>> capabilities) {
        Set<Object> seen = new HashSet<>();
        for (Capability<?, ?, ?> capability : capabilities) {
            for (Object own : List.of(capability.name(), capability.aggregate(), capability.commands())) {
                if (!seen.add(own)) {
                    throw new IllegalStateException("two capabilities have " + own);
                }
            }
        }
    }

    private static HikariDataSource pool(EventStoreSettings settings, MeterRegistry meters) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("minzheng-eventstore-read");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.username());
        config.setPassword(settings.password());
        config.addDataSourceProperty("currentSchema", Schema.NAME);
        config.addDataSourceProperty("ApplicationName", "minzheng-read");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("socketTimeout", "60");
        config.setMaximumPoolSize(settings.readConnections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        config.setMetricRegistry(meters);
        return new HikariDataSource(config);
    }

    public Commands commands() {
        return commands;
    }

    public States states() {
        return states;
    }

    public PastStates pastStates() {
        return past;
    }

    public EventSearch search() {
        return search;
    }

    public EventReader reader() {
        return reader;
    }

    public EventCatalogue catalogue() {
        return catalogue;
    }

    public ParkedMessages parkedMessages() {
        return parked;
    }

    public Reads reads() {
        return reads;
    }

    public SubjectKeys subjectKeys() {
        return keys;
    }

    public Checkpoints checkpoints() {
        return checkpoints;
    }

    public Trails trails() {
        return trails;
    }

    /** Started; closed together with this store. */
    public Configuration axon() {
        return axon;
    }

    /** Asks the database. */
    public Health health() {
        try {
            return new Health(true, reader.head(), null);
        } catch (EventStoreUnavailable fault) {
            return new Health(
                    false, watch.head(), String.valueOf(fault.getCause().getMessage()));
        }
    }

    /**
     * Looks whether positions and sequences up to the head have no gaps and whether each answered command is there.
     *
     * @throws EventStoreUnavailable when the database does not answer
     */
    public StoreFigures check(long head, Discrepancies found) {
        return new StoreCheck(source).check(head, found);
    }

    /**
     * @param head position of the last event known
     * @param fault null while the database answers
     */
    public record Health(boolean up, long head, @Nullable String fault) {}

    /** Lets appends under way finish, then stops readers and closes all connections. */
    @Override
    public void close() {
        try {
            commits.close();
        } catch (SQLException unclosed) {
            throw new EventStoreUnavailable("the appending connection cannot be closed", unclosed);
        } finally {
            axon.shutdown();
            keys.close();
            watch.close();
            source.close();
        }
    }

    /** Axon would report its version to its vendor. */
    private static final class Unreported implements UsagePropertyProvider {
        @Override
        public Boolean getDisabled() {
            return true;
        }

        @Override
        public @Nullable String getUrl() {
            return null;
        }

        @Override
        public int priority() {
            return Integer.MAX_VALUE;
        }
    }
}
