package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.ApplicationEvent.ApplicationFiled;
import io.minzheng.assistance.dibao.ApplicationEvent.SplitOffProposed;
import io.minzheng.assistance.dibao.CaseEvent.ChangeReported;
import io.minzheng.assistance.dibao.Household.Person;
import io.minzheng.assistance.dibao.persons.MembershipEvent.PersonEnrolled;
import io.minzheng.assistance.dibao.persons.MembershipEvent.PersonReleased;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.util.List;
import java.util.stream.Stream;

/** In which cases does this person appear? One document per person, under the pseudonym. */
final class DibaoPersons extends View<DibaoPerson> {
    DibaoPersons() {
        super("assistance.dibao.DibaoPersons", DibaoPerson.class);
    }

    @Override
    public void on(RecordedEvent recorded, Documents<DibaoPerson> documents) {
        switch (recorded.event()) {
            case ApplicationFiled filed -> filed.members().forEach(m -> appears(m, recorded.stream(), documents));
            case SplitOffProposed split -> split.members().forEach(m -> appears(m, recorded.stream(), documents));
            case ChangeReported reported ->
                reported.change().joined().forEach(m -> appears(m, recorded.stream(), documents));
            case PersonEnrolled enrolled -> {
                DibaoPerson person = person(enrolled.personId(), documents);
                documents.put(
                        enrolled.personId(),
                        new DibaoPerson(person.personId(), person.cases(), enrolled.caseId(), enrolled.from()));
            }
            case PersonReleased released -> {
                DibaoPerson person = person(released.personId(), documents);
                documents.put(
                        released.personId(), new DibaoPerson(person.personId(), person.cases(), null, released.from()));
            }
            default -> {
                // Other events of the service move nobody.
            }
        }
    }

    private static DibaoPerson person(String personId, Documents<DibaoPerson> documents) {
        return documents.get(personId).orElseGet(() -> new DibaoPerson(personId, List.of(), null, null));
    }

    private static void appears(Person member, String caseId, Documents<DibaoPerson> documents) {
        DibaoPerson person = person(member.personId(), documents);
        if (!person.cases().contains(caseId)) {
            documents.put(
                    member.personId(),
                    new DibaoPerson(
                            member.personId(),
                            Stream.concat(person.cases().stream(), Stream.of(caseId))
                                    .toList(),
                            person.enrolledIn(),
                            person.from()));
        }
    }
}
