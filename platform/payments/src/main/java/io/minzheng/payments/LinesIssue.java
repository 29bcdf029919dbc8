package io.minzheng.payments;

import io.minzheng.payments.Ledger.Open;
import io.minzheng.payments.LedgerCommand.IssuePayments;
import io.minzheng.payments.LedgerEvent.ArrearsIssued;
import io.minzheng.payments.LedgerEvent.BackPayIssued;
import io.minzheng.payments.LedgerEvent.PaymentIssued;
import io.minzheng.payments.LedgerEvent.RecoveryOpened;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Issues the lines of one run to one household. Every line says what stood settled for its month when it was prepared; a
 * ledger that has moved on since refuses, and the household is left to the next run, so no order of runs, returns and
 * repetitions can pay a month twice. So does one whose household is no longer entitled to what was prepared.
 */
final class LinesIssue {
    private LinesIssue() {}

    static List<LedgerEvent> decide(IssuePayments command, Ledger state) {
        if (state instanceof Open ledger && ledger.runs().contains(command.run())) {
            return List.of();
        }
        Set<YearMonth> months = new HashSet<>();
        Places places = LedgerDecider.withNewcomers(state, command.newcomers());
        List<LedgerEvent> events = new ArrayList<>(LedgerDecider.counted(
                command.newcomers(), command.purpose(), command.household(), command.area(), command.on()));
        int payment = state instanceof Open ledger ? ledger.payments().size() : 0;
        int recovery = state instanceof Open ledger ? ledger.recoveries().size() : 0;
        for (PaymentLine line : command.lines()) {
            PaymentRule.LinesMustNotRepeatAMonth.require(months.add(line.month()), "lines");
            if (line.kind() == LineKind.STOPPED) {
                continue;
            }
            require(line, command, state.of(line.month()));
            if (line.kind().pays()) {
                LedgerDecider.requireCounted(line.persons(), line.basis(), line.month(), places);
                payment++;
            } else {
                recovery++;
            }
            events.add(event(line, command, state, payment, recovery));
        }
        return events;
    }

    private static void require(PaymentLine line, IssuePayments command, PaidMonth now) {
        if (command.changed().contains(line.month())) {
            throw PaymentRule.EntitlementMustBeCurrent.violated("lines", Map.of("month", line.month()));
        }
        PaymentRule.LineMustNotLieAfterTheRunMonth.require(!line.month().isAfter(command.month()), "lines");
        PaymentRule.AmountMustBePositive.require(line.amount() > 0, "lines");
        long gap = Math.subtractExact(line.entitled(), line.alreadyPaid());
        PaymentRule.LineMustCloseTheGap.require(gap == (line.kind().pays() ? line.amount() : -line.amount()), "lines");
        boolean current = now.settled() == line.alreadyPaid()
                && line.kind() == LineKind.closing(line.month(), command.month(), line.entitled(), now);
        if (!current) {
            throw PaymentRule.LineMustBeCurrent.violated("lines", Map.of("month", line.month()));
        }
    }

    private static LedgerEvent event(PaymentLine line, IssuePayments command, Ledger state, int payment, int recovery) {
        return switch (line.kind()) {
            case REGULAR ->
                new PaymentIssued(
                        command.purpose(),
                        command.household(),
                        command.area(),
                        payment,
                        command.run(),
                        line.month(),
                        line.amount(),
                        line.persons(),
                        basis(line, state),
                        command.on());
            case BACK_PAY ->
                new BackPayIssued(
                        command.purpose(),
                        command.household(),
                        command.area(),
                        payment,
                        command.run(),
                        line.month(),
                        line.amount(),
                        line.entitled(),
                        line.alreadyPaid(),
                        line.persons(),
                        basis(line, state),
                        command.on());
            case ARREARS ->
                new ArrearsIssued(
                        command.purpose(),
                        command.household(),
                        command.area(),
                        payment,
                        command.run(),
                        line.month(),
                        line.amount(),
                        line.entitled(),
                        line.alreadyPaid(),
                        state.of(line.month()).standing() == 0,
                        null,
                        line.persons(),
                        basis(line, state),
                        command.on());
            case OVERPAYMENT ->
                new RecoveryOpened(
                        command.purpose(),
                        command.household(),
                        command.area(),
                        recovery,
                        command.run(),
                        line.month(),
                        basis(line, state).kind(),
                        line.amount(),
                        line.entitled(),
                        line.alreadyPaid(),
                        line.basis(),
                        command.on());
            case STOPPED -> throw new IllegalArgumentException("a stopped line moves no money");
        };
    }

    /** The basis of the line; where nothing is due for the month any more, that of what was paid for it last. */
    private static Basis basis(PaymentLine line, Ledger state) {
        Basis basis = line.basis();
        if (basis != null) {
            return basis;
        }
        return state instanceof Open ledger
                ? ledger.basisOf(line.month()).orElseThrow(PaymentRule.LineMustCloseTheGap::violated)
                : refuse();
    }

    private static Basis refuse() {
        throw PaymentRule.LineMustCloseTheGap.violated();
    }
}
