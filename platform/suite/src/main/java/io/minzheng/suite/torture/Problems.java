package io.minzheng.suite.torture;

import java.util.ArrayList;
import java.util.List;

/** What one check has found: all counted, the first kept. */
final class Problems {
    private static final int MOST = 10;

    private final List<String> first = new ArrayList<>();
    private long count;

    void add(String problem) {
        count++;
        if (first.size() < MOST) {
            first.add(problem);
        }
    }

    long count() {
        return count;
    }

    List<String> first() {
        return List.copyOf(first);
    }
}
