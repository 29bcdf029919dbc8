package io.minzheng.payments;

import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import io.minzheng.payments.Ledger.Open;
import io.minzheng.payments.Ledger.Payment;
import io.minzheng.payments.Ledger.Recovery;
import io.minzheng.payments.Ledger.Unopened;
import io.minzheng.payments.LedgerCommand.CedePerson;
import io.minzheng.payments.LedgerCommand.IssuePayments;
import io.minzheng.payments.LedgerCommand.ReceiveInstalment;
import io.minzheng.payments.LedgerCommand.RecordReturn;
import io.minzheng.payments.LedgerCommand.ReissuePayment;
import io.minzheng.payments.LedgerCommand.WaiveRecovery;
import io.minzheng.payments.LedgerEvent.ArrearsIssued;
import io.minzheng.payments.LedgerEvent.BackPayIssued;
import io.minzheng.payments.LedgerEvent.PaymentIssued;
import io.minzheng.payments.LedgerEvent.PaymentReturned;
import io.minzheng.payments.LedgerEvent.PersonCeded;
import io.minzheng.payments.LedgerEvent.PersonCounted;
import io.minzheng.payments.LedgerEvent.RecoveryClosed;
import io.minzheng.payments.LedgerEvent.RecoveryOpened;
import io.minzheng.payments.LedgerEvent.RecoveryReceived;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pays each household and month what is due, once, however often and in whatever order it is asked. */
final class LedgerDecider implements Decider<LedgerCommand, Ledger, LedgerEvent> {
    @Override
    public Ledger initial() {
        return new Unopened();
    }

    @Override
    public List<LedgerEvent> decide(LedgerCommand command, Ledger state, Circumstances circumstances) {
        String by = circumstances.staff();
        return switch (command) {
            case IssuePayments issue -> LinesIssue.decide(issue, state);
            case RecordReturn back -> recordReturn(back, paymentIn(state, back.payment()), (Open) state, by);
            case ReissuePayment again -> reissue(again, paymentIn(state, again.payment()), (Open) state, circumstances);
            case ReceiveInstalment receive -> receive(receive, openRecoveryIn(state, receive.recovery()), (Open) state);
            case CedePerson cede -> cede(cede, state);
            case WaiveRecovery waive -> waive(waive, openRecoveryIn(state, waive.recovery()), (Open) state);
        };
    }

    private static List<LedgerEvent> recordReturn(RecordReturn command, Payment payment, Open ledger, String by) {
        requireReason(command.reason());
        if (!payment.stands()) {
            return List.of();
        }
        PaymentRule.ReturnMustNotPrecedeThePayment.require(!command.on().isBefore(payment.on()), "on");
        long left = ledger.of(payment.month()).standing() - payment.amount();
        List<LedgerEvent> events = new ArrayList<>();
        events.add(new PaymentReturned(
                ledger.purpose(),
                ledger.household(),
                ledger.township(),
                payment.number(),
                payment.month(),
                payment.kind(),
                payment.amount(),
                left == 0,
                payment.basis(),
                command.reason(),
                by,
                command.on()));
        ledger.recoveries().stream()
                .filter(recovery -> recovery.month().equals(payment.month()) && recovery.end() == null)
                .map(recovery -> closed(
                        ledger, recovery, RecoveryOutcome.WITHDRAWN, recovery.outstanding(), command.reason(), command))
                .forEach(events::add);
        return events;
    }

    private static RecoveryClosed closed(
            Open ledger, Recovery recovery, RecoveryOutcome outcome, long rest, String reason, LedgerCommand command) {
        return new RecoveryClosed(
                ledger.purpose(),
                ledger.household(),
                ledger.township(),
                recovery.number(),
                recovery.month(),
                recovery.kind(),
                outcome,
                rest,
                reason,
                command.on());
    }

    private static List<LedgerEvent> reissue(
            ReissuePayment command, Payment payment, Open ledger, Circumstances circumstances) {
        Ledger.Return back = payment.back();
        if (back == null) {
            throw PaymentRule.PaymentMustBeReturned.violated();
        }
        PaymentRule.ReturnMustStillBeOpen.require(payment.returnOpen());
        PaymentRule.ReissuerMustNotBeRecorder.require(circumstances.mayCheck(back.by()));
        PaymentRule.StepMustNotPrecedeTheLast.require(!command.on().isBefore(back.on()), "on");
        PaidMonth month = ledger.of(payment.month());
        List<LedgerEvent> events = new ArrayList<>(
                counted(command.newcomers(), ledger.purpose(), ledger.household(), ledger.township(), command.on()));
        requireCounted(payment.persons(), payment.basis(), payment.month(), withNewcomers(ledger, command.newcomers()));
        events.add(new ArrearsIssued(
                ledger.purpose(),
                ledger.household(),
                ledger.township(),
                ledger.payments().size() + 1,
                null,
                payment.month(),
                payment.amount(),
                Math.addExact(month.settled(), payment.amount()),
                month.settled(),
                month.standing() == 0,
                payment.number(),
                payment.persons(),
                payment.basis(),
                command.on()));
        return events;
    }

    private static List<LedgerEvent> cede(CedePerson command, Ledger state) {
        if (!(state instanceof Open ledger)
                || ledger.places().all().stream()
                        .noneMatch(place -> place.person().equals(command.person())
                                && place.span().overlaps(command.span()))) {
            return List.of();
        }
        PaymentRule.PersonMustNotBePaidTwice.require(
                ledger.needed(command.person(), command.span()).isEmpty());
        return List.of(new PersonCeded(
                ledger.purpose(),
                ledger.household(),
                ledger.township(),
                command.person(),
                command.span().from(),
                command.span().until(),
                command.on()));
    }

