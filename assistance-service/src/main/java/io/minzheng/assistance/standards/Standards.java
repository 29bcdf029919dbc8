package io.minzheng.assistance.standards;

import io.minzheng.kernel.DivisionCode;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The standards of one or more counties by month. For a month holds the adjustment with the latest first month not after
 * it; of two that begin in the same month, the one approved later.
 */
public final class Standards {
    private record Key(StandardKind kind, DivisionCode county) {}

    private final Map<Key, TreeMap<YearMonth, Adjustment>> byKind = new HashMap<>();

    private Standards() {}

    /** @param adjustments in the order of their approval */
    public static Standards of(Collection<Adjustment> adjustments) {
        Standards standards = new Standards();
        for (Adjustment adjustment : adjustments) {
            standards
                    .byKind
                    .computeIfAbsent(new Key(adjustment.kind(), adjustment.area()), key -> new TreeMap<>())
                    .put(adjustment.validFrom(), adjustment);
        }
        return standards;
    }

    /** These, and another adjustment as if it had been approved last. */
    public Standards with(Adjustment adjustment) {
        return of(Stream.concat(all().stream(), Stream.of(adjustment)).toList());
    }

    /** @param area the county or any division below it */
    public Optional<Adjustment> at(StandardKind kind, DivisionCode area, YearMonth month) {
        TreeMap<YearMonth, Adjustment> months = byKind.get(new Key(kind, area.county()));
        Map.@Nullable Entry<YearMonth, Adjustment> entry = months == null ? null : months.floorEntry(month);
        return entry == null ? Optional.empty() : Optional.of(entry.getValue());
    }

    /** Every adjustment that holds in some month, by kind, county and first month. */
    public List<Adjustment> all() {
        return byKind.values().stream()
                .flatMap(months -> months.values().stream())
                .sorted((a, b) -> {
                    int byKindFirst = a.kind().compareTo(b.kind());
                    int byArea = a.area().value().compareTo(b.area().value());
                    return byKindFirst != 0
                            ? byKindFirst
                            : byArea != 0 ? byArea : a.validFrom().compareTo(b.validFrom());
                })
                .toList();
    }

    /**
     * @param area county, six digits
     * @param amount fen per person and month
     * @param validFrom the first month it holds for
     */
    public record Adjustment(
            StandardKind kind, DivisionCode area, long amount, YearMonth validFrom, String documentNumber) {}
}
