package io.minzheng.assistance.flags;

import io.minzheng.assistance.transfers.PlacesOfCases;
import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.Commands;
import io.minzheng.projection.Views;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the capability and how they hang together. */
@Configuration(proxyBeanMethods = false)
class FlagsConfiguration {
    static final Capability<FlagCommand, ReviewFlag, FlagEvent> FLAGS = new Capability<>(
            "assistance.reviewflag", FlagAggregate.class, FlagCommand.class, FlagEvent.class, new FlagDecider());

    @Bean
    Capability<FlagCommand, ReviewFlag, FlagEvent> reviewFlags() {
        return FLAGS;
    }

    @Bean
    CaseFlags caseFlags() {
        return new CaseFlags();
    }

    @Bean
    FlagsOfCase flagsOfCase(Views views) {
        return new FlagsOfCase(views);
    }

    @Bean
    Flagging flagging(Commands commands, ObjectProvider<CasesToFlag> programmes) {
        return new Flagging(commands, programmes.orderedStream().toList());
    }

    @Bean
    WhenMarriageRegisteredThenFlagCases whenMarriageRegisteredThenFlagCases(Flagging flagging) {
        return new WhenMarriageRegisteredThenFlagCases(flagging);
    }

    @Bean
    WhenDivorceRegisteredThenFlagCases whenDivorceRegisteredThenFlagCases(Flagging flagging) {
        return new WhenDivorceRegisteredThenFlagCases(flagging);
    }

    @Bean
    WhenChildAdmittedThenFlagCases whenOrphanAdmittedThenFlagCases(Flagging flagging) {
        return new WhenChildAdmittedThenFlagCases("orphan", flagging);
    }

    @Bean
    WhenChildAdmittedThenFlagCases whenUnattendedChildAdmittedThenFlagCases(Flagging flagging) {
        return new WhenChildAdmittedThenFlagCases("unattended", flagging);
    }

    @Bean
    WhenChildReleasedThenFlagCases whenOrphanReleasedThenFlagCases(Flagging flagging) {
        return new WhenChildReleasedThenFlagCases("orphan", flagging);
    }

    @Bean
    WhenChildReleasedThenFlagCases whenUnattendedChildReleasedThenFlagCases(Flagging flagging) {
        return new WhenChildReleasedThenFlagCases("unattended", flagging);
    }

    @Bean
    WhenCaseMovedThenMoveFlags whenHouseholdMovedThenMoveFlags(
            PlacesOfCases places, FlagsOfCase flags, Commands commands) {
        return new WhenCaseMovedThenMoveFlags("dibao.CaseTransferred", places, flags, commands);
    }

    @Bean
    WhenCaseMovedThenMoveFlags whenTekunCaseMovedThenMoveFlags(
            PlacesOfCases places, FlagsOfCase flags, Commands commands) {
        return new WhenCaseMovedThenMoveFlags("tekun.CaseTransferred", places, flags, commands);
    }

    @Bean
    WhenCaseMovedThenMoveFlags whenSubsidiesMovedThenMoveFlags(
            PlacesOfCases places, FlagsOfCase flags, Commands commands) {
        return new WhenCaseMovedThenMoveFlags("disability.CaseTransferred", places, flags, commands);
    }

    @Bean
    WhenCaseMovedThenMoveFlags whenMonitoredPersonMovedThenMoveFlags(
            PlacesOfCases places, FlagsOfCase flags, Commands commands) {
        return new WhenCaseMovedThenMoveFlags("monitored.PersonMoved", places, flags, commands);
    }
}
