package io.minzheng.payments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a household is entitled to what it gets for a month, derived anew from the events up to a position.
 *
 * @param entitlement null where nothing is due
 * @param acts the steps that led to it
 * @param divergences decisions on the way that do not follow from what lay before them
 * @param erased when and under what was erased what decisions were taken on, so that they could not be taken again
 */
public record Reasons(
        @Nullable Entitlement entitlement, List<Act> acts, List<Divergence> divergences, List<String> erased) {
    public Reasons {
        acts = List.copyOf(acts);
        divergences = List.copyOf(divergences);
        erased = List.copyOf(erased);
    }
}
