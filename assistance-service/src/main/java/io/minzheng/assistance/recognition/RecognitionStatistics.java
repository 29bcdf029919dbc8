package io.minzheng.assistance.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Households recognised on a day, and those decided on in its year up to then. Stock and flow are never added to each other.
 *
 * @param knownAt leaves out what was recorded later; null for all that is known
 * @param area the division asked for; null for all the reader may see
 */
record RecognitionStatistics(
        LocalDate asOf,
        @Nullable LocalDate knownAt,
        @Nullable String area,
        List<OfKind> stock,
        List<OfTownship> townships,
        List<Flow> flow) {
    record OfKind(RecognitionKind kind, int households, int persons) {
        OfKind plus(int more) {
            return new OfKind(kind, households + 1, persons + more);
        }
    }

    record OfTownship(String area, List<OfKind> stock) {}

    /** @param ended before their time */
    record Flow(RecognitionKind kind, int year, int recognised, int ended) {}

    /** Adds up households one by one. */
    static final class Sum {
        private final LocalDate asOf;
        private final @Nullable LocalDate knownAt;
        private final Map<RecognitionKind, OfKind> all = nobody();
        private final Map<String, Map<RecognitionKind, OfKind>> townships = new TreeMap<>();
        private final Map<RecognitionKind, Flow> flows = new EnumMap<>(RecognitionKind.class);

        Sum(LocalDate asOf, @Nullable LocalDate knownAt) {
            this.asOf = asOf;
            this.knownAt = knownAt;
            for (RecognitionKind kind : RecognitionKind.values()) {
                flows.put(kind, new Flow(kind, asOf.getYear(), 0, 0));
            }
        }

        private static Map<RecognitionKind, OfKind> nobody() {
            Map<RecognitionKind, OfKind> kinds = new EnumMap<>(RecognitionKind.class);
            Arrays.stream(RecognitionKind.values()).forEach(kind -> kinds.put(kind, new OfKind(kind, 0, 0)));
            return kinds;
        }

        void add(RecognisedHousehold household) {
            RecognitionKind kind = household.kind();
            if (household.holdsOn(asOf, knownAt)) {
                int persons = household.personsOn(asOf, knownAt);
                all.computeIfPresent(kind, (_, sum) -> sum.plus(persons));
                townships
                        .computeIfAbsent(household.area(), _ -> nobody())
                        .computeIfPresent(kind, (_, sum) -> sum.plus(persons));
            }
            int came = household.wasRecognised(asOf, knownAt) && household.wasRecognisedIn(asOf.getYear()) ? 1 : 0;
            int went = household.wasEnded(asOf, knownAt) && household.wasEndedIn(asOf.getYear()) ? 1 : 0;
            flows.computeIfPresent(
                    kind, (_, flow) -> new Flow(kind, flow.year(), flow.recognised() + came, flow.ended() + went));
        }

        RecognitionStatistics report(@Nullable String area) {
            List<OfTownship> rows = new ArrayList<>();
            townships.forEach((code, kinds) -> rows.add(new OfTownship(code, List.copyOf(kinds.values()))));
            return new RecognitionStatistics(
                    asOf, knownAt, area, List.copyOf(all.values()), rows, List.copyOf(flows.values()));
        }
    }
}
