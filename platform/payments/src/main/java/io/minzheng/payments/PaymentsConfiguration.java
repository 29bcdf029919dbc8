package io.minzheng.payments;

import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.States;
import io.minzheng.projection.MoneyTrail;
import io.minzheng.projection.Views;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Payments, for a service that imports this: the parts of the capability and how they hang together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaymentSettings.class)
@Import({PaymentsApi.class, LedgersApi.class})
public class PaymentsConfiguration {
    static Capability<RunCommand, PaymentRun, RunEvent> runs(String service, PaymentSettings settings) {
        return new Capability<>(
                service + ".payrun",
                RunAggregate.class,
                RunCommand.class,
                RunEvent.class,
                new RunDecider(settings.secondApprovalAbove()));
    }

    static Capability<LinesCommand, RunLines, LinesEvent> lines(String service) {
        return new Capability<>(
                service + ".paylines", LinesAggregate.class, LinesCommand.class, LinesEvent.class, new LinesDecider());
    }

    static Capability<MonthCommand, PaymentMonth, MonthEvent> months(String service) {
        return new Capability<>(
                service + ".paymonth", MonthAggregate.class, MonthCommand.class, MonthEvent.class, new MonthDecider());
    }

    static Capability<LedgerCommand, Ledger, LedgerEvent> ledgers(String service) {
        return new Capability<>(
                service + ".ledger",
                LedgerAggregate.class,
                LedgerCommand.class,
                LedgerEvent.class,
                new LedgerDecider());
    }

    static Capability<PaidPersonCommand, PaidPerson, PaidPersonEvent> persons(String service) {
        return new Capability<>(
                service + ".paidperson",
                PaidPersonAggregate.class,
                PaidPersonCommand.class,
                PaidPersonEvent.class,
                new PaidPersonDecider());
    }

    static Capability<AccessCommand, AccessDecider.Readings, AccessEvent> readings(String service) {
        return new Capability<>(
                service + ".payreading",
                AccessAggregate.class,
                AccessCommand.class,
                AccessEvent.class,
                new AccessDecider());
    }

    @Bean
    Capability<RunCommand, PaymentRun, RunEvent> paymentRuns(
            @Value("${minzheng.service}") String service, PaymentSettings settings) {
        return runs(service, settings);
    }

    @Bean
    Capability<LinesCommand, RunLines, LinesEvent> paymentLines(@Value("${minzheng.service}") String service) {
        return lines(service);
    }

    @Bean
    Capability<MonthCommand, PaymentMonth, MonthEvent> paymentMonths(@Value("${minzheng.service}") String service) {
        return months(service);
    }

    @Bean
    Capability<LedgerCommand, Ledger, LedgerEvent> paymentLedgers(@Value("${minzheng.service}") String service) {
        return ledgers(service);
    }

    @Bean
    Capability<PaidPersonCommand, PaidPerson, PaidPersonEvent> paidPersons(
            @Value("${minzheng.service}") String service) {
        return persons(service);
    }

    @Bean
    Capability<AccessCommand, AccessDecider.Readings, AccessEvent> paymentReadings(
            @Value("${minzheng.service}") String service) {
        return readings(service);
    }

    @Bean
    PaymentYears paymentYearsView(@Value("${minzheng.service}") String service) {
        return new PaymentYears(service);
    }

    @Bean
    PaymentRuns paymentRunsView(@Value("${minzheng.service}") String service) {
        return new PaymentRuns(service);
    }

    @Bean
    PaymentStatistics paymentStatisticsView(@Value("${minzheng.service}") String service) {
        return new PaymentStatistics(service);
    }

    @Bean
    MoneyTrail moneyPaid(@Value("${minzheng.service}") String service) {
        return MoneyPaid.paid(service);
    }

    @Bean
    MoneyTrail moneyClaimed(@Value("${minzheng.service}") String service) {
        return MoneyPaid.claimed(service);
    }

    @Bean
    MoneyTrail moneyRecovered(@Value("${minzheng.service}") String service) {
        return MoneyPaid.recovered(service);
    }

    @Bean
    RunsAtWork paymentRunsAtWork() {
        return new RunsAtWork();
    }

    @Bean
    StoredRuns storedPaymentRuns(States states, EventReader reader, EventCatalogue catalogue) {
        return new StoredRuns(states, reader, catalogue);
    }

    @Bean
    Programmes programmes(List<Programme> all) {
        return new Programmes(all);
    }

    @Bean
    PresentViews presentViews(EventReader reader, Views views, PaymentSettings settings) {
        return new PresentViews(reader, views, settings.viewWait());
    }

    @Bean
    PaymentPreparation paymentPreparation(
            Commands commands,
            States states,
            StoredRuns runs,
            PresentViews views,
            Programmes programmes,
            PaymentSettings settings,
            RunsAtWork atWork) {
        return new PaymentPreparation(commands, states, runs, views, programmes, settings, atWork);
    }

    @Bean
    CountedPersons countedPersons(States states) {
        return new CountedPersons(states);
    }

    @Bean
    LedgerSteps ledgerSteps(Commands commands, CountedPersons persons) {
        return new LedgerSteps(commands, persons);
    }

    @Bean
    PaymentIssuing paymentIssuing(
            Commands commands,
            StoredRuns runs,
            PresentViews views,
            Programmes programmes,
            CountedPersons persons,
            RunsAtWork atWork) {
        return new PaymentIssuing(commands, runs, views, programmes, persons, atWork);
    }

    @Bean
    IssuedRuns issuedRuns(StoredRuns runs, EventReader reader, EventCatalogue catalogue, Views views) {
        return new IssuedRuns(runs, reader, catalogue, views);
    }

    @Bean
    Payees payees(Programmes programmes, States states) {
        return new Payees(programmes, states);
    }

    @Bean
    PaymentExplanations paymentExplanations(EventReader reader, EventCatalogue catalogue, Programmes programmes) {
        return new PaymentExplanations(reader, catalogue, programmes);
    }

    @Bean
    PaymentQueries paymentQueries(Views views, StoredRuns runs) {
        return new PaymentQueries(views, runs);
    }

    @Bean
    IssuedMonths issuedMonths(EventReader reader, EventCatalogue catalogue) {
        return new IssuedMonths(reader, catalogue);
    }
}
