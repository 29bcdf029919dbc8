package io.minzheng.eventstore;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One caller of {@link GroupCommit} with its batch; written by the leader, read by the caller once it is done. */
final class Entry {
    static final int WAITING = 0;
    static final int LEADING = 1;
    static final int DONE = 2;

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
