package io.minzheng.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows how far the store has grown and wakes those who wait for more: after own commits at once, but at most once per
 * {@value #PACE_MS} ms, else by polling. Under load each follower so takes in many events at a time, not each by itself.
 */
final class HeadWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeadWatch.class);

    private static final int PACE_MS = 15;

    private final LongSupplier stored;
    private final long pollNanos;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Thread thread;
    private volatile long head;
    private volatile long shown;
    private volatile boolean closed;
    private volatile boolean failing;
    private volatile boolean pacing;

    HeadWatch(LongSupplier stored, Duration poll, String name) {
        this.stored = stored;
        this.pollNanos = poll.toNanos();
        thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    void start() {
        head = stored.getAsLong();
        shown = head;
        thread.start();
    }

    /**
     * Told by the committing thread; the waking is done by the watch's own. That looks by itself when it has paced, and to
     * be woken for nothing with every commit would cost the committers their turn on the processor.
     */
    void advance(long position) {
        raise(position);
        if (!pacing) {
            LockSupport.unpark(thread);
        }
    }

    private void raise(long position) {
        lock.lock();
        try {
            head = Math.max(head, position);
        } finally {
            lock.unlock();
        }
    }

    long head() {
        return head;
    }

    /** How far followers may read now. */
    long shown() {
        return shown;
    }

    private void show(long position) {
        lock.lock();
        try {
            shown = position;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until followers may read beyond the position; whether they may. */
    boolean await(long position, long timeout, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (shown <= position && left > 0 && !closed) {
                left = grown.awaitNanos(left);
            }
            return shown > position;
        } finally {
            lock.unlock();
        }
    }

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }

    private void run() {
        long told = shown;
        while (!closed) {
            if (head == told) {
                LockSupport.parkNanos(this, pollNanos);
            }
            if (head == told) {
                poll();
            }
            long now = head;
            if (now > told) {
                told = now;
                show(now);
                listeners.forEach(this::tell);
                pace();
            }
        }
    }

    private void pace() {
        pacing = true;
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PACE_MS);
        for (long left = until - System.nanoTime(); left > 0 && !closed; left = until - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
        pacing = false;
    }

    private void poll() {
        if (closed) {
            return;
        }
        try {
            raise(stored.getAsLong());
            failing = false;
        } catch (RuntimeException unreachable) {
            if (!failing && !closed) {
                failing = true;
                LOG.warn("The head of the event store cannot be read; readers wait.", unreachable);
            }
        }
    }

    private void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException failed) {
            LOG.error("A listener to appended events has failed; it is told of the next ones again.", failed);
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        lock.lock();
        try {
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
