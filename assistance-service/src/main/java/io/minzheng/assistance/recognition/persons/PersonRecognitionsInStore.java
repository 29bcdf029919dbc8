package io.minzheng.assistance.recognition.persons;

import io.minzheng.eventstore.States;

/** Reads recognitions of persons from the store itself, never from a view: others are decided by them. */
public final class PersonRecognitionsInStore {
    private final States states;

    PersonRecognitionsInStore(States states) {
        this.states = states;
    }

    public PersonRecognition of(String personId) {
        return states.of(PersonRecognitionAggregate.class, PersonRecognitionCommand.stream(personId))
                .map(States.Versioned::state)
                .orElseGet(() -> new PersonRecognitionDecider().initial());
    }
}
