package io.minzheng.assistance.disability.persons;

import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.States;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the capability. */
@Configuration(proxyBeanMethods = false)
class PlacesConfiguration {
    static final Capability<PlacesCommand, Places, PlacesEvent> PLACES = new Capability<>(
            "assistance.disabilityperson",
            PlacesAggregate.class,
            PlacesCommand.class,
            PlacesEvent.class,
            new PlacesDecider());

    @Bean
    Capability<PlacesCommand, Places, PlacesEvent> disabilityPlaces() {
        return PLACES;
    }

    @Bean
    PlacesInStore disabilityPlacesInStore(States states) {
        return new PlacesInStore(states);
    }
}
