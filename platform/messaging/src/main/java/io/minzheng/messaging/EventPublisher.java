package io.minzheng.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.minzheng.eventstore.Checkpoints;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.eventstore.proof.Checkpoint;
import io.minzheng.messaging.PublisherHealth.State;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the events of one service to Kafka, one thread, in commit order. Events and the position reached are
 * committed in one Kafka transaction under a fixed transactional id, and the position is read back only after that id
 * has been taken over; so whatever is killed when, a {@code read_committed} reader finds each event once, in order per
 * stream. Signed checkpoints go with the events they vouch for. One that has been shut out stands by, and takes over when no other gives a sign of life any more: which of the
 * two has happened to it, a successor or a transaction of its own that took too long, it need not know.
 *
 * <p>Metrics, tagged with the service: {@code minzheng.publisher.position} and {@code minzheng.publisher.lag} (events),
 * {@code minzheng.publisher.transactions} (by {@code outcome}).
 */
public final class EventPublisher implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EventPublisher.class.getName());

    private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final PublisherSettings settings;
    private final EventReader reader;
    private final Checkpoints checkpoints;
    private final Clock clock;
    private final Semaphore wake = new Semaphore(0);
    private final Counter committed;
    private final Counter failed;
    private volatile PublisherHealth health;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    public EventPublisher(
            PublisherSettings settings,
            EventReader reader,
            Checkpoints checkpoints,
            MeterRegistry meters,
            Clock clock) {
        this.settings = settings;
        this.reader = reader;
        this.checkpoints = checkpoints;
        this.clock = clock;
        health = new PublisherHealth(State.STOPPED, 0, clock.instant(), null);
        Tags tags = Tags.of("service", settings.service());
        committed = meters.counter("minzheng.publisher.transactions", tags.and("outcome", "committed"));
        failed = meters.counter("minzheng.publisher.transactions", tags.and("outcome", "failed"));
        Gauge.builder("minzheng.publisher.position", this, publisher -> publisher.health.published())
                .tags(tags)
                .register(meters);
        Gauge.builder(
                        "minzheng.publisher.lag",
                        this,
                        publisher -> publisher.reader.head() - publisher.health.published())
                .tags(tags)
                .register(meters);
        reader.onAppend(this::wake);
    }

    private void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    /** @throws IllegalStateException when it has been started before */
    public synchronized void start() {
        if (thread != null) {
            throw new IllegalStateException("a publisher is started once");
        }
        become(State.STARTING, null);
        thread = Thread.ofPlatform()
                .name("minzheng-publisher-" + settings.service())
                .daemon()
                .start(this::run);
    }

    /** Ends after the transaction under way; waits for it. */
    public void stop() {
        Thread running;
        synchronized (this) {
            running = thread;
        }
        stopping = true;
        wake.release();
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        stop();
    }

    public PublisherHealth health() {
        return health;
    }

    private void run() {
        Standby standby = new Standby(settings);
        RuntimeException fenced = null;
        while (!stopping) {
            try {
                if (fenced != null) {
                    become(State.STANDBY, fenced);
                    standby.await(() -> stopping);
                    fenced = null;
                } else if (!tenure()) {
                    return;
                }
            } catch (RuntimeException fault) {
                if (Publication.isFenced(fault)) {
                    LOG.log(
                            System.Logger.Level.WARNING,
                            "publication of {0} stands by: {1}",
                            settings.service(),
                            fault);
                    fenced = fault;
                } else {
                    retry(fault);
                }
            }
        }
        become(State.STOPPED, null);
    }

    /** False when the publisher must not go on. */
    private boolean tenure() {
        try (Publication publication = new Publication(settings)) {
            reached(publication.position());
            if (publication.position() > reader.head()) {
                // A store restored from an old backup: going on would leave its next events unpublished for ever.
                ended(State.FAILED, new IllegalStateException("the topic is ahead of the event store"));
                return false;
            }
            become(State.PUBLISHING, null);
            try {
                publish(publication);
            } catch (RuntimeException fault) {
                failed.increment();
                throw publication.settled(fault);
            }
        }
        return true;
    }

    private void publish(Publication publication) {
        long lastSign = System.nanoTime();
        while (!stopping) {
            List<StoredEvent> events = reader.after(publication.position(), settings.batch());
            // Only the one who publishes signs, and never a position whose events are not on the topic by then.
            List<Checkpoint> signed = checkpoints.due(
                    publication.checkpoint(),
                    events.isEmpty() ? publication.position() : events.getLast().position());
            Duration untilSign = settings.signOfLife().minusNanos(System.nanoTime() - lastSign);
            if (!events.isEmpty() || !signed.isEmpty()) {
                publication.publish(events, signed);
                lastSign = System.nanoTime();
                committed.increment();
                reached(publication.position());
                if (events.size() < settings.batch()) {
                    gather();
                }
            } else if (untilSign.isPositive()) {
                pause(shorter(settings.idle(), untilSign));
            } else {
                publication.publish(List.of(), List.of());
                lastSign = System.nanoTime();
            }
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** A transaction costs the broker the same for one event as for thousands: the next one waits for company. */
    private void gather() {
        if (!stopping) {
            LockSupport.parkNanos(GATHER_NANOS);
        }
    }

    private void retry(RuntimeException fault) {
        become(State.RETRYING, fault);
        LOG.log(System.Logger.Level.WARNING, "publication of {0} is interrupted: {1}", settings.service(), fault);
        wake.drainPermits();
        if (!stopping) {
            pause(settings.backOff());
        }
    }

    private void ended(State state, RuntimeException fault) {
        become(state, fault);
        LOG.log(System.Logger.Level.ERROR, "publication of {0} has ended, {1}: {2}", settings.service(), state, fault);
    }

    private void pause(Duration atMost) {
        try {
            if (wake.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }

    private void reached(long position) {
        PublisherHealth now = health;
        health = new PublisherHealth(now.state(), position, now.since(), now.fault());
    }

    private void become(State state, @Nullable RuntimeException fault) {
        health = new PublisherHealth(
                state, health.published(), clock.instant(), fault == null ? null : fault.toString());
    }
}
