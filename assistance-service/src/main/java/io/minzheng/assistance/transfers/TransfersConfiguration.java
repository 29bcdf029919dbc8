package io.minzheng.assistance.transfers;

import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.PastStates;
import io.minzheng.eventstore.States;
import io.minzheng.payments.TransferFollower;
import io.minzheng.projection.Views;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the capability. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TransferSettings.class)
class TransfersConfiguration {
    static final Capability<TransferCommand, Transfer, TransferEvent> TRANSFERS = new Capability<>(
            "assistance.transfer",
            TransferAggregate.class,
            TransferCommand.class,
            TransferEvent.class,
            new TransferDecider());

    @Bean
    Capability<TransferCommand, Transfer, TransferEvent> transfers() {
        return TRANSFERS;
    }

    @Bean
    OpenTransfers openTransfers() {
        return new OpenTransfers();
    }

    @Bean
    PlacesOfCases placesOfCases(PastStates states, EventReader reader, Views views) {
        return new PlacesOfCases(states, reader, views);
    }

    @Bean
    TransferDesk transferDesk(
            Commands commands,
            States states,
            List<TransferableProgramme> programmes,
            List<TransferFollower> followers,
            TransferSettings settings) {
        return new TransferDesk(commands, states, programmes, followers, settings);
    }
}
