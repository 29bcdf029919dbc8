package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.dibao.FiledCases;
import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.States;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.projection.Views;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the capability and how they hang together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MonitoringSettings.class)
class MonitoringConfiguration {
    static final Capability<DataImportCommand, DataImport, DataImportEvent> IMPORTS = new Capability<>(
            "assistance.dataimport",
            DataImportAggregate.class,
            DataImportCommand.class,
            DataImportEvent.class,
            new DataImportDecider());
    static final Capability<ImportRowsCommand, ImportRows, ImportRowsEvent> ROWS = new Capability<>(
            "assistance.importrows",
            ImportRowsAggregate.class,
            ImportRowsCommand.class,
            ImportRowsEvent.class,
            new ImportRowsDecider());

    @Bean
    MonitoringPolicy monitoringPolicy(MonitoringSettings settings) {
        return settings.policy();
    }

    @Bean
    Capability<MonitoredCommand, Monitored, MonitoredEvent> monitored(MonitoringPolicy policy) {
        return new Capability<>(
                "assistance.monitored",
                MonitoredAggregate.class,
                MonitoredCommand.class,
                MonitoredEvent.class,
                new MonitoredDecider(policy));
    }

    @Bean
    Capability<WarningCommand, Warning, WarningEvent> warnings(MonitoringPolicy policy) {
        return new Capability<>(
                "assistance.warning",
                WarningAggregate.class,
                WarningCommand.class,
                WarningEvent.class,
                new WarningDecider(policy));
    }

    @Bean
    Capability<DataImportCommand, DataImport, DataImportEvent> dataImports() {
        return IMPORTS;
    }

    @Bean
    Capability<ImportRowsCommand, ImportRows, ImportRowsEvent> importRows() {
        return ROWS;
    }

    @Bean
    MonitoredPersons monitoredPersonsView() {
        return new MonitoredPersons();
    }

    @Bean
    EndingCategories endingCategoriesView() {
        return new EndingCategories();
    }

    @Bean
    WarningFiles warningFilesView() {
        return new WarningFiles();
    }

    @Bean
    DataImports dataImportsView() {
        return new DataImports();
    }

    @Bean
    ListedPersons listedPersons(States states) {
        return new ListedPersons(states);
    }

    @Bean
    MonitoringDesk monitoringDesk(Commands commands, ListedPersons persons, FiledCases cases) {
        return new MonitoringDesk(commands, persons, cases);
    }

    @Bean
    MonitoredToFlag monitoredToFlag(ListedPersons persons) {
        return new MonitoredToFlag(persons);
    }

    @Bean
    StoredImports storedImports(States states, EventReader reader, EventCatalogue catalogue) {
        return new StoredImports(states, reader, catalogue);
    }

    @Bean
    ListUpload listUpload(
            Commands commands,
            StoredImports imports,
            MonitoringPolicy policy,
            MonitoringSettings settings,
            Pseudonyms pseudonyms) {
        return new ListUpload(commands, imports, policy, settings.limits(), pseudonyms);
    }

    @Bean
    ListApplication listApplication(Commands commands, ListedPersons persons, StoredImports imports) {
        return new ListApplication(commands, persons, imports);
    }

    @Bean
    MonitoringQueries monitoringQueries(Views views) {
        return new MonitoringQueries(views);
    }

    @Bean
    WarningQueries warningQueries(Views views) {
        return new WarningQueries(views);
    }

    @Bean
    ImportQueries importQueries(Views views, StoredImports imports) {
        return new ImportQueries(views, imports);
    }

    @Bean
    QuarterlyMonitored quarterlyMonitored(Views views) {
        return new QuarterlyMonitored(views);
    }

    @Bean
    WarningDuties warningDuties() {
        return new WarningDuties();
    }

    @Bean
    RecognitionDuties recognitionDuties() {
        return new RecognitionDuties();
    }
}
