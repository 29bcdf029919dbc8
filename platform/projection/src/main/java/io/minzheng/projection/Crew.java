package io.minzheng.projection;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that take events in. A rebuild has its own, so that it holds up no view that is read. */
record Crew(ScheduledExecutorService coordinators, ScheduledExecutorService workers) implements AutoCloseable {
    static Crew of(String name, int workers) {
        return new Crew(
                new Coordinators(name + "-coordinator"),
                new ScheduledThreadPoolExecutor(
                        workers, task -> Thread.ofPlatform().name(name).daemon().unstarted(task)));
    }

    @Override
    public void close() {
        coordinators.shutdown();
        workers.shutdown();
    }

    /**
     * When the queue of a view is full, Axon's coordinator sleeps for 100 ms, in which any view has long emptied it; that
     * nap alone would hold a rebuild to some 10,000 events a second.
     */
    private static final class Coordinators extends ScheduledThreadPoolExecutor {
        private static final long NAP = 100;
        private static final long SHORT_NAP = 10;

        Coordinators(String name) {
            super(2, task -> Thread.ofPlatform().name(name).daemon().unstarted(task));
            // An event that comes while the views are being closed wakes nobody; it is there at the next start.
            setRejectedExecutionHandler(new DiscardPolicy());
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            boolean nap = unit == TimeUnit.MILLISECONDS && delay == NAP;
            return super.schedule(task, nap ? SHORT_NAP : delay, unit);
        }
    }
}
