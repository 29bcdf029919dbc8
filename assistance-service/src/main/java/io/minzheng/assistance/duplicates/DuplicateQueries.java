package io.minzheng.assistance.duplicates;

import com.mongodb.client.model.Filters;
import io.minzheng.assistance.duplicates.DuplicateCandidate.Pair;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Staff;
import io.minzheng.kernel.Subject;
import io.minzheng.projection.ViewReader;
import io.minzheng.projection.Views;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/** What waits for a human. Nobody is told of a case outside his areas, so only who answers for all of them sees a candidate. */
final class DuplicateQueries {
    private final Views views;

    DuplicateQueries(Views views) {
        this.views = views;
    }

    record CaseLine(@Subject String caseId, String programme, String area) {}

    /** @param cases open ones that look alike and on which nobody has decided */
    record CandidateLine(String id, Likeness likeness, int score, LocalDate since, List<CaseLine> cases) {}

    /** The higher score first; a page may hold fewer than asked for. */
    Page<CandidateLine> waiting(Staff staff, Paging paging) {
        ViewReader<DuplicateCandidate> candidates = views.reader(DuplicateCandidates.class);
        Page<DuplicateCandidate> page = Page.of(
                candidates.page(
                        Filters.and(inCounties(staff), Filters.eq("waiting", true)),
                        "queue",
                        paging.after(),
                        paging.limit() + 1),
                paging.limit(),
                DuplicateCandidate::queue);
        Map<String, CaseStanding> standings = standings(page.items());
        return new Page<>(
                page.items().stream()
                        .flatMap(candidate -> line(candidate, standings, staff))
                        .toList(),
                page.next());
    }

    /** The counties that the staff's areas are, lie in or contain. */
    private static Bson inCounties(Staff staff) {
        List<Bson> counties = staff.reach().stream()
                .map(area -> area.value().length() > 6 ? area.county().value() : area.value())
                .distinct()
                .sorted()
                .map(code -> Filters.regex("county", "^" + code))
                .toList();
        return counties.isEmpty() ? Filters.in("_id", List.of()) : Filters.or(counties);
    }

    private Map<String, CaseStanding> standings(Collection<DuplicateCandidate> candidates) {
        return views.reader(CaseStandings.class)
                .getAll(candidates.stream()
                        .flatMap(candidate -> candidate.sightings().stream())
                        .map(Sighting::caseId)
                        .distinct()
                        .toList());
    }

    private static Stream<CandidateLine> line(
            DuplicateCandidate candidate, Map<String, CaseStanding> standings, Staff staff) {
        Set<String> own = standings.values().stream()
                .filter(CaseStanding::open)
                .filter(standing -> staff.covers(DivisionCode.of(standing.area())))
                .map(CaseStanding::id)
                .collect(Collectors.toSet());
        List<Pair> pairs = candidate.open(own);
        if (pairs.isEmpty()) {
            return Stream.empty();
        }
        Likeness likeness = pairs.getFirst().likeness();
        List<CaseLine> cases = pairs.stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .distinct()
                .map(sighting -> new CaseLine(
                        sighting.caseId(),
                        sighting.programme(),
                        standings.get(sighting.caseId()).area()))
                .toList();
        return Stream.of(new CandidateLine(candidate.id(), likeness, likeness.score(), candidate.since(), cases));
    }

    /** The county whose candidate it is, provided that the cases share the mark and the reader answers for all of them. */
    DivisionCode county(Staff staff, String id, List<String> cases) {
        DuplicateCandidate candidate =
                views.reader(DuplicateCandidates.class).get(id).orElseThrow(KernelRule.AggregateMustExist::violated);
        // Who decides has to answer for all of them, as who sees them.
        requireOwn(staff, candidate, standings(List.of(candidate)), cases);
        return DivisionCode.of(candidate.county());
    }

    /** A case that is not known to lie anywhere lies in nobody's areas. */
    static void requireOwn(
            Staff staff, DuplicateCandidate candidate, Map<String, CaseStanding> standings, List<String> cases) {
        standings
                .values()
                .forEach(standing ->
                        KernelRule.AreaMustBeOnesOwn.require(staff.covers(DivisionCode.of(standing.area()))));
        Set<String> known = candidate.sightings().stream().map(Sighting::caseId).collect(Collectors.toSet());
        DuplicateRule.CasesMustShareTheMark.require(known.containsAll(cases), "cases");
        KernelRule.AreaMustBeOnesOwn.require(standings.keySet().containsAll(cases));
    }
}
