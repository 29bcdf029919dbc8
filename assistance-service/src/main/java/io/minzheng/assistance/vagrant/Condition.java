package io.minzheng.assistance.vagrant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In what condition somebody was found.
 *
 * @param acutelyIll suddenly or dangerously ill: the hospital comes first
 * @param suspicions what is suspected, for which the police are told at once
 */
public record Condition(
        boolean acutelyIll,
        List<Suspicion> suspicions,
        @Nullable String note) {
    public Condition {
        suspicions = List.copyOf(suspicions);
    }

    public enum Suspicion {
        LOST,
        ABANDONED,
        TRAFFICKED
    }

    static Condition erased() {
        return new Condition(false, List.of(), null);
    }
}
