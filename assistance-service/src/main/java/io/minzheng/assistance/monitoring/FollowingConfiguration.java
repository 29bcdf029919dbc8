package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.dibao.FiledCases;
import io.minzheng.assistance.flags.Flagging;
import io.minzheng.assistance.recognition.RecognisedPersons;
import io.minzheng.assistance.tekun.SupportedPersons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the list does by itself. */
@Configuration(proxyBeanMethods = false)
class FollowingConfiguration {
    @Bean
    WhenPersonEnrolledThenRecordCategory whenPersonEnrolledThenRecordCategory(
            ListedPersons persons, FiledCases cases, MonitoringDesk desk) {
        return new WhenPersonEnrolledThenRecordCategory(persons, cases, desk);
    }

    @Bean
    WhenPersonExcludedThenRecordCategory whenPersonExcludedThenRecordCategory(
            ListedPersons persons, SupportedPersons supported, MonitoringDesk desk) {
        return new WhenPersonExcludedThenRecordCategory(persons, supported, desk);
    }

    @Bean
    WhenPersonReleasedThenEndCategory whenPersonReleasedThenEndCategory(ListedPersons persons, MonitoringDesk desk) {
        return new WhenPersonReleasedThenEndCategory(persons, desk);
    }

    @Bean
    WhenPersonReadmittedThenEndCategory whenPersonReadmittedThenEndCategory(
            ListedPersons persons, MonitoringDesk desk) {
        return new WhenPersonReadmittedThenEndCategory(persons, desk);
    }

    @Bean
    WhenPersonRecognisedThenRecordCategory whenPersonRecognisedThenRecordCategory(
            ListedPersons persons, RecognisedPersons recognised, MonitoringDesk desk) {
        return new WhenPersonRecognisedThenRecordCategory(persons, recognised, desk);
    }

    @Bean
    WhenRecognitionEndedThenEndCategory whenRecognitionEndedThenEndCategory(
            ListedPersons persons, MonitoringDesk desk) {
        return new WhenRecognitionEndedThenEndCategory(persons, desk);
    }

    @Bean
    WhenDeathRegisteredThenLeaveList whenDeathRegisteredThenLeaveList(ListedPersons persons, MonitoringDesk desk) {
        return new WhenDeathRegisteredThenLeaveList(persons, desk);
    }

    @Bean
    WhenDeathAnnulledThenFlagPerson whenDeathAnnulledThenFlagPerson(ListedPersons persons, Flagging flagging) {
        return new WhenDeathAnnulledThenFlagPerson(persons, flagging);
    }

    @Bean
    WhenReviewOpenedThenFlagCase whenReviewOpenedThenFlagCase(FiledCases cases, Flagging flagging) {
        return new WhenReviewOpenedThenFlagCase(cases, flagging);
    }
}
