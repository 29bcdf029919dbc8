package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.RecalculatedCase.Month;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.StandardsHistory;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.EventSearch;
import io.minzheng.eventstore.EventSearch.Found;
import io.minzheng.eventstore.Moment;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.MonthRange;
import io.minzheng.kernel.Staff;
import io.minzheng.kernel.WorkingDays;
import io.minzheng.payments.CaseSteps.Again;
import io.minzheng.payments.CaseSteps.Step;
import io.minzheng.payments.Entitlement;
import io.minzheng.payments.PaidInStore;
import io.minzheng.web.Page;
import io.minzheng.web.WebRule;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Runs the history of the cases once more, up to an event or a moment, under the same or under other rules. It reads the
 * store and computes in memory, a case at a time; it has no way to store, publish or pay anything.
 */
final class DibaoSandbox {
    private final EventReader reader;
    private final EventCatalogue catalogue;
    private final EventSearch search;
    private final PaidInStore paid;
    private final DibaoPolicy policy;
    private final WorkingDays calendar;

    DibaoSandbox(
            EventReader reader,
            EventCatalogue catalogue,
            EventSearch search,
            PaidInStore paid,
            DibaoPolicy policy,
            WorkingDays calendar) {
        this.reader = reader;
        this.catalogue = catalogue;
        this.search = search;
        this.paid = paid;
        this.policy = policy;
        this.calendar = calendar;
    }

    /**
     * What is tried.
     *
     * @param until position of the last event that counts; null for all
     * @param knownAt leaves out what was recorded after this instant; null for all
     * @param upTo last month to look at, at most a year after that of the business date of the last event that counts; null
     *     for that month
     * @param rules other rules; null for those there were
     */
    record Experiment(
            @Nullable Long until,
            @Nullable Instant knownAt,
            @Nullable YearMonth upTo,
            @Nullable OtherRules rules) {}

    /** The cases within the staff's areas in the order of their filing; those never enrolled are left out. */
    Page<RecalculatedCase> run(Staff staff, Experiment experiment, long after, int limit) {
        long until = until(experiment);
        OtherRules rules = experiment.rules() == null ? OtherRules.NONE : experiment.rules();
        DibaoPolicy other = rules.over(policy);
        Trial trial = new Trial(
                until,
                upTo(experiment, until),
                rules,
                other,
                new Redecision(new DibaoDecider(other, calendar)),
                new HashMap<>());
        Found begun = search.begun("assistance.dibao", after, until, limit);
        List<RecalculatedCase> cases = begun.events().stream()
                .map(first -> CaseHistory.read(reader, catalogue, first.stream(), until))
                .filter(history -> history.area().map(staff::covers).orElse(false))
                .flatMap(history -> recalculated(history, trial).stream())
                .toList();
        return new Page<>(cases, begun.next() == null ? null : Long.toString(begun.next()));
    }

    private long until(Experiment experiment) {
        long known = experiment.knownAt() == null ? reader.head() : search.knownAt(experiment.knownAt());
        return experiment.until() == null ? known : Math.min(known, experiment.until());
    }

    private YearMonth upTo(Experiment experiment, long until) {
        YearMonth last = monthOf(until);
        if (experiment.upTo() == null) {
            return last;
        }
        // Nothing is decided about months so far ahead, and computing them would take for ever.
        WebRule.ValueMustFit.require(!experiment.upTo().isAfter(last.plusYears(1)), "upTo");
        return experiment.upTo();
    }

    private YearMonth monthOf(long until) {
        List<StoredEvent> last = until < 1 ? List.of() : reader.after(until - 1, 1);
        return last.isEmpty()
                ? YearMonth.of(1, 1)
                : YearMonth.from(catalogue.read(last.getFirst()).on());
    }

    /** @param standards by county, read once for all cases of a page */
    private record Trial(
            long until,
            YearMonth upTo,
            OtherRules rules,
            DibaoPolicy policy,
            Redecision redecision,
            Map<DivisionCode, StandardsHistory> standards) {}

    private Optional<RecalculatedCase> recalculated(CaseHistory history, Trial trial) {
        DibaoBenefit decided = history.benefit().orElse(null);
        if (decided == null) {
            return Optional.empty();
        }
        StandardsHistory approved = trial.standards()
                .computeIfAbsent(decided.area().county(), county -> StandardsHistory.read(reader, catalogue, county));
        Standards known = approved.upTo(trial.until(), List.of());
        Standards others = approved.upTo(trial.until(), trial.rules().adjustments());
        OtherHistory other = other(history, approved, trial);
        ToLongFunction<YearMonth> settled = paid.settled("dibao", history.id(), Moment.after(trial.until()));
        YearMonth from = decided.spells().getFirst().from();
        if (from.isAfter(trial.upTo())) {
            return Optional.empty();
        }
        List<Month> months = new MonthRange(from, trial.upTo())
                .monthsUntil(trial.upTo())
                .map(month -> {
                    long due = due(decided, known, month, policy.allSupplements());
                    return new Month(
                            month,
                            due,
                            settled.applyAsLong(month),
                            trial.rules().change() ? due(other, others, month, trial.policy()) : due);
                })
                .toList();
        return Optional.of(RecalculatedCase.of(
                history.id(), decided.area().value(), from, trial.upTo(), other.refusedBy(), months));
    }

    private static OtherHistory other(CaseHistory history, StandardsHistory approved, Trial trial) {
        OtherHistory other = new OtherHistory();
        for (Step<Dibao, DibaoEvent> step : history.steps()) {
            if (step.event() instanceof CaseEvent event) {
                Again<DibaoEvent> outcome = trial.rules().change()
                        ? trial.redecision()
                                .of(
                                        step,
                                        history.id(),
                                        approved.upTo(
                                                step.stored().position() - 1,
                                                trial.rules().adjustments()))
                                .orElse(null)
                        : null;
                other.take(event, outcome);
            }
        }
        return other;
    }

    private static long due(OtherHistory history, Standards standards, YearMonth month, DibaoPolicy policy) {
        DibaoBenefit benefit = history.benefit();
        return benefit == null || history.refusedIn(month)
                ? 0
                : due(benefit, standards, month, policy.allSupplements());
    }

    private static long due(DibaoBenefit benefit, Standards standards, YearMonth month, boolean allSupplements) {
        return DibaoEntitlement.of(benefit, standards, month, allSupplements)
                .map(Entitlement::amount)
                .orElse(0L);
    }
}
