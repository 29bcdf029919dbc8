package io.minzheng.eventstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Lets commands of one process on one aggregate follow each other instead of racing. Only spares lost work: between
 * processes the store decides. Locks are taken in one order, so nobody waits in a circle.
 */
final class AggregateLocks {
    private static final int STRIPES = 4096;
    private static final long PATIENCE_SECONDS = 30;

    private final ReentrantLock[] stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws io.minzheng.kernel.RuleViolation {@link EventStoreRule#AggregateMustNotBeContended} after half a minute */
    Held take(Collection<String> ids) {
        List<ReentrantLock> taken = new ArrayList<>(ids.size());
        Held held = () -> taken.forEach(ReentrantLock::unlock);
        int[] order = ids.stream()
                .mapToInt(id -> (id.hashCode() ^ id.hashCode() >>> 16) & STRIPES - 1)
                .sorted()
                .distinct()
                .toArray();
        try {
            for (int stripe : order) {
                if (!stripes[stripe].tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw EventStoreRule.AggregateMustNotBeContended.violated();
                }
                taken.add(stripes[stripe]);
            }
            return held;
        } catch (InterruptedException interrupted) {
            held.close();
            Thread.currentThread().interrupt();
            throw new EventStoreUnavailable("interrupted before anything was stored", interrupted);
        } catch (RuntimeException refused) {
            held.close();
            throw refused;
        }
    }
}
