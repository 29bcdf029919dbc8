package io.minzheng.assistance.recognition.persons;

import io.minzheng.eventstore.DecidedAggregate;

final class PersonRecognitionAggregate
        extends DecidedAggregate<PersonRecognitionCommand, PersonRecognition, PersonRecognitionEvent> {}
