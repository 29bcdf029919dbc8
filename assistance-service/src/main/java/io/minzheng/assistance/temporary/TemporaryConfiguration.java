package io.minzheng.assistance.temporary;

import io.minzheng.assistance.procedure.ProcedureLaws;
import io.minzheng.assistance.standards.StandardsInStore;
import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.States;
import io.minzheng.kernel.WorkingDays;
import io.minzheng.projection.MoneyTrail;
import io.minzheng.projection.Views;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the capability and how they hang together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TemporarySettings.class)
class TemporaryConfiguration {
    @Bean
    TemporaryPolicy temporaryPolicy(TemporarySettings settings) {
        return settings.policy();
    }

    @Bean
    ProcedureLaws.Of temporaryLaw(TemporarySettings settings) {
        return ProcedureLaws.Of.always(settings.law());
    }

    @Bean
    Capability<TemporaryCommand, Temporary, TemporaryEvent> temporary(TemporaryPolicy policy, WorkingDays calendar) {
        return capability(policy, calendar);
    }

    static Capability<TemporaryCommand, Temporary, TemporaryEvent> capability(
            TemporaryPolicy policy, WorkingDays calendar) {
        return new Capability<>(
                "assistance.temporary",
                TemporaryAggregate.class,
                TemporaryCommand.class,
                TemporaryEvent.class,
                new TemporaryDecider(policy, calendar));
    }

    @Bean
    TemporaryFiles temporaryFiles() {
        return new TemporaryFiles();
    }

    @Bean
    PapersStillOpen papersStillOpen() {
        return new PapersStillOpen();
    }

    @Bean
    HelpByMonth helpByMonth() {
        return new HelpByMonth();
    }

    @Bean
    MoneyTrail temporaryCash(Capability<TemporaryCommand, Temporary, TemporaryEvent> temporary) {
        return TemporaryMoney.cash(temporary);
    }

    @Bean
    TemporaryDesk temporaryDesk(Commands commands, States states, StandardsInStore standards) {
        return new TemporaryDesk(commands, states, standards);
    }

    @Bean
    QuarterlyHelp quarterlyHelp(Views views) {
        return new QuarterlyHelp(views);
    }

    @Bean
    TemporaryDuties temporaryDuties() {
        return new TemporaryDuties();
    }
}