    static List<PersonCounted> counted(
            List<Places.Place> newcomers, String purpose, String household, String area, LocalDate on) {
        return newcomers.stream()
                .map(place -> new PersonCounted(
                        purpose,
                        household,
                        area,
                        place.person(),
                        place.span().from(),
                        place.span().until(),
                        on))
                .toList();
    }

    static Places withNewcomers(Ledger state, List<Places.Place> newcomers) {
        Places places = state.places();
        for (Places.Place newcomer : newcomers) {
            places = places.with(newcomer.person(), newcomer.span());
        }
        return places;
    }

    /**
     * As many as are paid for must count here and nowhere else. The list may be longer than that: for an earlier month it
     * also names members who came since.
     */
    static void requireCounted(List<String> persons, @Nullable Basis basis, YearMonth month, Places places) {
        long heads = Math.min(basis == null ? 0 : basis.paidMembers(), persons.size());
        PaymentRule.PersonMustNotBePaidTwice.require(places.counted(persons, month) >= heads);
    }

    private static List<LedgerEvent> receive(ReceiveInstalment command, Recovery recovery, Open ledger) {
        PaymentRule.AmountMustBePositive.require(command.amount() > 0, "amount");
        long rest = recovery.outstanding() - command.amount();
        PaymentRule.InstalmentMustNotExceedTheRest.require(rest >= 0, "amount");
        PaymentRule.StepMustNotPrecedeTheLast.require(!command.on().isBefore(recovery.on()), "on");
        List<LedgerEvent> events = new ArrayList<>();
        events.add(new RecoveryReceived(
                ledger.purpose(),
                ledger.household(),
                ledger.township(),
                recovery.number(),
                recovery.month(),
                recovery.kind(),
                command.amount(),
                rest,
                command.reference(),
                command.on()));
        if (rest == 0) {
            events.add(closed(ledger, recovery, RecoveryOutcome.SETTLED, 0, "", command));
        }
        return events;
    }

    private static List<LedgerEvent> waive(WaiveRecovery command, Recovery recovery, Open ledger) {
        requireReason(command.reason());
        PaymentRule.StepMustNotPrecedeTheLast.require(!command.on().isBefore(recovery.on()), "on");
        return List.of(
                closed(ledger, recovery, RecoveryOutcome.WAIVED, recovery.outstanding(), command.reason(), command));
    }

    private static Payment paymentIn(Ledger state, int number) {
        if (state instanceof Open ledger) {
            return ledger.payment(number).orElseThrow(PaymentRule.PaymentMustExist::violated);
        }
        throw PaymentRule.PaymentMustExist.violated();
    }

    private static Recovery openRecoveryIn(Ledger state, int number) {
        if (!(state instanceof Open ledger)) {
            throw PaymentRule.RecoveryMustExist.violated();
        }
        Recovery recovery = ledger.recovery(number).orElseThrow(PaymentRule.RecoveryMustExist::violated);
        PaymentRule.RecoveryMustBeOpen.require(recovery.end() == null);
        return recovery;
    }

    private static void requireReason(String reason) {
        PaymentRule.ReasonMustBeGiven.require(!reason.isBlank(), "reason");
    }

    @Override
    public Ledger evolve(Ledger state, LedgerEvent event) {
        Open ledger = state instanceof Open open
                ? open
                : new Open(
                        event.purpose(), event.household(), event.area(), List.of(), List.of(), List.of(), Places.NONE);
        return switch (event) {
            case PaymentIssued e -> ledger.paying(e.area(), payment(e, LineKind.REGULAR), e.run());
            case BackPayIssued e -> ledger.paying(e.area(), payment(e, LineKind.BACK_PAY), e.run());
            case ArrearsIssued e -> arrears(ledger, e);
            case PaymentReturned e -> ledger.changingPayment(e.payment(), p -> p.returned(e.by(), e.on()));
            case RecoveryOpened e ->
                ledger.claiming(recovery(e, ledger.payments().size()), e.run());
            case PersonCounted e -> ledger.counting(ledger.places().with(e.person(), e.span()));
            case PersonCeded e -> ledger.counting(ledger.places().without(e.person(), e.span()));
            case RecoveryReceived e -> ledger.changingRecovery(e.recovery(), r -> r.receiving(e.amount()));
            case RecoveryClosed e -> ledger.changingRecovery(e.recovery(), r -> r.ended(e.outcome()));
        };
    }

    private static Open arrears(Open ledger, ArrearsIssued e) {
        Open paid = ledger.paying(e.area(), payment(e, LineKind.ARREARS), e.run());
        return e.reissueOf() == null ? paid : paid.changingPayment(e.reissueOf(), Payment::madeGood);
    }

    private static Recovery recovery(RecoveryOpened e, int paymentsBefore) {
        int members = e.basis() == null ? 0 : e.basis().paidMembers();
        return new Recovery(e.recovery(), e.month(), e.kind(), members, paymentsBefore, e.amount(), 0, e.on(), null);
    }

    private static Payment payment(LedgerEvent.MoneyIssued e, LineKind kind) {
        return new Payment(e.payment(), e.month(), kind, e.amount(), e.persons(), e.basis(), e.on(), null);
    }
}
