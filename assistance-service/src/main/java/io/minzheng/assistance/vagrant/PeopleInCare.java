package io.minzheng.assistance.vagrant;

import io.minzheng.assistance.vagrant.CareEvent.LongStayArranged;
import io.minzheng.assistance.vagrant.CareEvent.PersonMoved;
import io.minzheng.assistance.vagrant.CareEvent.PersonTakenIn;
import io.minzheng.assistance.vagrant.LeavingEvent.*;
import io.minzheng.assistance.vagrant.PlacementEvent.PersonPlaced;
import io.minzheng.assistance.vagrant.RescuedPerson.Identity;
import io.minzheng.assistance.vagrant.TracingEvent.IdentityRefuted;
import io.minzheng.assistance.vagrant.TracingEvent.PersonIdentified;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.util.List;
import java.util.function.UnaryOperator;

/** Who is in our care now, and where? One document per person in care. */
final class PeopleInCare extends View<PersonInCare> {
    PeopleInCare() {
        super("assistance.vagrant.PeopleInCare", PersonInCare.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area", "care");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<PersonInCare> documents) {
        String id = recorded.stream();
        switch (recorded.event()) {
            case PersonTakenIn taken -> documents.put(id, takenIn(id, taken));
            case PersonMoved moved -> change(documents, id, person -> person.in(moved.care()));
            case LongStayArranged arranged ->
                change(documents, id, person -> person.in(arranged.care()).forLong());
            case PersonIdentified known ->
                change(documents, id, person -> person.known(Identity.VERIFIED, known.sex(), known.minor()));
            case IdentityRefuted _ ->
                change(documents, id, person -> person.known(Identity.UNKNOWN, person.sex(), person.minor()));
            case PersonLeft _, PersonPickedUp _, PersonEscorted _ -> documents.delete(id);
            case PersonHandedToPolice _, PersonDied _, HelpEnded _ -> documents.delete(id);
            case PersonPlaced _ -> documents.delete(id);
            default -> {
                // Nothing else brings anybody in, to another bed, or out.
            }
        }
    }

    private static PersonInCare takenIn(String id, PersonTakenIn taken) {
        RescuedPerson person = taken.person();
        return new PersonInCare(
                        id,
                        taken.area().value(),
                        taken.on(),
                        taken.care().form(),
                        null,
                        null,
                        person.identity(),
                        person.sex(),
                        person.minor(),
                        false)
                .in(taken.care());
    }

    /** Nothing where the person is no longer in care: who is placed may still become known. */
    private static void change(Documents<PersonInCare> documents, String id, UnaryOperator<PersonInCare> change) {
        documents.get(id).ifPresent(person -> documents.put(id, change.apply(person)));
    }
}
