package io.minzheng.assistance.recognition.persons;

import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.States;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the capability. */
@Configuration(proxyBeanMethods = false)
class PersonRecognitionConfiguration {
    @Bean
    Capability<PersonRecognitionCommand, PersonRecognition, PersonRecognitionEvent> recognitionPersons() {
        return new Capability<>(
                "assistance.recognitionperson",
                PersonRecognitionAggregate.class,
                PersonRecognitionCommand.class,
                PersonRecognitionEvent.class,
                new PersonRecognitionDecider());
    }

    @Bean
    PersonRecognitionsInStore personRecognitionsInStore(States states) {
        return new PersonRecognitionsInStore(states);
    }
}
