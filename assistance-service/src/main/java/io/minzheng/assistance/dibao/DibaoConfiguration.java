package io.minzheng.assistance.dibao;

import io.minzheng.assistance.flags.FlagsOfCase;
import io.minzheng.assistance.standards.StandardsInStore;
import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.EventSearch;
import io.minzheng.eventstore.PastStates;
import io.minzheng.eventstore.States;
import io.minzheng.kernel.WorkingDays;
import io.minzheng.payments.PaidInStore;
import io.minzheng.projection.Views;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the capability and how they hang together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DibaoSettings.class)
class DibaoConfiguration {
    @Bean
    DibaoPolicy dibaoPolicy(DibaoSettings settings) {
        return settings.policy();
    }

    @Bean
    Capability<DibaoCommand, Dibao, DibaoEvent> dibao(DibaoPolicy policy, WorkingDays calendar) {
        return capability(policy, calendar);
    }

    static Capability<DibaoCommand, Dibao, DibaoEvent> capability(DibaoPolicy policy, WorkingDays calendar) {
        return new Capability<>(
                "assistance.dibao",
                DibaoAggregate.class,
                DibaoCommand.class,
                DibaoEvent.class,
                new DibaoDecider(policy, calendar));
    }

    @Bean
    HouseholdFiles householdFiles() {
        return new HouseholdFiles();
    }

    @Bean
    PendingDecisions pendingDecisions() {
        return new PendingDecisions();
    }

    @Bean
    DibaoCases dibaoCases() {
        return new DibaoCases();
    }

    @Bean
    ReviewsDue reviewsDue() {
        return new ReviewsDue();
    }

    @Bean
    Enrolments enrolments() {
        return new Enrolments();
    }

    @Bean
    DibaoPersons dibaoPersons() {
        return new DibaoPersons();
    }

    @Bean
    DibaoDesk dibaoDesk(Commands commands, States states, StandardsInStore standards) {
        return new DibaoDesk(commands, states, standards);
    }

    @Bean
    RearrangementDesk rearrangementDesk(Commands commands, States states, StandardsInStore standards) {
        return new RearrangementDesk(commands, states, standards::load);
    }

    @Bean
    DibaoTransfers dibaoTransfers(States states) {
        return new DibaoTransfers(states);
    }

    @Bean
    FiledCases filedCases(States states) {
        return new FiledCases(states);
    }

    @Bean
    CasesOfPerson casesOfPerson(EventReader reader, Views views) {
        return new CasesOfPerson(reader, views);
    }

    @Bean
    WhenDeathRegisteredThenReviseCase whenDeathRegisteredThenReviseCase(CasesOfPerson cases, DibaoDesk desk) {
        return new WhenDeathRegisteredThenReviseCase(cases, desk);
    }

    @Bean
    WhenDeathAnnulledThenRejectChange whenDeathAnnulledThenRejectChange(
            CasesOfPerson cases, EventReader reader, DibaoDesk desk) {
        return new WhenDeathAnnulledThenRejectChange(cases, reader, desk);
    }

    @Bean
    HouseholdsToFlag householdsToFlag(CasesOfPerson cases, Views views) {
        return new HouseholdsToFlag(cases, views);
    }

    @Bean
    DibaoQueries dibaoQueries(Views views, FlagsOfCase flags, EventReader reader, EventCatalogue catalogue) {
        return new DibaoQueries(views, flags, reader, catalogue);
    }

    @Bean
    DibaoReasons dibaoReasons(
            EventReader reader,
            EventCatalogue catalogue,
            DibaoPolicy policy,
            Capability<DibaoCommand, Dibao, DibaoEvent> dibao) {
        return new DibaoReasons(reader, catalogue, policy, dibao.decider());
    }

    @Bean
    DibaoSandbox dibaoSandbox(
            EventReader reader,
            EventCatalogue catalogue,
            EventSearch search,
            PastStates past,
            DibaoPolicy policy,
            WorkingDays calendar) {
        return new DibaoSandbox(reader, catalogue, search, new PaidInStore(past), policy, calendar);
    }

    @Bean
    DibaoProgramme dibaoProgramme(
            Views views, EventReader reader, StandardsInStore standards, DibaoPolicy policy, DibaoReasons reasons) {
        return new DibaoProgramme(views, reader, standards, policy, reasons);
    }

    @Bean
    QuarterlyDibao quarterlyDibao(Views views) {
        return new QuarterlyDibao(views);
    }

    @Bean
    DibaoDuties dibaoDuties() {
        return new DibaoDuties();
    }
}
