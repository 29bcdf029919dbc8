package io.minzheng.payments.bank;

import io.micrometer.core.instrument.MeterRegistry;
import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.States;
import io.minzheng.kernel.WorkingDays;
import io.minzheng.payments.IssuedRuns;
import io.minzheng.payments.LedgerSteps;
import io.minzheng.projection.Views;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the bank is told and answers, beside {@link io.minzheng.payments.PaymentsConfiguration}: the parts of the capability. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BankSettings.class)
@Import({AccountsApi.class, FilesApi.class, ResultsApi.class, ReconciliationApi.class})
public class BankConfiguration {
    static final Capability<AccountCommand, BankAccount, AccountEvent> ACCOUNTS = new Capability<>(
            "assistance.bankaccount",
            AccountAggregate.class,
            AccountCommand.class,
            AccountEvent.class,
            new AccountDecider());
    static final Capability<FileCommand, BankFiles, FileEvent> FILES = new Capability<>(
            "assistance.bankfile", FileAggregate.class, FileCommand.class, FileEvent.class, new FileDecider());
    static final Capability<BankLinesCommand, BankLines, BankLinesEvent> LINES = new Capability<>(
            "assistance.banklines",
            BankLinesAggregate.class,
            BankLinesCommand.class,
            BankLinesEvent.class,
            new BankLinesDecider());

    @Bean
    Capability<AccountCommand, BankAccount, AccountEvent> bankAccounts() {
        return ACCOUNTS;
    }

    @Bean
    Capability<FileCommand, BankFiles, FileEvent> bankFiles() {
        return FILES;
    }

    @Bean
    Capability<BankLinesCommand, BankLines, BankLinesEvent> bankLines() {
        return LINES;
    }

    @Bean
    BankAccounts bankAccountsView() {
        return new BankAccounts();
    }

    @Bean
    RunsInBank runsInBankView() {
        return new RunsInBank();
    }

    @Bean
    StoredFiles storedBankFiles(States states, EventReader reader, EventCatalogue catalogue) {
        return new StoredFiles(states, reader, catalogue);
    }

    @Bean
    FileBytes bankFileBytes(StoredFiles files) {
        return new FileBytes(files);
    }

    @Bean
    FileLines bankFileLines(StoredFiles files) {
        return new FileLines(files);
    }

    @Bean
    FileWriting bankFileWriting(
            Commands commands, IssuedRuns runs, StoredFiles files, FileBytes bytes, BankSettings settings) {
        return new FileWriting(commands, runs, files, bytes, settings.file().layout());
    }

    @Bean
    ResultDesk bankResultDesk(Commands commands, StoredFiles files, LedgerSteps ledgers, BankSettings settings) {
        return new ResultDesk(commands, files, ledgers, settings.result());
    }

    @Bean
    Reconciling reconciling(Commands commands, IssuedRuns runs, StoredFiles files) {
        return new Reconciling(commands, runs, files);
    }

    @Bean
    OverdueReconciliations overdueReconciliations(
            IssuedRuns runs,
            Views views,
            WorkingDays calendar,
            BankSettings settings,
            Clock clock,
            MeterRegistry meters) {
        return new OverdueReconciliations(runs, views, calendar, settings, clock, meters);
    }
}
