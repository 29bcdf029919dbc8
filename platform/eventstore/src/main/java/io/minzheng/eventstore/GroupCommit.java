package io.minzheng.eventstore;

import io.micrometer.core.instrument.Counter;
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
import java.util.OptionalLong;
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

    private final Journal journal;
    private final int limit;
    private final LongConsumer onCommit;
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Entry> queue = new ArrayDeque<>();
    private boolean led;
    private boolean closed;

    private final Timer latency;
    private final DistributionSummary groupSize;
    private final Counter conflicts;

    /** @param onCommit told the new head after each commit, by the leading thread: must not block */
    GroupCommit(Journal journal, int limit, LongConsumer onCommit, MeterRegistry meters) {
        this.journal = journal;
        this.limit = limit;
        this.onCommit = onCommit;
        latency = meters.timer("minzheng.eventstore.append");
        groupSize = meters.summary("minzheng.eventstore.group.size");
        conflicts = meters.counter("minzheng.eventstore.conflicts");
        Gauge.builder("minzheng.eventstore.queue", this, GroupCommit::waiting).register(meters);
    }

    private static final class Entry {
        private static final int WAITING = 0;
        private static final int LEADING = 1;
        private static final int DONE = 2;

        final Batch batch;
        final Thread caller = Thread.currentThread();
        volatile int state = WAITING;
        boolean settled;
        long position;

        @Nullable
        RuntimeException failure;

        Entry(Batch batch) {
            this.batch = batch;
        }

        void stored(long last) {
            settled = true;
            position = last;
        }

        void failed(RuntimeException cause) {
            settled = true;
            failure = cause;
        }

        void wake(int next) {
            state = next;
            LockSupport.unpark(caller);
        }
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
        long started = System.nanoTime();
        // An interrupt would close the socket under the leader and fail callers that have nothing to do with it.
        boolean interrupted = Thread.interrupted();
        Entry entry = new Entry(batch);
        try {
            if (!enqueue(entry)) {
                while (entry.state == Entry.WAITING) {
                    LockSupport.park(this);
                    interrupted |= Thread.interrupted();
                }
            }
            if (entry.state != Entry.DONE) {
                lead();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            latency.record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
        }
        if (entry.failure != null) {
            throw entry.failure;
        }
        return entry.position;
    }

    /** Whether the caller leads. */
    private boolean enqueue(Entry entry) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the event store is closed");
            }
            queue.addLast(entry);
            if (led) {
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
            commit(group);
        } catch (RuntimeException | Error unforeseen) {
            EventStoreUnavailable failure = new EventStoreUnavailable("the append has failed", unforeseen);
            open(group).forEach(entry -> entry.failed(failure));
        } finally {
            handOver();
            group.forEach(entry -> entry.wake(Entry.DONE));
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

    private void handOver() {
        lock.lock();
        try {
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

    private void commit(List<Entry> group) {
        try {
            write(group, false);
        } catch (SQLException failed) {
            switch (Fault.of(failed)) {
                case CONTENT -> alone(open(group), failed);
                case CONNECTION -> again(open(group));
                case OTHER -> refuse(open(group), failed);
            }
        }
    }

    private void alone(List<Entry> group, SQLException failed) {
        if (group.size() == 1) {
            group.getFirst()
                    .failed(new IllegalArgumentException(
                            "the database does not take this: SQLState " + failed.getSQLState()));
            return;
        }
        for (Entry entry : group) {
            commit(List.of(entry));
        }
    }

    /** The commit may have happened although its answer was lost, so batches found in the store count as stored. */
    private void again(List<Entry> group) {
        try {
            journal.close();
            write(group, true);
        } catch (SQLException failed) {
            refuse(open(group), failed);
        }
    }

    private static List<Entry> open(List<Entry> group) {
        return group.stream().filter(entry -> !entry.settled).toList();
    }

    private void refuse(List<Entry> group, SQLException failed) {
        EventStoreUnavailable failure = new EventStoreUnavailable("the append has failed", failed);
        group.forEach(entry -> entry.failed(failure));
        try {
            journal.close();
        } catch (SQLException unclosed) {
            failure.addSuppressed(unclosed);
        }
    }

    private void write(List<Entry> group, boolean mayBeStored) throws SQLException {
        List<Entry> rest = new ArrayList<>(group);
        while (!rest.isEmpty()) {
            Journal.Result result =
                    journal.append(rest.stream().map(entry -> entry.batch).toList());
            if (result.stored()) {
                long position = result.head();
                for (Entry entry : rest) {
                    position += entry.batch.events().size();
                    entry.stored(position);
                }
                onCommit.accept(position);
                return;
            }
            List<Entry> remaining = new ArrayList<>();
            for (int i = 0; i < rest.size(); i++) {
                Entry entry = rest.get(i);
                if (!result.conflicts().contains(i) && !result.taken().contains(i)) {
                    remaining.add(entry);
                } else {
                    lost(entry, result.taken().contains(i), mayBeStored);
                }
            }
            rest = remaining;
        }
    }

    private void lost(Entry entry, boolean taken, boolean mayBeStored) throws SQLException {
        OptionalLong own =
                mayBeStored && !entry.batch.events().isEmpty() ? journal.own(entry.batch) : OptionalLong.empty();
        if (own.isPresent()) {
            entry.stored(own.getAsLong());
            onCommit.accept(own.getAsLong());
        } else if (taken) {
            entry.failed(new Batch.KeyTaken());
        } else {
            conflicts.increment();
            entry.failed(new ConcurrencyException("a stream has moved on"));
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

    /** What a database error says about the next attempt. */
    private enum Fault {
        /** The group holds something the database does not take. */
        CONTENT,
        /** The answer is lost. */
        CONNECTION,
        OTHER;

        static Fault of(SQLException failed) {
            String state = failed.getSQLState() == null ? "" : failed.getSQLState();
            if (state.startsWith("22") || state.startsWith("23") || state.startsWith("54")) {
                return CONTENT;
            }
            return state.startsWith("08") || state.startsWith("57P") ? CONNECTION : OTHER;
        }
    }
}
