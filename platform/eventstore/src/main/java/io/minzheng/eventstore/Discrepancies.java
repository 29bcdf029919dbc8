package io.minzheng.eventstore;

import io.minzheng.eventstore.Discrepancy.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts all that is found and keeps the first of each place and kind. Not thread-safe. */
public final class Discrepancies {
    private final int most;
    private final List<Discrepancy> first = new ArrayList<>();
    private final Map<Sort, Long> counts = new HashMap<>();

    private record Sort(String place, Kind kind) {}

    /** @param most kept of each place and kind */
    public Discrepancies(int most) {
        this.most = most;
    }

    public void add(String place, Kind kind, String what) {
        if (counts.merge(new Sort(place, kind), 1L, Long::sum) <= most) {
            first.add(new Discrepancy(place, kind, what));
        }
    }

    public void add(String place, Kind kind, String what, long count) {
        if (count > 0) {
            add(place, kind, what);
            counts.merge(new Sort(place, kind), count - 1, Long::sum);
        }
    }

    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public List<Discrepancy> first() {
        return List.copyOf(first);
    }
}
