package io.minzheng.assistance.recognition;

import io.minzheng.assistance.dibao.persons.MembershipsInStore;
import io.minzheng.assistance.flags.FlagReason;
import io.minzheng.assistance.flags.Flagging;
import io.minzheng.assistance.flags.FlagsOfCase;
import io.minzheng.assistance.procedure.ApplicationsInStore;
import io.minzheng.assistance.procedure.ProcedureLaws;
import io.minzheng.assistance.recognition.persons.PersonRecognitionsInStore;
import io.minzheng.assistance.standards.StandardsInStore;
import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.States;
import io.minzheng.projection.Views;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the capability and how they hang together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecognitionSettings.class)
class RecognitionConfiguration {
    @Bean
    RecognitionPolicy recognitionPolicy(RecognitionSettings settings) {
        return settings.policy();
    }

    @Bean
    ProcedureLaws.Of edgeLaw(RecognitionSettings settings) {
        return ProcedureLaws.Of.always(settings.law(RecognitionKind.LOW_INCOME_EDGE));
    }

    @Bean
    ProcedureLaws.Of hardSpendingLaw(RecognitionSettings settings) {
        return ProcedureLaws.Of.always(settings.law(RecognitionKind.HARD_SPENDING));
    }

    @Bean
    Capability<RecognitionCommand, Recognition, RecognitionEvent> recognition(RecognitionPolicy policy) {
        return new Capability<>(
                "assistance.recognition",
                RecognitionAggregate.class,
                RecognitionCommand.class,
                RecognitionEvent.class,
                new RecognitionDecider(policy));
    }

    @Bean
    RecognitionFiles recognitionFiles() {
        return new RecognitionFiles();
    }

    @Bean
    RecognitionPersons recognitionPersonsView() {
        return new RecognitionPersons();
    }

    @Bean
    RecognisedHouseholds recognisedHouseholds() {
        return new RecognisedHouseholds();
    }

    @Bean
    RecognitionDesk recognitionDesk(
            Commands commands,
            States states,
            StandardsInStore standards,
            MembershipsInStore memberships,
            PersonRecognitionsInStore persons,
            ApplicationsInStore applications,
            RecognitionPolicy policy) {
        return new RecognitionDesk(commands, states, standards, memberships, persons, applications, policy);
    }

    @Bean
    RecognitionQueries recognitionQueries(Views views, FlagsOfCase flags) {
        return new RecognitionQueries(views, flags);
    }

    @Bean
    QuarterlyRecognitions quarterlyRecognitions(Views views) {
        return new QuarterlyRecognitions(views);
    }

    @Bean
    RenewalDuties renewalDuties() {
        return new RenewalDuties();
    }

    @Bean
    RecognisedPersons recognisedPersons(States states) {
        return new RecognisedPersons(states);
    }

    @Bean
    CasesOfPerson recognitionCasesOfPerson(EventReader reader, Views views) {
        return new CasesOfPerson(reader, views);
    }

    @Bean
    RecognitionsToFlag recognitionsToFlag(CasesOfPerson cases, Views views, Clock clock) {
        return new RecognitionsToFlag(cases, views, clock);
    }

    @Bean
    WhenDeathRegisteredThenReviseRecognition whenDeathRegisteredThenReviseRecognition(
            CasesOfPerson cases, RecognitionDesk desk, Flagging flagging) {
        return new WhenDeathRegisteredThenReviseRecognition(cases, desk, flagging);
    }

    @Bean
    WhenDeathAnnulledThenReviseRecognition whenDeathAnnulledThenReviseRecognition(
            CasesOfPerson cases, RecognitionDesk desk, Flagging flagging) {
        return new WhenDeathAnnulledThenReviseRecognition(cases, desk, flagging);
    }

    @Bean
    WhenPersonCoveredThenFlagRecognition whenPersonEnrolledThenFlagRecognition(
            CasesOfPerson cases, RecognitionDesk desk, MembershipsInStore memberships, Flagging flagging) {
        return new WhenPersonCoveredThenFlagRecognition(
                "PersonEnrolled", FlagReason.DIBAO_ENROLLED, cases, desk, memberships, flagging);
    }

    @Bean
    WhenPersonCoveredThenFlagRecognition whenPersonExcludedThenFlagRecognition(
            CasesOfPerson cases, RecognitionDesk desk, MembershipsInStore memberships, Flagging flagging) {
        return new WhenPersonCoveredThenFlagRecognition(
                "PersonExcluded", FlagReason.TEKUN_GRANTED, cases, desk, memberships, flagging);
    }

    @Bean
    WhenPersonRecognisedThenFlagCovered whenPersonRecognisedThenFlagCovered(
            RecognitionDesk desk, MembershipsInStore memberships, Flagging flagging) {
        return new WhenPersonRecognisedThenFlagCovered(desk, memberships, flagging);
    }
}
