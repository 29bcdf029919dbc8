package io.minzheng.assistance.appeals;

import io.minzheng.assistance.transfers.PlacesOfCases;
import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.PastStates;
import io.minzheng.eventstore.States;
import io.minzheng.kernel.WorkingDays;
import io.minzheng.payments.IssuedMonths;
import io.minzheng.projection.Views;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the capability and how they hang together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AppealSettings.class)
class AppealsConfiguration {
    @Bean
    Capability<AppealCommand, Appeal, AppealEvent> appeals(AppealSettings settings, WorkingDays calendar) {
        return new Capability<>(
                "assistance.appeal",
                AppealAggregate.class,
                AppealCommand.class,
                AppealEvent.class,
                new AppealDecider(settings.policy(), calendar));
    }

    @Bean
    AppealFiles appealFiles() {
        return new AppealFiles();
    }

    @Bean
    AppealDuties appealDuties() {
        return new AppealDuties();
    }

    @Bean
    AppealDesk appealDesk(
            Commands commands, States states, PastStates all, EventReader reader, IssuedMonths issuedMonths) {
        return new AppealDesk(commands, states, all, new LinkedObjects(all, reader, issuedMonths));
    }

    @Bean
    AppealQueries appealQueries(Views views) {
        return new AppealQueries(views);
    }

    @Bean
    WhenCaseMovedThenMoveAppeals whenHouseholdMovedThenMoveAppeals(
            PlacesOfCases places, AppealQueries appeals, Commands commands) {
        return new WhenCaseMovedThenMoveAppeals("dibao", places, appeals, commands);
    }

    @Bean
    WhenCaseMovedThenMoveAppeals whenTekunCaseMovedThenMoveAppeals(
            PlacesOfCases places, AppealQueries appeals, Commands commands) {
        return new WhenCaseMovedThenMoveAppeals("tekun", places, appeals, commands);
    }

    @Bean
    WhenCaseMovedThenMoveAppeals whenSubsidiesMovedThenMoveAppeals(
            PlacesOfCases places, AppealQueries appeals, Commands commands) {
        return new WhenCaseMovedThenMoveAppeals("disability", places, appeals, commands);
    }
}
