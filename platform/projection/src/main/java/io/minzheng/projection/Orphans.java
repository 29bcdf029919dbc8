package io.minzheng.projection;

import io.minzheng.projection.Builds.Build;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The generations of one view in the database, and which of them nobody points to any more. */
final class Orphans {
    private final String view;
    private final Site site;
    private final Map<String, Long> since = new HashMap<>();

    Orphans(String view, Site site) {
        this.view = view;
        this.site = site;
    }

    /**
     * Whoever still reads or writes an old generation has the grace to notice.
     *
     * @param served never dropped
     */
    void drop(Build found, Sight sight, String served) {
        Set<String> orphans = sight.collections().stream()
                .filter(name -> isGeneration(name) && Kept.generations(found).noneMatch(name::equals))
                .collect(Collectors.toSet());
        since.keySet().retainAll(orphans);
        for (String orphan : orphans) {
            long begun = since.computeIfAbsent(orphan, absent -> sight.at());
            if (sight.at() - begun > site.settings().grace().toNanos() && !orphan.equals(served)) {
                Generation.drop(orphan, site);
            }
        }
    }

    /** Number of the latest generation that is there; 0 where only the first may be. */
    int lastNumber(Sight sight) {
        return sight.collections().stream()
                .filter(name -> isGeneration(name) && !name.equals(view))
                .mapToInt(name -> Integer.parseInt(name.substring(view.length() + 2)))
                .max()
                .orElse(0);
    }

    private boolean isGeneration(String collection) {
        return collection.equals(view)
                || (collection.startsWith(view + ".g")
                        && collection.substring(view.length() + 2).matches("\\d{1,9}"));
    }
}
