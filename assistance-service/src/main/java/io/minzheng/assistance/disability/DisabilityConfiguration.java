package io.minzheng.assistance.disability;

import io.minzheng.assistance.dibao.persons.MembershipsInStore;
import io.minzheng.assistance.disability.persons.PlacesInStore;
import io.minzheng.assistance.flags.Flagging;
import io.minzheng.assistance.flags.FlagsOfCase;
import io.minzheng.assistance.procedure.ProcedureLaws;
import io.minzheng.assistance.standards.StandardsInStore;
import io.minzheng.assistance.transfers.MovingCases;
import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.States;
import io.minzheng.projection.Views;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the capability and how they hang together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DisabilitySettings.class)
class DisabilityConfiguration {
    @Bean
    MovingCases<DisabilityCase> disabilityTransfers(States states) {
        return new MovingCases<>(
                DisabilityCase.PROGRAMME,
                states,
                DisabilityAggregate.class,
                state -> state instanceof DisabilityCase.InBenefit held ? Optional.of(held.area()) : Optional.empty(),
                (caseId, move) -> new DisabilityCommand.TransferCase(
                        caseId, move.on(), move.to(), move.village(), move.effectiveFrom(), move.decisionNumber()),
                // The county of the hukou pays: whoever leaves it is stopped on that ground, which frees the places.
                DisabilityRule.LeavingTheCountyMustBeAStop);
    }

    @Bean
    DisabilityPolicy disabilityPolicy(DisabilitySettings settings) {
        return settings.policy();
    }

    @Bean
    ProcedureLaws.Of disabilityLaw(DisabilitySettings settings) {
        return ProcedureLaws.Of.always(settings.law());
    }

    @Bean
    Capability<DisabilityCommand, DisabilityCase, DisabilityEvent> disability(DisabilityPolicy policy) {
        return new Capability<>(
                "assistance.disability",
                DisabilityAggregate.class,
                DisabilityCommand.class,
                DisabilityEvent.class,
                new DisabilityDecider(policy));
    }

    @Bean
    DisabilityFiles disabilityFiles() {
        return new DisabilityFiles();
    }

    @Bean
    Recipients disabilityRecipients() {
        return new Recipients();
    }

    @Bean
    DisabilityDesk disabilityDesk(
            Commands commands,
            States states,
            StandardsInStore standards,
            MembershipsInStore dibao,
            PlacesInStore places,
            DisabilityPolicy policy) {
        return new DisabilityDesk(commands, states, standards, dibao, places, policy);
    }

    @Bean
    CasesOfPerson casesOfDisabledPerson(EventReader reader, Views views) {
        return new CasesOfPerson(reader, views);
    }

    @Bean
    WhenDeathRegisteredThenStopSubsidies whenDeathRegisteredThenStopSubsidies(
            CasesOfPerson casesOfDisabledPerson, DisabilityDesk desk) {
        return new WhenDeathRegisteredThenStopSubsidies(casesOfDisabledPerson, desk);
    }

    @Bean
    WhenDeathAnnulledThenAskForCorrection whenDeathAnnulledThenAskForCorrection(
            CasesOfPerson casesOfDisabledPerson, DisabilityDesk desk) {
        return new WhenDeathAnnulledThenAskForCorrection(casesOfDisabledPerson, desk);
    }

    @Bean
    WhenTekunTakesOverThenStopSubsidies whenTekunTakesOverThenStopSubsidies(
            CasesOfPerson casesOfDisabledPerson, MembershipsInStore dibao, DisabilityDesk desk) {
        return new WhenTekunTakesOverThenStopSubsidies(casesOfDisabledPerson, dibao, desk);
    }

    @Bean
    WhenPersonLeavesDibaoThenFlagLivingSubsidy whenPersonLeavesDibaoThenFlagLivingSubsidy(
            CasesOfPerson casesOfDisabledPerson, Flagging flagging) {
        return new WhenPersonLeavesDibaoThenFlagLivingSubsidy(casesOfDisabledPerson, flagging);
    }

    @Bean
    WhenTekunEndsThenFlagSubsidies whenTekunEndsThenFlagSubsidies(
            CasesOfPerson casesOfDisabledPerson, Flagging flagging) {
        return new WhenTekunEndsThenFlagSubsidies(casesOfDisabledPerson, flagging);
    }

    @Bean
    WhenOrphanAdmittedThenStopLivingSubsidy whenOrphanAdmittedThenStopLivingSubsidy(
            CasesOfPerson casesOfDisabledPerson, DisabilityDesk desk) {
        return new WhenOrphanAdmittedThenStopLivingSubsidy(casesOfDisabledPerson, desk);
    }

    @Bean
    WhenUnattendedChildAdmittedThenStopLivingSubsidy whenUnattendedChildAdmittedThenStopLivingSubsidy(
            CasesOfPerson casesOfDisabledPerson, DisabilityDesk desk) {
        return new WhenUnattendedChildAdmittedThenStopLivingSubsidy(casesOfDisabledPerson, desk);
    }

    @Bean
    SubsidiesToFlag subsidiesToFlag(CasesOfPerson casesOfDisabledPerson) {
        return new SubsidiesToFlag(casesOfDisabledPerson);
    }

    @Bean
    DisabilityQueries disabilityQueries(Views views, FlagsOfCase flags) {
        return new DisabilityQueries(views, flags);
    }

    @Bean
    DisabilityReasons disabilityReasons(EventReader reader, EventCatalogue catalogue, DisabilityPolicy policy) {
        return new DisabilityReasons(reader, catalogue, policy);
    }

    @Bean
    DisabilityProgramme disabilityLivingProgramme(
            Views views, EventReader reader, StandardsInStore standards, DisabilityReasons reasons) {
        return new DisabilityProgramme(Subsidy.LIVING, views, reader, standards, reasons);
    }

    @Bean
    DisabilityProgramme disabilityNursingProgramme(
            Views views, EventReader reader, StandardsInStore standards, DisabilityReasons reasons) {
        return new DisabilityProgramme(Subsidy.NURSING, views, reader, standards, reasons);
    }

    @Bean
    QuarterlySubsidies quarterlySubsidies(Views views) {
        return new QuarterlySubsidies(views);
    }

    @Bean
    DisabilityDuties disabilityDuties() {
        return new DisabilityDuties();
    }
}
