package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.CaseEvent.BenefitAdjusted;
import io.minzheng.assistance.dibao.CaseEvent.CaseEnrolled;
import io.minzheng.assistance.dibao.Dibao.Filed;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.kernel.DivisionCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps of one case, as they lie in the store, each with the state it was taken in. */
final class CaseHistory {
    private final String id;
    private final List<Step> steps;

    private CaseHistory(String id, List<Step> steps) {
        this.id = id;
        this.steps = List.copyOf(steps);
    }

    /**
     * @param before the state in which it was decided
     * @param erased when and under what was erased what it was decided on, or was said in it
     */
    record Step(StoredEvent stored, DibaoEvent event, Dibao before, List<String> erased) {}

    /** The case up to a position of the store. */
    static CaseHistory read(EventReader reader, EventCatalogue catalogue, String id, long until) {
        List<Step> steps = new ArrayList<>();
        Dibao state = new Dibao.Unfiled();
        Set<String> erased = new LinkedHashSet<>();
        for (StoredEvent stored : reader.stream(id)) {
            if (stored.position() <= until && catalogue.read(stored) instanceof DibaoEvent event) {
                erased.addAll(catalogue.erased(List.of(stored)));
                steps.add(new Step(stored, event, state, List.copyOf(erased)));
                state = DibaoFold.evolve(state, event);
            }
        }
        return new CaseHistory(id, steps);
    }

    String id() {
        return id;
    }

    List<Step> steps() {
        return steps;
    }

    /** When and under what was erased what the case was decided on. */
    List<String> erased() {
        return steps.isEmpty() ? List.of() : steps.getLast().erased();
    }

    /** Township; empty for a case that had not been filed. */
    Optional<DivisionCode> area() {
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(((Filed) DibaoFold.evolve(
                                steps.getLast().before(), steps.getLast().event()))
                        .area());
    }

    /** What was decided about the household; empty for one that was never enrolled. */
    Optional<DibaoBenefit> benefit() {
        @Nullable DibaoBenefit benefit = null;
        for (Step step : steps) {
            if (step.event() instanceof CaseEvent event && (benefit != null || event instanceof CaseEnrolled)) {
                benefit = benefit == null ? begun((CaseEnrolled) event) : benefit.after(event);
            }
        }
        return Optional.ofNullable(benefit);
    }

    private static DibaoBenefit begun(CaseEnrolled enrolled) {
        return DibaoBenefit.startingIn(enrolled.area(), enrolled.benefitFrom(), enrolled.assessment());
    }

    /** The assessment that a step has stored, where it is one that assesses. */
    static @Nullable Assessment assessment(@Nullable DibaoEvent event) {
        return switch (event) {
            case CaseEnrolled enrolled -> enrolled.assessment();
            case BenefitAdjusted adjusted -> adjusted.assessment();
            case null, default -> null;
        };
    }
}
