package io.minzheng.registry.deaths;

import io.minzheng.eventstore.Capability;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the capability. */
@Configuration(proxyBeanMethods = false)
class DeathsConfiguration {
    static final Capability<DeathCommand, Death, DeathEvent> DEATHS = new Capability<>(
            "registry.death", DeathAggregate.class, DeathCommand.class, DeathEvent.class, new DeathDecider());

    @Bean
    Capability<DeathCommand, Death, DeathEvent> deaths() {
        return DEATHS;
    }

    @Bean
    RegisteredDeaths registeredDeaths() {
        return new RegisteredDeaths();
    }
}
