package io.minzheng.payments;

import static io.minzheng.payments.Samples.MAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.payments.AccessEvent.PaymentsRead;
import io.minzheng.payments.LedgerEvent.ArrearsIssued;
import io.minzheng.payments.LedgerEvent.BackPayIssued;
import io.minzheng.payments.LedgerEvent.PaymentIssued;
import io.minzheng.payments.LedgerEvent.PaymentReturned;
import io.minzheng.payments.LedgerEvent.PersonCeded;
import io.minzheng.payments.LedgerEvent.RecoveryClosed;
import io.minzheng.payments.LedgerEvent.RecoveryOpened;
import io.minzheng.payments.LedgerEvent.RecoveryReceived;
import io.minzheng.payments.LinesEvent.LinesIssued;
import io.minzheng.payments.LinesEvent.LinesPrepared;
import io.minzheng.payments.MonthEvent.RunClosed;
import io.minzheng.payments.MonthEvent.RunOpened;
import io.minzheng.payments.PaidPersonEvent.MonthsTaken;
import io.minzheng.payments.RunEvent.IssuingBegun;
import io.minzheng.payments.RunEvent.PreparationBegun;
import io.minzheng.payments.RunEvent.RunApproved;
import io.minzheng.payments.RunEvent.RunDiscarded;
import io.minzheng.payments.RunEvent.RunEndorsed;
import io.minzheng.payments.RunEvent.RunIssued;
import io.minzheng.payments.RunEvent.RunPrepared;
import io.minzheng.payments.RunEvent.RunReturned;
import io.minzheng.payments.RunEvent.RunSubmitted;
import io.minzheng.test.EventForms;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published JSON of every event, committed beside this test: what was once stored must be read and written alike. */
class EventSamplesTest {
    private static final EventForms FORMS = new EventForms(
            "any",
            List.of(
                    RunEvent.class,
                    LinesEvent.class,
                    MonthEvent.class,
                    LedgerEvent.class,
                    PaidPersonEvent.class,
                    AccessEvent.class));
    private static final LocalDate DAY = LocalDate.of(2013, 5, 5);
    private static final String RUN = Samples.run(MAY, 1);
    private static final String HOUSEHOLD = Samples.HOUSEHOLD;
    private static final String AREA = Samples.TOWNSHIP;
    private static final RunOutcome OUTCOME =
            RunOutcome.NOTHING.paid(70_500, 0).skipped(300, 100, "payments.line-must-be-current");

    static Stream<DomainEvent> events() {
        PaymentLine line = Samples.regular(MAY, 70_500);
        PaymentLine over = Samples.line(MAY.minusMonths(1), LineKind.OVERPAYMENT, 300, 0, 300);
        RunTotals totals = RunTotals.NONE.plus(List.of(line, over));
        RunDifferences differences = RunDifferences.NONE.plus(List.of(line));
        List<String> persons = Samples.PERSONS;
        Basis basis = Samples.basis();
        return Stream.of(
                new PreparationBegun(RUN, "dibao", "623001", MAY, 1, 1, "reviewer-1", DAY),
                new RunPrepared(RUN, "dibao", "623001", MAY, 1, 1, "d1", totals, differences, "reviewer-1", DAY),
                new RunSubmitted(RUN, "d1", 70_500, "reviewer-1", DAY),
                new RunEndorsed(RUN, "d1", 70_500, "approver-2", DAY),
                new RunApproved(RUN, "d1", 70_500, "approver-1", DAY),
                new RunReturned(RUN, "one household looks wrong", "approver-1", DAY),
                new RunDiscarded(RUN, "nobody to pay", "reviewer-1", DAY),
                new IssuingBegun(RUN, "d1", "approver-1", DAY),
                new RunIssued(RUN, "dibao", "623001", MAY, OUTCOME, "approver-1", DAY),
                new LinesPrepared(RUN, 1, 1, "623001", List.of(line, over), DAY),
                new LinesIssued(
                        RUN,
                        1,
                        1,
                        OUTCOME,
                        List.of(new SkippedHousehold("dibao-2", "payments.line-must-be-current")),
                        DAY),
                new RunOpened(RUN, "623001", 1, DAY),
                new RunClosed(RUN, DAY),
                new PaymentIssued("dibao", HOUSEHOLD, AREA, 1, RUN, MAY, 70_500, persons, basis, DAY),
                new BackPayIssued("dibao", HOUSEHOLD, AREA, 2, RUN, MAY, 50, 350, 300, persons, basis, DAY),
                new ArrearsIssued("dibao", HOUSEHOLD, AREA, 3, null, MAY, 300, 300, 0, true, 1, persons, basis, DAY),
                new PaymentReturned(
                        "dibao",
                        HOUSEHOLD,
                        AREA,
                        1,
                        MAY,
                        LineKind.REGULAR,
                        300,
                        true,
                        basis,
                        "ACCOUNT_CLOSED",
                        "reviewer-1",
                        DAY),
                new RecoveryOpened("dibao", HOUSEHOLD, AREA, 1, RUN, MAY, "URBAN", 100, 200, 300, null, DAY),
                new RecoveryReceived("dibao", HOUSEHOLD, AREA, 1, MAY, "URBAN", 60, 40, "R-1", DAY),
                new RecoveryClosed(
                        "dibao", HOUSEHOLD, AREA, 1, MAY, "URBAN", RecoveryOutcome.WAIVED, 40, "hardship", DAY),
                Samples.counted(),
                new PersonCeded("dibao", HOUSEHOLD, AREA, persons.getFirst(), MAY, MAY.plusMonths(3), DAY),
                new MonthsTaken("dibao", persons.getFirst(), HOUSEHOLD, MAY, null, DAY),
                new PaymentsRead(persons.getFirst(), "complaint 7", "clerk-1", DAY));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isWrittenAndReadAsCommitted(DomainEvent event) {
        FORMS.check(event);
    }

    /** Nobody is named where everything is erased, and whatever folds the events still can. */
    @ParameterizedTest
    @MethodSource("events")
    void isStillReadWhenErased(DomainEvent event) {
        assertThat(FORMS.erased(event)).hasSameClassAs(event);
        assertThat(FORMS.erased(event).on()).isEqualTo(event.on());
    }

    @Test
    void everyEventHasASample() {
        List<Class<?>> declared = Stream.of(
                        RunEvent.class,
                        LinesEvent.class,
                        MonthEvent.class,
                        LedgerEvent.class,
                        PaidPersonEvent.class,
                        AccessEvent.class)
                .flatMap(EventSamplesTest::records)
                .toList();

        assertThat(events().map(Object::getClass)).containsExactlyInAnyOrderElementsOf(declared);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventSamplesTest::records)
                : Stream.of(type);
    }
}
