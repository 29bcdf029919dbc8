package io.minzheng.assistance.quarters;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was counted, by township. */
public final class Counts {
    private static final int TOWNSHIP_DIGITS = 9;

    private final Map<String, Map<String, Long>> townships = new TreeMap<>();

    /**
     * @param area a township or a division in it; the county for what it has set
     * @param number fen, or how many
     */
    public void add(String code, String area, long number) {
        String township = area.substring(0, Math.min(TOWNSHIP_DIGITS, area.length()));
        townships.computeIfAbsent(township, one -> new HashMap<>()).merge(code, number, Math::addExact);
    }

    Set<String> areas() {
        return townships.keySet();
    }

    /** All that was counted in the area, and what the county it lies in has set. */
    public long of(String code, String area) {
        return townships.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(area) || area.startsWith(entry.getKey()))
                .mapToLong(entry -> entry.getValue().getOrDefault(code, 0L))
                .reduce(0, Math::addExact);
    }
}
