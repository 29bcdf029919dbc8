package io.minzheng.projection;

import io.minzheng.projection.Builds.Build;
import io.minzheng.projection.Site.Stored;
import java.util.Map;
import java.util.Set;

/**
 * What is in the database.
 *
 * @param at when the looking began, by {@link System#nanoTime}
 * @param builds read before the rest: what they point to was there then, or has been dropped
 */
record Sight(long at, Map<String, Build> builds, Set<String> collections, Map<String, Stored> tokens) {
    boolean isWhole(String generation) {
        return collections.contains(generation) && tokens.containsKey(generation);
    }

    boolean isAbsent(String generation) {
        return !collections.contains(generation) && !tokens.containsKey(generation);
    }
}
