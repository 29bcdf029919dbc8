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

/** Knows how far the store has grown and wakes those who wait for more: at once after own commits, else by polling. */
final class HeadWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeadWatch.class);

    private final LongSupplier stored;
    private final long pollNanos;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Thread thread;
    private volatile long head;
    private volatile boolean closed;
    private volatile boolean failing;

    HeadWatch(LongSupplier stored, Duration poll, String name) {
        this.stored = stored;
        this.pollNanos = poll.toNanos();
        thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    void start() {
        head = stored.getAsLong();
        thread.start();
    }

    /** Told by the committing thread; the waking is done by the watch's own. */
    void advance(long position) {
        raise(position);
        LockSupport.unpark(thread);
    }

    private void raise(long position) {
        lock.lock();
        try {
            if (position > head) {
                head = position;
                grown.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    long head() {
        return head;
    }

    /** Waits until the head lies beyond the position; whether it does. */
    boolean await(long position, long timeout, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (head <= position && left > 0 && !closed) {
                left = grown.awaitNanos(left);
            }
            return head > position;
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
        long told = head;
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
                listeners.forEach(this::tell);
            }
        }
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
