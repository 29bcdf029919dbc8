package io.minzheng.suite.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Callers that each wait for one answer before they ask again. */
final class Callers {
    private Callers() {}

    /** What one caller does, again and again. */
    interface Call {
        void call(int caller, int turn);
    }

    /** Calls a second while so many callers do nothing else for so many seconds. */
    static double rate(int callers, int seconds, Call call) throws Exception {
        long begun = System.nanoTime();
        long end = begun + TimeUnit.SECONDS.toNanos(seconds);
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                int own = caller;
                counts.add(threads.submit(() -> {
                    int turn = 0;
                    while (System.nanoTime() < end) {
                        call.call(own, turn++);
                    }
                    return turn;
                }));
            }
            long sum = 0;
            for (Future<Integer> count : counts) {
                sum += count.get();
            }
            return sum * 1e9 / (System.nanoTime() - begun);
        }
    }
}
