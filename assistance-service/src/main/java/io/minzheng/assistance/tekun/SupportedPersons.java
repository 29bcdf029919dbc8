package io.minzheng.assistance.tekun;

import io.minzheng.assistance.dibao.NamedPerson;
import io.minzheng.assistance.tekun.ClaimEvent.Person;
import io.minzheng.assistance.tekun.Tekun.Filed;
import io.minzheng.eventstore.States;
import java.util.Optional;

/** Whom a case is about, read from the store itself, for other programmes. */
public final class SupportedPersons {
    private final States states;

    SupportedPersons(States states) {
        this.states = states;
    }

    /** Empty where nothing was filed under the id. */
    public Optional<NamedPerson> of(String caseId) {
        return states.of(TekunAggregate.class, caseId)
                .map(States.Versioned::state)
                .filter(Filed.class::isInstance)
                .map(Filed.class::cast)
                .map(SupportedPersons::named);
    }

    private static NamedPerson named(Filed filed) {
        Person person = filed.filing().person();
        return new NamedPerson(person.residentId(), person.name(), filed.area());
    }
}
