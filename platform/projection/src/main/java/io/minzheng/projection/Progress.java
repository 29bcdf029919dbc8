package io.minzheng.projection;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** How far one view has got. */
final class Progress {
    private static final long NOTHING_YET = -1;

    private final Arrivals arrivals;
    private final LongSupplier token;
    private volatile long position = NOTHING_YET;

    /** @param token position of the claimed token; asked until the first batch of this process is done */
    Progress(Arrivals arrivals, LongSupplier token) {
        this.arrivals = arrivals;
        this.token = token;
    }

    /** Also goes back, when the database was dropped under a running process. */
    void reached(long now) {
        position = now;
        arrivals.announce();
    }

    long position() {
        long now = position;
        return now == NOTHING_YET ? token.getAsLong() : now;
    }

    /** Where those wait who want views to have arrived somewhere. */
    static final class Arrivals {
        /** A token claimed at the start is not announced. */
        private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(20);

        private final ReentrantLock lock = new ReentrantLock();
        private final Condition arrived = lock.newCondition();

        private void announce() {
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
            lock.lock();
            try {
                while (!condition.getAsBoolean()) {
                    left = deadline - System.nanoTime();
                    if (left <= 0) {
                        return false;
                    }
                    arrived.awaitNanos(Math.min(left, LOOK_AGAIN));
                }
                return true;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                lock.unlock();
            }
        }
    }
}
