package io.minzheng.assistance.temporary.persons;

import io.minzheng.eventstore.Capability;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the capability. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PersonHelpSettings.class)
class PersonHelpConfiguration {
    @Bean
    Capability<PersonHelpCommand, PersonHelp, PersonHelpEvent> temporaryPersons(PersonHelpSettings settings) {
        return new Capability<>(
                "assistance.temporaryperson",
                PersonHelpAggregate.class,
                PersonHelpCommand.class,
                PersonHelpEvent.class,
                new PersonHelpDecider(settings.sameCauseMonths()));
    }
}
