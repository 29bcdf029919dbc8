package io.minzheng.assistance.vital;

import io.minzheng.assistance.flags.Flagging;
import io.minzheng.assistance.transfers.PlacesOfCases;
import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.States;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The parts of the capability and how they hang together. */
@Configuration(proxyBeanMethods = false)
class VitalConfiguration {
    @Bean
    Capability<VitalCommand, Vital, VitalEvent> vital() {
        return new Capability<>(
                "assistance.vital", VitalAggregate.class, VitalCommand.class, VitalEvent.class, new VitalDecider());
    }

    @Bean
    DeathsInStore deathsInStore(States states, EventReader reader) {
        return new DeathsInStore(states, reader);
    }

    /**
     * Before the programmes look for cases of the person: a case that they do not find was filed after the death was kept,
     * and so finds it.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WhenDeathRegisteredThenRememberDeath whenDeathRegisteredThenRememberDeath(Commands commands) {
        return new WhenDeathRegisteredThenRememberDeath(commands);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WhenDeathAnnulledThenForgetDeath whenDeathAnnulledThenForgetDeath(Commands commands) {
        return new WhenDeathAnnulledThenForgetDeath(commands);
    }

    @Bean
    WhenPersonComesIntoCaseThenFlagDeath<Coming.Household> whenHouseholdAppliesThenFlagDeath(
            DeathsInStore deaths, PlacesOfCases places, Flagging flagging) {
        return new WhenPersonComesIntoCaseThenFlagDeath<>(
                "dibao", "ApplicationFiled", Coming.Household.class, deaths, places, flagging);
    }

    @Bean
    WhenPersonComesIntoCaseThenFlagDeath<Coming.Household> whenHouseholdDividesThenFlagDeath(
            DeathsInStore deaths, PlacesOfCases places, Flagging flagging) {
        return new WhenPersonComesIntoCaseThenFlagDeath<>(
                "dibao", "SplitOffProposed", Coming.Household.class, deaths, places, flagging);
    }

    /** Who joins a household, also when the whole of another one does. */
    @Bean
    WhenPersonComesIntoCaseThenFlagDeath<Coming.ChangedHousehold> whenHouseholdChangesThenFlagDeath(
            DeathsInStore deaths, PlacesOfCases places, Flagging flagging) {
        return new WhenPersonComesIntoCaseThenFlagDeath<>(
                "dibao", "ChangeReported", Coming.ChangedHousehold.class, deaths, places, flagging);
    }

    @Bean
    WhenPersonComesIntoCaseThenFlagDeath<Coming.OnePerson> whenTekunCaseFiledThenFlagDeath(
            DeathsInStore deaths, PlacesOfCases places, Flagging flagging) {
        return new WhenPersonComesIntoCaseThenFlagDeath<>(
                "tekun", "CaseFiled", Coming.OnePerson.class, deaths, places, flagging);
    }

    @Bean
    WhenPersonComesIntoCaseThenFlagDeath<Coming.Applicant> whenSubsidiesAppliedThenFlagDeath(
            DeathsInStore deaths, PlacesOfCases places, Flagging flagging) {
        return new WhenPersonComesIntoCaseThenFlagDeath<>(
                "disability", "SubsidiesApplied", Coming.Applicant.class, deaths, places, flagging);
    }

    @Bean
    WhenPersonComesIntoCaseThenFlagDeath<Coming.PeopleInNeed> whenExpenditureClaimedThenFlagDeath(
            DeathsInStore deaths, PlacesOfCases places, Flagging flagging) {
        return new WhenPersonComesIntoCaseThenFlagDeath<>(
                "temporary", "ExpenditureClaimed", Coming.PeopleInNeed.class, deaths, places, flagging);
    }

    @Bean
    WhenPersonComesIntoCaseThenFlagDeath<Coming.PeopleInNeed> whenEmergencyReportedThenFlagDeath(
            DeathsInStore deaths, PlacesOfCases places, Flagging flagging) {
        return new WhenPersonComesIntoCaseThenFlagDeath<>(
                "temporary", "EmergencyReported", Coming.PeopleInNeed.class, deaths, places, flagging);
    }

    @Bean
    WhenPersonComesIntoCaseThenFlagDeath<Coming.Household> whenRecognitionAppliedThenFlagDeath(
            DeathsInStore deaths, PlacesOfCases places, Flagging flagging) {
        return new WhenPersonComesIntoCaseThenFlagDeath<>(
                "recognition", "RecognitionApplied", Coming.Household.class, deaths, places, flagging);
    }
}
