package io.minzheng.assistance.standards;

import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.States;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the capability. */
@Configuration(proxyBeanMethods = false)
class StandardsConfiguration {
    static final Capability<StandardCommand, Standard, StandardEvent> STANDARDS = new Capability<>(
            "assistance.standards",
            StandardAggregate.class,
            StandardCommand.class,
            StandardEvent.class,
            new StandardDecider());

    @Bean
    Capability<StandardCommand, Standard, StandardEvent> standards() {
        return STANDARDS;
    }

    @Bean
    StandardsInStore standardsInStore(States states) {
        return new StandardsInStore(states);
    }

    @Bean
    QuarterlyStandards quarterlyStandards(EventReader reader, EventCatalogue catalogue) {
        return new QuarterlyStandards(reader, catalogue);
    }
}
