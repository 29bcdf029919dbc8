package io.minzheng.projection;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Where those wait who want views to have arrived somewhere. */
final class Arrivals {
    /** A token claimed at the start, or moved by another process, is not announced. */
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(20);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();

    void announce() {
        lock.lock();
        try {
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean await(BooleanSupplier condition, Duration atMost) {
        long left = atMost.toNanos();
        long deadline = System.nanoTime() + left;
        // Asked outside the lock: the answer may need the database, and must not hold up who announces.
        while (!condition.getAsBoolean()) {
            left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            lock.lock();
            try {
                arrived.awaitNanos(Math.min(left, LOOK_AGAIN));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                lock.unlock();
            }
        }
        return true;
    }
}
