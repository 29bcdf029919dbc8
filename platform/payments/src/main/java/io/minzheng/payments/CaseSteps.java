package io.minzheng.payments;

import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one case, as they lie in the store, each with the state it was taken in; from them a programme derives anew
 * why something is due.
 *
 * @param <S> the case's state
 * @param <E> its events
 * @param now the state after the last step
 */
public record CaseSteps<S, E extends DomainEvent>(String id, List<Step<S, E>> steps, S now) {
    public CaseSteps {
        steps = List.copyOf(steps);
    }

    /**
     * The case up to a position of the store.
     *
     * @param kind what in the stream belongs to the case
     * @param unfiled the state before the first step
     */
    public static <S, E extends DomainEvent> CaseSteps<S, E> read(
            EventReader reader,
            EventCatalogue catalogue,
            String id,
            long until,
            Class<E> kind,
            S unfiled,
            BiFunction<S, E, S> evolve) {
        List<Step<S, E>> steps = new ArrayList<>();
        S state = unfiled;
        Set<String> erased = new LinkedHashSet<>();
        for (StoredEvent stored : reader.stream(id)) {
            DomainEvent read = stored.position() <= until ? catalogue.read(stored) : null;
            if (kind.isInstance(read)) {
                E event = kind.cast(read);
                erased.addAll(catalogue.erased(List.of(stored)));
                steps.add(new Step<>(stored, event, state, List.copyOf(erased)));
                state = evolve.apply(state, event);
            }
        }
        return new CaseSteps<>(id, steps, state);
    }

    /** When and under what was erased what the case was decided on. */
    public List<String> erased() {
        return steps.isEmpty() ? List.of() : steps.getLast().erased();
    }

    /**
     * Positions after one at which what is due may have changed.
     *
     * @param others those that lie outside the case, for example of standards
     */
    public List<Long> turns(long after, List<Long> others) {
        return Stream.concat(
                        others.stream(),
                        steps.stream().map(step -> step.stored().position()).filter(position -> position > after))
                .sorted()
                .toList();
    }

    /**
     * Why something is due: each step is decided again, and then the month computed.
     *
     * @param redecided where a step, decided again, is another one
     * @param computed what is due; where a rule refuses to compute it, that is a divergence
     * @param shown the act to show for a step; empty for one that led to nothing
     * @param grounds acts outside the case on which the amount rests; asked only where something is due
     */
    public Reasons reasons(
            Function<Step<S, E>, List<Divergence>> redecided,
            Supplier<Optional<Entitlement>> computed,
            Function<Step<S, E>, Optional<Act>> shown,
            Supplier<List<Act>> grounds) {
        List<Divergence> divergences = new ArrayList<>();
        steps.forEach(step -> divergences.addAll(redecided.apply(step)));
        Entitlement entitlement = null;
        try {
            entitlement = computed.get().orElse(null);
        } catch (RuleViolation impossible) {
            divergences.add(
                    new Divergence("entitlement", "computed", impossible.rule().code()));
        }
        List<Act> acts = new ArrayList<>();
        steps.forEach(step -> shown.apply(step).ifPresent(acts::add));
        if (entitlement != null) {
            acts.addAll(grounds.get());
        }
        return new Reasons(entitlement, acts, divergences, erased());
    }

    /**
     * @param before the state in which it was decided
     * @param erased when and under what was erased what it was decided on, or was said in it
     */
    public record Step<S, E extends DomainEvent>(StoredEvent stored, E event, S before, List<String> erased) {
        public String staff() {
            return stored.metadata().getOrDefault(MetaKeys.STAFF, "");
        }

        /** The step as one that led to a payment. */
        public Act act(Map<String, String> facts) {
            return new PaymentExplanations.Stored<>(stored, event).act(facts);
        }

        /**
         * The step taken once more: the same question, by the same person, in the state of that moment. Empty where its grounds
         * have been erased: then it cannot be asked again.
         */
        public <C extends Command> Optional<Again<E>> again(Decider<C, S, E> decider, C command) {
            if (!erased.isEmpty()) {
                return Optional.empty();
            }
            try {
                List<E> events = decider.decide(command, before, new Circumstances(staff(), command.on()));
                return Optional.of(new Again<>(events.isEmpty() ? null : events.getFirst(), null));
            } catch (RuleViolation refusal) {
                return Optional.of(new Again<>(null, refusal));
            }
        }

        /** Where the step, taken once more, is another one. */
        public List<Divergence> divergences(Again<E> again) {
            String what = event.getClass().getSimpleName();
            RuleViolation refusal = again.refusal();
            return refusal == null
                    ? Divergence.between(what, (Record) event, (Record) again.event())
                    : List.of(new Divergence(what, "decided", refusal.rule().code()));
        }
    }

    /**
     * What a step is when it is taken once more.
     *
     * @param event null where it would have been refused, or nothing would have happened
     * @param refusal null where it would have been taken
     */
    public record Again<E extends DomainEvent>(
            @Nullable E event, @Nullable RuleViolation refusal) {}
}
