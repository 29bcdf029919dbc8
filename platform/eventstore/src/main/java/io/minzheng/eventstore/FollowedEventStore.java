package io.minzheng.eventstore;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/** Axon's event store over the engine; its streams read large batches ahead and wake as soon as the head moves. */
final class FollowedEventStore extends AbstractEventStore {
    private final PostgresEventStorageEngine engine;
    private final HeadWatch watch;
    private final Runnable onOpen;

    /** @param onOpen called before a stream is opened: what is erased by then is read by nobody who begins now */
    FollowedEventStore(PostgresEventStorageEngine engine, HeadWatch watch, Runnable onOpen) {
        super(new Settings(engine));
        this.onOpen = onOpen;
        this.engine = engine;
        this.watch = watch;
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
        onOpen.run();
        return new FollowingStream(engine, watch, PostgresEventStorageEngine.position(trackingToken));
    }

    private static final class Settings extends Builder {
        Settings(PostgresEventStorageEngine engine) {
            storageEngine(engine);
        }
    }
}
