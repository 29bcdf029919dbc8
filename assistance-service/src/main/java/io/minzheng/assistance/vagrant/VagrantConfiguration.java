package io.minzheng.assistance.vagrant;

import io.minzheng.eventstore.Capability;
import io.minzheng.kernel.WorkingDays;
import io.minzheng.projection.MoneyTrail;
import io.minzheng.projection.Views;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the capability and how they hang together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RescueSettings.class)
class VagrantConfiguration {
    @Bean
    Capability<RescueCommand, Rescue, RescueEvent> rescues(RescueSettings settings, WorkingDays calendar) {
        return capability(settings.policy(), calendar);
    }

    static Capability<RescueCommand, Rescue, RescueEvent> capability(RescuePolicy policy, WorkingDays calendar) {
        return new Capability<>(
                "assistance.vagrant",
                RescueAggregate.class,
                RescueCommand.class,
                RescueEvent.class,
                new RescueDecider(policy, calendar));
    }

    @Bean
    RescueFiles rescueFiles() {
        return new RescueFiles();
    }

    @Bean
    PeopleInCare peopleInCare() {
        return new PeopleInCare();
    }

    @Bean
    RescuesDue rescuesDue() {
        return new RescuesDue();
    }

    @Bean
    RescueCounts rescueCounts() {
        return new RescueCounts();
    }

    @Bean
    RescuedPersons rescuedPersons() {
        return new RescuedPersons();
    }

    @Bean
    MoneyTrail voucherMoney(Capability<RescueCommand, Rescue, RescueEvent> rescues) {
        return VoucherMoney.trail(rescues);
    }

    @Bean
    RescueQueries rescueQueries(Views views) {
        return new RescueQueries(views);
    }

    @Bean
    QuarterlyRescues quarterlyRescues(Views views) {
        return new QuarterlyRescues(views);
    }

    @Bean
    RescueDuties rescueDuties() {
        return new RescueDuties();
    }
}
