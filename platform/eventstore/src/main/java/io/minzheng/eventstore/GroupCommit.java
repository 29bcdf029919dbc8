package io.minzheng.eventstore;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers that arrive while a commit is under way share the next one. The caller at the head of the queue leads: it
 * writes everything that waits in one transaction, then hands the lead to the next. What one caller has done wrong never
 * touches another: lost races are taken out of the group before anything is written, and where the database refuses a
 * group each of its batches is written alone.
 */
final class GroupCommit implements AutoCloseable {
    private static final int EVENT_LIMIT = 4096;
    private static final int COMPANY = 8;
    private static final long PATIENCE_NANOS = TimeUnit.MICROSECONDS.toNanos(300);

    private final Journal journal;
    private final int limit;
    private final GroupWriter writer;
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Entry> queue = new ArrayDeque<>();
    private boolean led;
    private boolean closed;
    private volatile @Nullable Entry gathering;
    private int expected;
    private long patience;

    private final Timer latency;
    private final DistributionSummary groupSize;

    /** @param onCommit told the new head after each commit, by the leading thread: must not block */
    GroupCommit(Journal journal, int limit, LongConsumer onCommit, MeterRegistry meters) {
        this.journal = journal;
        this.limit = limit;
        writer = new GroupWriter(journal, onCommit, meters);
        latency = meters.timer("minzheng.eventstore.append");
        groupSize = meters.summary("minzheng.eventstore.group.size");
        Gauge.builder("minzheng.eventstore.queue", this, GroupCommit::waiting).register(meters);
    }

    /**
     * Returns when the batch is on disk.
     *
     * @return position of its last event, or of the store's head where it has none
     * @throws ConcurrencyException when a stream has moved on, with nothing stored
     * @throws Batch.KeyTaken when the key is in use, with nothing stored
     * @throws EventStoreUnavailable when the database does not answer
     */
    long append(Batch batch) {
        Entry entry = appendAll(List.of(batch)).getFirst();
        if (entry.failure != null) {
            throw entry.failure;
        }
        return entry.position;
    }

    /** As {@link #append}, of many batches of one caller, each for itself; what became of it stands in its entry. */
    List<Entry> appendAll(List<Batch> batches) {
        if (batches.isEmpty()) {
            return List.of();
        }
        long started = System.nanoTime();
        // An interrupt would close the socket under the leader and fail callers that have nothing to do with it.
        boolean interrupted = Thread.interrupted();
        List<Entry> entries = batches.stream().map(Entry::new).toList();
        try {
            boolean leads = enqueue(entries);
            // They stand in the queue in this order: none of them leads before those ahead of it are done.
            for (Entry entry : entries) {
                while (!leads && entry.state == Entry.WAITING) {
                    LockSupport.park(this);
                    interrupted |= Thread.interrupted();
                }
                if (entry.state != Entry.DONE) {
                    leads = false;
                    interrupted |= gather(entry);
                    lead();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            latency.record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
        }
        return entries;
    }

    /** Whether the caller leads. */
    private boolean enqueue(List<Entry> entries) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the event store is closed");
            }
            queue.addAll(entries);
            if (led) {
                gathered();
                return false;
            }
            led = true;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void lead() {
        List<Entry> group = take();
        try {
            groupSize.record(group.size());
            long begun = System.nanoTime();
            writer.commit(group);
            patience = Math.min(PATIENCE_NANOS, (System.nanoTime() - begun) / 3);
        } catch (RuntimeException | Error unforeseen) {
            EventStoreUnavailable failure = new EventStoreUnavailable("the append has failed", unforeseen);
            GroupWriter.open(group).forEach(entry -> entry.failed(failure));
        } finally {
            handOver(group.size());
            group.forEach(entry -> entry.wake(Entry.DONE));
        }
    }

    /**
     * Waits a little for those the last commit has just answered: callers that always ask again would otherwise take turns
     * in two halves, each with a commit of its own. Nobody waits for more than a third of a commit, nor alone, nor for
     * more than share it well enough.
     *
     * @return whether the caller has been interrupted meanwhile
     */
    private boolean gather(Entry leader) {
        lock.lock();
        try {
            gathering = leader;
            gathered();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        long end = System.nanoTime() + patience;
        for (long left = patience; gathering != null && left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
            interrupted |= Thread.interrupted();
        }
        gathering = null;
        return interrupted;
    }

    private void gathered() {
        Entry leader = gathering;
        if (leader != null && queue.size() >= expected) {
            gathering = null;
            LockSupport.unpark(leader.caller);
        }
    }

    /** The next group. A stream or key stands in it once: a second batch of it must see what became of the first. */
    private List<Entry> take() {
        List<Entry> group = new ArrayList<>();
        Set<Object> touched = new HashSet<>();
        int events = 0;
        lock.lock();
        try {
            for (Iterator<Entry> waiting = queue.iterator(); waiting.hasNext() && group.size() < limit; ) {
                Entry entry = waiting.next();
                Set<Object> own = touched(entry.batch);
                boolean free = own.stream().noneMatch(touched::contains);
                touched.addAll(own);
                if (free && (group.isEmpty() || events + entry.batch.events().size() <= EVENT_LIMIT)) {
                    waiting.remove();
                    group.add(entry);
                    events += entry.batch.events().size();
                }
            }
        } finally {
            lock.unlock();
        }
        return group;
    }

    private record KeyOf(String staff, String value) {}

    private static Set<Object> touched(Batch batch) {
        Set<Object> touched = new HashSet<>();
        batch.events().forEach(event -> touched.add(event.stream()));
        if (batch.key() != null) {
            touched.add(new KeyOf(batch.key().staff(), batch.key().value()));
        }
        return touched;
    }

    private void handOver(int size) {
        lock.lock();
        try {
            expected = Math.min(COMPANY, size + queue.size());
            Entry next = queue.peekFirst();
            if (next == null) {
                led = false;
            } else {
                next.wake(Entry.LEADING);
            }
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    /** Refuses further batches and waits for those under way. */
    @Override
    public void close() throws SQLException {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        while (!idle()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        journal.close();
    }

    private boolean idle() {
        lock.lock();
        try {
            return !led;
        } finally {
            lock.unlock();
        }
    }
}
