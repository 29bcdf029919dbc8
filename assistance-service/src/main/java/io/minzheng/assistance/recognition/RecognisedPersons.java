package io.minzheng.assistance.recognition;

import io.minzheng.assistance.dibao.NamedPerson;
import io.minzheng.assistance.recognition.Recognition.Filed;
import io.minzheng.eventstore.States;
import java.util.Optional;

/** Whom a case names, read from the store itself, for other programmes. */
public final class RecognisedPersons {
    private final States states;

    RecognisedPersons(States states) {
        this.states = states;
    }

    /** Empty where nothing was filed under the id, or it does not name the person. */
    public Optional<NamedPerson> of(String caseId, String personId) {
        return states.of(RecognitionAggregate.class, caseId)
                .map(States.Versioned::state)
                .filter(Filed.class::isInstance)
                .map(Filed.class::cast)
                .flatMap(filed -> filed.filing()
                        .member(personId)
                        .map(member -> new NamedPerson(member.residentId(), member.name(), filed.area())));
    }
}
