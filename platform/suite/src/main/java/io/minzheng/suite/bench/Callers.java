package io.minzheng.suite.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;

/** Callers that each wait for one answer before they ask again. */
final class Callers {
    private final long begun = System.nanoTime();
    private final ExecutorService threads;
    private final List<Future<Integer>> counts = new ArrayList<>();
    private volatile boolean stopped;

    private Callers(int callers, IntPredicate goesOn, Call call) {
        threads = Executors.newFixedThreadPool(callers);
        for (int caller = 0; caller < callers; caller++) {
            int own = caller;
            counts.add(threads.submit(() -> {
                int turn = 0;
                while (!stopped && goesOn.test(turn)) {
                    call.call(own, turn++);
                }
                return turn;
            }));
        }
    }

    /** What one caller does, again and again. */
    interface Call {
        void call(int caller, int turn);
    }

    /** Calls a second while so many callers do nothing else for so many seconds. */
    static double rate(int callers, int seconds, Call call) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        return new Callers(callers, turn -> System.nanoTime() < end, call).ended();
    }

    /** Calls a second while each caller takes so many turns. */
    static double turns(int callers, int turns, Call call) throws Exception {
        return new Callers(callers, turn -> turn < turns, call).ended();
    }

    /** Callers that go on until {@link #stop()}. */
    static Callers start(int callers, Call call) {
        return new Callers(callers, turn -> true, call);
    }

    /** Calls a second from the start to now. */
    double stop() throws Exception {
        stopped = true;
        return ended();
    }

    private double ended() throws Exception {
        try {
            long sum = 0;
            for (Future<Integer> count : counts) {
                sum += count.get();
            }
            return sum * 1e9 / (System.nanoTime() - begun);
        } finally {
            stopped = true;
            threads.close();
        }
    }
}
