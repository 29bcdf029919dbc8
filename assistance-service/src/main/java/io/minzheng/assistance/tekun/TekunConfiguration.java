package io.minzheng.assistance.tekun;

import io.minzheng.assistance.flags.FlagsOfCase;
import io.minzheng.assistance.standards.StandardsInStore;
import io.minzheng.assistance.transfers.MovingCases;
import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.States;
import io.minzheng.kernel.WorkingDays;
import io.minzheng.projection.Views;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the capability and how they hang together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TekunSettings.class)
class TekunConfiguration {
    @Bean
    TekunLaws tekunLaws(TekunSettings settings) {
        return new TekunLaws(settings.policy());
    }

    @Bean
    TekunDecider tekunDecider(TekunSettings settings, TekunLaws laws, WorkingDays calendar) {
        return new TekunDecider(settings.policy(), laws, calendar);
    }

    @Bean
    Capability<TekunCommand, Tekun, TekunEvent> tekun(TekunDecider decider) {
        return new Capability<>(
                "assistance.tekun", TekunAggregate.class, TekunCommand.class, TekunEvent.class, decider);
    }

    @Bean
    TekunFiles tekunFiles() {
        return new TekunFiles();
    }

    @Bean
    TekunDues tekunDues() {
        return new TekunDues();
    }

    @Bean
    MovingCases<Tekun> tekunTransfers(States states) {
        return new MovingCases<>(
                TekunLaws.PROGRAMME,
                states,
                TekunAggregate.class,
                state -> state instanceof Tekun.Running running ? Optional.of(running.area()) : Optional.empty(),
                (caseId, move) -> new CareCommand.TransferCase(
                        caseId, move.on(), move.to(), move.village(), move.effectiveFrom(), move.decisionNumber()),
                // Support ends after a notice only (民发〔2021〕43号): whoever leaves the county goes that way.
                TekunRule.LeavingTheCountyMustBeAnEnding);
    }

    @Bean
    TekunCases tekunCases() {
        return new TekunCases();
    }

    @Bean
    TekunPersons tekunPersons() {
        return new TekunPersons();
    }

    @Bean
    TekunDesk tekunDesk(Commands commands, States states, StandardsInStore standards) {
        return new TekunDesk(commands, states, standards);
    }

    @Bean
    CasesOfPerson tekunCasesOfPerson(EventReader reader, Views views) {
        return new CasesOfPerson(reader, views);
    }

    @Bean
    WhenDeathRegisteredThenEndCase whenDeathRegisteredThenEndCase(CasesOfPerson cases, TekunDesk desk) {
        return new WhenDeathRegisteredThenEndCase(cases, desk);
    }

    @Bean
    WhenDeathAnnulledThenReinstateCase whenDeathAnnulledThenReinstateCase(CasesOfPerson cases, TekunDesk desk) {
        return new WhenDeathAnnulledThenReinstateCase(cases, desk);
    }

    @Bean
    TekunCasesToFlag tekunCasesToFlag(CasesOfPerson cases, Views views) {
        return new TekunCasesToFlag(cases, views);
    }

    @Bean
    SupportedPersons supportedPersons(States states) {
        return new SupportedPersons(states);
    }

    @Bean
    TekunQueries tekunQueries(Views views, FlagsOfCase flags, EventReader reader, EventCatalogue catalogue) {
        return new TekunQueries(views, flags, reader, catalogue);
    }

    @Bean
    TekunProgramme tekunProgramme(
            Views views,
            EventReader reader,
            EventCatalogue catalogue,
            StandardsInStore standards,
            TekunLaws laws,
            TekunDecider decider) {
        return new TekunProgramme(views, reader, standards, laws, new TekunReasons(reader, catalogue, laws, decider));
    }

    @Bean
    QuarterlyTekun quarterlyTekun(Views views) {
        return new QuarterlyTekun(views);
    }

    @Bean
    TekunDuties tekunDuties() {
        return new TekunDuties();
    }
}
