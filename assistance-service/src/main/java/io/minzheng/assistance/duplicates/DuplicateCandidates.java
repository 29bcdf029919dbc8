package io.minzheng.assistance.duplicates;

import io.minzheng.assistance.dibao.ApplicationEvent.ApplicationFiled;
import io.minzheng.assistance.dibao.persons.MembershipEvent.PersonEnrolled;
import io.minzheng.assistance.dibao.persons.MembershipEvent.PersonReleased;
import io.minzheng.assistance.duplicates.DuplicateCandidate.Judged;
import io.minzheng.assistance.duplicates.DuplicateEvent.DifferentFound;
import io.minzheng.assistance.duplicates.DuplicateEvent.SameFound;
import io.minzheng.assistance.duplicates.Sighting.Mark;
import io.minzheng.assistance.tekun.ClaimEvent.CaseFiled;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.payments.bank.AccountEvent.AccountProposed;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which cases may be of the same person or household? One document per mark; names, resident IDs and accounts are compared by
 * their keyed fingerprints, and none is kept. The same events give the same candidates, however often they are taken in.
 */
final class DuplicateCandidates extends View<DuplicateCandidate> {
    private static final Pattern RESIDENT_ID = Pattern.compile("\\d{17}[\\dX]");
    /** Programmes whose cases have a standing: where no case is known to lie, nobody could decide on it. */
    private static final Set<String> COMPARED = Set.of("dibao", "tekun");

    private final Pseudonyms pseudonyms;

    DuplicateCandidates(Pseudonyms pseudonyms) {
        super("assistance.duplicates.DuplicateCandidates", DuplicateCandidate.class);
        this.pseudonyms = pseudonyms;
    }

    @Override
    public List<String> indexes() {
        return List.of("county", "waiting", "queue");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<DuplicateCandidate> documents) {
        String stream = recorded.stream();
        switch (recorded.event()) {
            case ApplicationFiled filed ->
                filed.members().forEach(member -> {
                    DivisionCode area = filed.area();
                    met(
                            Mark.PERSON.id(member.personId()),
                            area,
                            new Sighting(stream, "dibao", member.personId()),
                            filed.on(),
                            documents);
                    named(
                            member.name(),
                            member.residentId(),
                            area,
                            stream,
                            "dibao",
                            member.personId(),
                            filed.on(),
                            documents);
                });
            case CaseFiled filed -> {
                String person = filed.person().personId();
                met(Mark.PERSON.id(person), filed.area(), new Sighting(stream, "tekun", person), filed.on(), documents);
                named(
                        filed.person().name(),
                        filed.person().residentId(),
                        filed.area(),
                        stream,
                        "tekun",
                        person,
                        filed.on(),
                        documents);
            }
            case PersonEnrolled enrolled -> {
                String id = Mark.PERSON.id(enrolled.personId());
                documents
                        .get(id)
                        .ifPresent(candidate -> documents.put(
                                id,
                                candidate.met(
                                        new Sighting(enrolled.caseId(), "dibao", enrolled.personId()), enrolled.on())));
            }
            case PersonReleased released -> {
                String id = Mark.PERSON.id(released.personId());
                documents.get(id).ifPresent(candidate -> documents.put(id, candidate.left(released.caseId())));
            }
            case AccountProposed proposed
            when COMPARED.contains(programme(proposed.household())) -> {
                String account =
                        pseudonyms.fingerprint(proposed.details().number().getBytes(StandardCharsets.UTF_8));
                met(
                        Mark.ACCOUNT.id(account),
                        DivisionCode.of(proposed.area()),
                        new Sighting(proposed.household(), programme(proposed.household()), null),
                        proposed.on(),
                        documents);
            }
            case SameFound same -> judged(same.candidate(), new Judged(same.cases(), true, same.survivor()), documents);
            case DifferentFound different ->
                judged(different.candidate(), new Judged(different.cases(), false, null), documents);
            default -> {
                // Other events of the service name nobody.
            }
        }
    }

    private static String programme(String caseId) {
        return caseId.substring(0, Math.max(0, caseId.indexOf('-')));
    }

    private void named(
            String name,
            String residentId,
            DivisionCode area,
            String caseId,
            String programme,
            String personId,
            LocalDate on,
            Documents<DuplicateCandidate> documents) {
        // Whoever has been erased is compared with nobody.
        if (RESIDENT_ID.matcher(residentId).matches()) {
            String mark = pseudonyms.fingerprint(
                    name.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8),
                    ("\n" + residentId.substring(6, 14) + "\n" + area.township()).getBytes(StandardCharsets.UTF_8));
            met(Mark.NAME.id(mark), area, new Sighting(caseId, programme, personId), on, documents);
        }
    }

    private static void met(
            String id, DivisionCode area, Sighting sighting, LocalDate on, Documents<DuplicateCandidate> documents) {
        @Nullable DuplicateCandidate known = documents.get(id).orElse(null);
        documents.put(
                id, (known == null ? DuplicateCandidate.of(id, area.county().value(), on) : known).met(sighting, on));
    }

    private static void judged(String id, Judged judgement, Documents<DuplicateCandidate> documents) {
        documents.get(id).ifPresent(candidate -> documents.put(id, candidate.with(judgement)));
    }
}
