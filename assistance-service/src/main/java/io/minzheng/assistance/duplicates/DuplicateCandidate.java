package io.minzheng.assistance.duplicates;

import io.minzheng.assistance.duplicates.Sighting.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cases in which the same mark was met.
 *
 * @param id the mark: keyed, so that nobody can be found out by it
 * @param county in which the first of them lies
 * @param sightings in the order in which they were met
 * @param judged cases on which a human has decided, together
 * @param waiting whether two of them have not been decided on
 * @param since business date on which the last of them was met
 * @param queue place in the worklist: the higher score, then the older; no two have the same
 */
record DuplicateCandidate(
        String id,
        String county,
        List<Sighting> sightings,
        List<Judged> judged,
        boolean waiting,
        LocalDate since,
        String queue) {
    /**
     * @param same whether they are of one person or household
     * @param survivor the case that is to go on; null where they are not the same
     */
    record Judged(
            List<String> cases, boolean same, @Nullable String survivor) {}

    /** Two cases and why they are worth a look. */
    record Pair(Sighting first, Sighting second, Likeness likeness) {}

    static DuplicateCandidate of(String id, String county, LocalDate on) {
        return made(id, county, List.of(), List.of(), on);
    }

    private static DuplicateCandidate made(
            String id, String county, List<Sighting> sightings, List<Judged> judged, LocalDate since) {
        List<Pair> open = open(Mark.of(id), sightings, judged);
        int score =
                open.stream().mapToInt(pair -> pair.likeness().score()).max().orElse(0);
        return new DuplicateCandidate(
                id, county, sightings, judged, !open.isEmpty(), since, "%03d.%s.%s".formatted(100 - score, since, id));
    }

    DuplicateCandidate met(Sighting sighting, LocalDate on) {
        if (sightings.contains(sighting)) {
            return this;
        }
        List<Sighting> more =
                Stream.concat(sightings.stream(), Stream.of(sighting)).toList();
        return made(id, county, more, judged, on);
    }

    DuplicateCandidate left(String caseId) {
        List<Sighting> rest = sightings.stream()
                .filter(sighting -> !sighting.caseId().equals(caseId))
                .toList();
        return made(id, county, rest, judged, since);
    }

    DuplicateCandidate with(Judged judgement) {
        return made(
                id,
                county,
                sightings,
                Stream.concat(judged.stream(), Stream.of(judgement)).toList(),
                since);
    }

    /** Pairs among these cases on which nobody has decided. */
    List<Pair> open(Set<String> cases) {
        List<Sighting> among = sightings.stream()
                .filter(sighting -> cases.contains(sighting.caseId()))
                .toList();
        return open(Mark.of(id), among, judged);
    }

    private static List<Pair> open(Mark mark, List<Sighting> sightings, Collection<Judged> judged) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < sightings.size(); i++) {
            for (int k = i + 1; k < sightings.size(); k++) {
                Sighting first = sightings.get(i);
                Sighting second = sightings.get(k);
                boolean decided = judged.stream()
                        .anyMatch(j ->
                                j.cases().contains(first.caseId()) && j.cases().contains(second.caseId()));
                if (!decided) {
                    Optional.ofNullable(first.to(second, mark))
                            .ifPresent(likeness -> pairs.add(new Pair(first, second, likeness)));
                }
            }
        }
        return pairs;
    }
}
