package io.minzheng.payments;

import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Staff;
import io.minzheng.payments.LedgerEvent.ArrearsIssued;
import io.minzheng.payments.LedgerEvent.BackPayIssued;
import io.minzheng.payments.LedgerEvent.MoneyIssued;
import io.minzheng.payments.LedgerEvent.PaymentIssued;
import io.minzheng.payments.LedgerEvent.PaymentReturned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Explains payments by replaying them: what was due is derived anew from the events of the programme, what stood settled
 * from those of the ledger. Reads events only; no view and no state that is remembered has a say.
 */
final class PaymentExplanations {
    private final EventReader reader;
    private final EventCatalogue catalogue;
    private final Programmes programmes;
    private final RunTrails runs;

    PaymentExplanations(EventReader reader, EventCatalogue catalogue, Programmes programmes) {
        this.reader = reader;
        this.catalogue = catalogue;
        this.programmes = programmes;
        this.runs = new RunTrails(reader, catalogue);
    }

    /** An event of a stream as it was stored, and read. */
    record Stored<E extends DomainEvent>(StoredEvent form, E event) {
        Act act(Map<String, String> facts) {
            return new Act(
                    event.getClass().getSimpleName(),
                    form.metadata().getOrDefault(MetaKeys.STAFF, ""),
                    event.on(),
                    form.recordedAt(),
                    facts,
                    form.stream(),
                    form.sequence(),
                    form.position());
        }
    }

    /** @throws io.minzheng.kernel.RuleViolation {@link PaymentRule#PaymentMustExist} */
    PaymentExplanation explain(Staff staff, String purpose, String household, int number) {
        List<Stored<LedgerEvent>> ledger = read(Ledger.id(purpose, household));
        Stored<LedgerEvent> issued = issued(ledger, number);
        KernelRule.AreaMustBeOnesOwn.require(
                staff.covers(DivisionCode.of(issued.event().area())));
        return explain(ledger, number);
    }

    private List<Stored<LedgerEvent>> read(String stream) {
        return reader.stream(stream).stream()
                .map(form -> new Stored<>(form, catalogue.read(form)))
                .filter(stored -> stored.event() instanceof LedgerEvent)
                .map(stored -> new Stored<>(stored.form(), (LedgerEvent) stored.event()))
                .toList();
    }

    private static Stored<LedgerEvent> issued(List<Stored<LedgerEvent>> ledger, int number) {
        return ledger.stream()
                .filter(stored -> stored.event() instanceof MoneyIssued money && money.payment() == number)
                .findFirst()
                .orElseThrow(PaymentRule.PaymentMustExist::violated);
    }

    private PaymentExplanation explain(List<Stored<LedgerEvent>> ledger, int number) {
        Stored<LedgerEvent> issued = issued(ledger, number);
        MoneyIssued money = (MoneyIssued) issued.event();
        String run = money.run();
        if (run != null) {
            return ofRun(ledger, issued, money, run);
        }
        Integer first = money instanceof ArrearsIssued arrears ? arrears.reissueOf() : null;
        if (first == null || first >= number) {
            throw new IllegalStateException("a payment outside a run makes another one again");
        }
        return again(ledger, issued, money, explain(ledger, first));
    }

    /** Pays what came back from the bank once more: the same amount for the same reasons. */
    private static PaymentExplanation again(
            List<Stored<LedgerEvent>> ledger, Stored<LedgerEvent> issued, MoneyIssued money, PaymentExplanation first) {
        List<Act> acts = new ArrayList<>(first.acts());
        ledger.stream()
                .filter(stored -> stored.event() instanceof PaymentReturned back && back.payment() == first.payment())
                .forEach(stored -> acts.add(stored.act(Map.of())));
        acts.add(issued.act(amount(money)));
        List<Divergence> divergences = new ArrayList<>(first.divergences());
        divergences.addAll(Divergence.of("payment.amount", money.amount(), first.recomputed()));
        divergences.addAll(Divergence.between("payment.basis", money.basis(), first.basis()));
        return explanation(
                money,
                first.recomputed(),
                divergences,
                first.erased(),
                first.entitled(),
                settledBefore(ledger, issued, money),
                first.recomputedBasis(),
                first.payment(),
                acts);
    }

