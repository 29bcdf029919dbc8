package io.minzheng.assistance.disability.persons;

import io.minzheng.assistance.disability.Subsidy;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** One person's place in each of the subsidies; none for one that was never granted. */
public record Places(Map<Subsidy, Place> places) {
    public Places {
        places = Map.copyOf(places);
    }

    public sealed interface Place {
        String caseId();
    }

    /** @param from first month for which the case pays */
    public record Held(String caseId, YearMonth from) implements Place {}

    /**
     * @param caseId the last that has paid
     * @param since first month for which it no longer does
     */
    public record Free(String caseId, YearMonth since) implements Place {}

    public Optional<Place> of(Subsidy subsidy) {
        return Optional.ofNullable(places.get(subsidy));
    }

    Places with(Subsidy subsidy, Place place) {
        Map<Subsidy, Place> changed = new EnumMap<>(Subsidy.class);
        changed.putAll(places);
        changed.put(subsidy, place);
        return new Places(changed);
    }
}
