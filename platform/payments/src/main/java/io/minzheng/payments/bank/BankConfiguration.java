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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the bank is told and answers, beside {@link io.minzheng.payments.PaymentsConfiguration}: the parts of the capability. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BankSettings.class)
@Import({AccountsApi.class, FilesApi.class, ResultsApi.class, ReconciliationApi.class})
public class BankConfiguration {
    @Bean
    Capability<AccountCommand, BankAccount, AccountEvent> bankAccounts(@Value("${minzheng.service}") String service) {
        return new Capability<>(
                service + ".bankaccount",
                AccountAggregate.class,
                AccountCommand.class,
                AccountEvent.class,
                new AccountDecider());
    }

    @Bean
    Capability<FileCommand, BankFiles, FileEvent> bankFiles(@Value("${minzheng.service}") String service) {
        return new Capability<>(
                service + ".bankfile", FileAggregate.class, FileCommand.class, FileEvent.class, new FileDecider());
    }

    @Bean
    Capability<BankLinesCommand, BankLines, BankLinesEvent> bankLines(@Value("${minzheng.service}") String service) {
        return new Capability<>(
                service + ".banklines",
                BankLinesAggregate.class,
                BankLinesCommand.class,
                BankLinesEvent.class,
                new BankLinesDecider());
    }

    @Bean
    AccountsThatMove accountsThatMove() {
        return new AccountsThatMove();
    }

    @Bean
    BankAccounts bankAccountsView(@Value("${minzheng.service}") String service) {
        return new BankAccounts(service);
    }

    @Bean
    RunsInBank runsInBankView(@Value("${minzheng.service}") String service) {
        return new RunsInBank(service);
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
