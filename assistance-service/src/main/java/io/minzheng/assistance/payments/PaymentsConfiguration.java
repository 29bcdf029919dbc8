package io.minzheng.assistance.payments;

import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.States;
import io.minzheng.projection.MoneyTrail;
import io.minzheng.projection.Views;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the capability and how they hang together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaymentSettings.class)
class PaymentsConfiguration {
    static final Capability<LinesCommand, RunLines, LinesEvent> LINES = new Capability<>(
            "assistance.paylines", LinesAggregate.class, LinesCommand.class, LinesEvent.class, new LinesDecider());
    static final Capability<MonthCommand, PaymentMonth, MonthEvent> MONTHS = new Capability<>(
            "assistance.paymonth", MonthAggregate.class, MonthCommand.class, MonthEvent.class, new MonthDecider());
    static final Capability<LedgerCommand, Ledger, LedgerEvent> LEDGERS = new Capability<>(
            "assistance.ledger", LedgerAggregate.class, LedgerCommand.class, LedgerEvent.class, new LedgerDecider());
    static final Capability<PaidPersonCommand, PaidPerson, PaidPersonEvent> PERSONS = new Capability<>(
            "assistance.paidperson",
            PaidPersonAggregate.class,
            PaidPersonCommand.class,
            PaidPersonEvent.class,
            new PaidPersonDecider());
    static final Capability<AccessCommand, AccessDecider.Readings, AccessEvent> READINGS = new Capability<>(
            "assistance.payreading",
            AccessAggregate.class,
            AccessCommand.class,
            AccessEvent.class,
            new AccessDecider());

    @Bean
    Capability<RunCommand, PaymentRun, RunEvent> paymentRuns(PaymentSettings settings) {
        return runs(settings);
    }

    static Capability<RunCommand, PaymentRun, RunEvent> runs(PaymentSettings settings) {
        return new Capability<>(
                "assistance.payrun",
                RunAggregate.class,
                RunCommand.class,
                RunEvent.class,
                new RunDecider(settings.secondApprovalAbove()));
    }

    @Bean
    Capability<LinesCommand, RunLines, LinesEvent> paymentLines() {
        return LINES;
    }

    @Bean
    Capability<MonthCommand, PaymentMonth, MonthEvent> paymentMonths() {
        return MONTHS;
    }

    @Bean
    Capability<LedgerCommand, Ledger, LedgerEvent> paymentLedgers() {
        return LEDGERS;
    }

    @Bean
    Capability<PaidPersonCommand, PaidPerson, PaidPersonEvent> paidPersons() {
        return PERSONS;
    }

    @Bean
    Capability<AccessCommand, AccessDecider.Readings, AccessEvent> paymentReadings() {
        return READINGS;
    }

    @Bean
    PaymentYears paymentYearsView() {
        return new PaymentYears();
    }

    @Bean
    PaymentRuns paymentRunsView() {
        return new PaymentRuns();
    }

    @Bean
    PaymentStatistics paymentStatisticsView() {
        return new PaymentStatistics();
    }

    @Bean
    MoneyTrail moneyPaid() {
        return MoneyPaid.PAID;
    }

    @Bean
    MoneyTrail moneyClaimed() {
        return MoneyPaid.CLAIMED;
    }

    @Bean
    MoneyTrail moneyRecovered() {
        return MoneyPaid.RECOVERED;
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
    PaymentPreparation paymentPreparation(
            Commands commands,
            States states,
            EventReader reader,
            StoredRuns runs,
            Views views,
            List<Programme> programmes,
            PaymentSettings settings,
            RunsAtWork atWork) {
        return new PaymentPreparation(commands, states, reader, runs, views, programmes, settings, atWork);
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
    PaymentIssuing paymentIssuing(Commands commands, StoredRuns runs, CountedPersons persons, RunsAtWork atWork) {
        return new PaymentIssuing(commands, runs, persons, atWork);
    }

    @Bean
    IssuedRuns issuedRuns(StoredRuns runs, EventReader reader, EventCatalogue catalogue, Views views) {
        return new IssuedRuns(runs, reader, catalogue, views);
    }

    @Bean
    Payees payees(List<Programme> programmes, States states) {
        return new Payees(programmes, states);
    }

    @Bean
    PaymentExplanations paymentExplanations(EventReader reader, EventCatalogue catalogue, List<Programme> programmes) {
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