    private PaymentExplanation ofRun(
            List<Stored<LedgerEvent>> ledger, Stored<LedgerEvent> issued, MoneyIssued money, String run) {
        RunTrails.Trail trail = runs.of(run, money, issued.form().position());
        Reasons reasons = reasons(money, trail);
        Entitlement entitlement = reasons.entitlement();
        long entitled = entitlement == null ? 0 : entitlement.amount();
        long settled = settledBefore(ledger, issued, money);
        List<Divergence> divergences = new ArrayList<>(reasons.divergences());
        divergences.addAll(trail.divergences());
        divergences.addAll(Divergence.of("payment.amount", money.amount(), entitled - settled));
        divergences.addAll(
                Divergence.between("payment.basis", money.basis(), entitlement == null ? null : entitlement.basis()));
        List<Act> acts = new ArrayList<>(reasons.acts());
        acts.addAll(trail.acts());
        acts.add(issued.act(amount(money)));
        return explanation(
                money,
                entitled - settled,
                divergences,
                reasons.erased(),
                entitled,
                settled,
                entitlement == null ? null : entitlement.basis(),
                null,
                acts);
    }

    /**
     * What was due by what was known when the run was prepared. A preparation takes its time: what was decided between its
     * beginning and the storing of the line may or may not have been in it, so each such moment is tried.
     */
    private Reasons reasons(MoneyIssued money, RunTrails.Trail trail) {
        Programme programme = programmes.of(money.purpose());
        Reasons first = programme.reasons(money.household(), money.month(), trail.begun());
        if (fits(first, money)) {
            return first;
        }
        return programme.turns(money.household(), trail.begun(), trail.stored()).stream()
                .map(turn -> programme.reasons(money.household(), money.month(), turn))
                .filter(reasons -> fits(reasons, money))
                .findFirst()
                .orElse(first);
    }

    private static boolean fits(Reasons reasons, MoneyIssued money) {
        return reasons.entitlement() != null && reasons.entitlement().basis().equals(money.basis());
    }

    private static long settledBefore(List<Stored<LedgerEvent>> ledger, Stored<LedgerEvent> issued, MoneyIssued money) {
        LedgerDecider decider = new LedgerDecider();
        Ledger state = decider.initial();
        for (Stored<LedgerEvent> stored : ledger) {
            if (stored.form().sequence() >= issued.form().sequence()) {
                break;
            }
            state = decider.evolve(state, stored.event());
        }
        return state.of(money.month()).settled();
    }

    private static Map<String, String> amount(MoneyIssued money) {
        return Map.of("amount", Long.toString(money.amount()));
    }

    private static PaymentExplanation explanation(
            MoneyIssued money,
            long recomputed,
            List<Divergence> divergences,
            List<String> erased,
            long entitled,
            long settledBefore,
            @Nullable Basis recomputedBasis,
            @Nullable Integer reissueOf,
            List<Act> acts) {
        return new PaymentExplanation(
                money.purpose(),
                money.household(),
                money.area(),
                money.payment(),
                kind(money),
                money.month(),
                money.on(),
                money.amount(),
                recomputed,
                divergences.isEmpty(),
                List.copyOf(divergences),
                erased,
                entitled,
                settledBefore,
                money.basis(),
                recomputedBasis,
                money.run(),
                reissueOf,
                acts.stream()
                        .sorted(Comparator.comparingLong(Act::position))
                        .distinct()
                        .toList());
    }

    private static LineKind kind(MoneyIssued money) {
        return switch (money) {
            case PaymentIssued _ -> LineKind.REGULAR;
            case BackPayIssued _ -> LineKind.BACK_PAY;
            case ArrearsIssued _ -> LineKind.ARREARS;
        };
    }
}
