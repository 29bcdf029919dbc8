package io.minzheng.assistance.tekun;

import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.tekun.CareCommand.ChangeForm;
import io.minzheng.assistance.tekun.CareCommand.ReassessSelfCare;
import io.minzheng.assistance.tekun.CareEvent.FormChanged;
import io.minzheng.assistance.tekun.CareEvent.SelfCareReassessed;
import io.minzheng.assistance.tekun.ClaimCommand.GrantCase;
import io.minzheng.assistance.tekun.ClaimEvent.CaseGranted;
import io.minzheng.assistance.tekun.EndingCommand.EndByDeath;
import io.minzheng.assistance.tekun.EndingCommand.EndCase;
import io.minzheng.assistance.tekun.EndingEvent.CaseEnded;
import io.minzheng.assistance.tekun.EndingEvent.EndGround;
import io.minzheng.assistance.tekun.Tekun.Filed;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.payments.Divergence;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one case, as they lie in the store, each with the state it was taken in.
 *
 * @param now the state after the last of them
 */
record TekunHistory(List<TekunHistory.Step> steps, Tekun now) {
    private static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");

    /** The case up to a position of the store. */
    static TekunHistory read(EventReader reader, EventCatalogue catalogue, String id, long until) {
        List<Step> steps = new ArrayList<>();
        Tekun state = new Tekun.NotFiled();
        Set<String> erased = new LinkedHashSet<>();
        for (StoredEvent stored : reader.stream(id)) {
            if (stored.position() <= until && catalogue.read(stored) instanceof TekunEvent event) {
                erased.addAll(catalogue.erased(List.of(stored)));
                steps.add(new Step(stored, event, state, List.copyOf(erased)));
                state = TekunFold.evolve(state, event);
            }
        }
        return new TekunHistory(List.copyOf(steps), state);
    }

    /** Township; empty for a case that had not been filed. */
    Optional<DivisionCode> area() {
        return now instanceof Filed filed ? Optional.of(filed.area()) : Optional.empty();
    }

    /** When and under what was erased what the case was decided on. */
    List<String> erased() {
        return steps.isEmpty() ? List.of() : steps.getLast().erased();
    }

    /** What was decided about the person; empty where nothing was ever granted. */
    Optional<TekunBenefit> benefit() {
        @Nullable TekunBenefit benefit = null;
        for (Step step : steps) {
            LocalDate known = LocalDate.ofInstant(step.stored().recordedAt(), BUSINESS_ZONE);
            if (step.event() instanceof CaseGranted granted) {
                benefit = TekunBenefit.begun(granted, known);
            } else if (benefit != null) {
                benefit = benefit.after(step.event(), known);
            }
        }
        return Optional.ofNullable(benefit);
    }

    /**
     * @param before the state in which it was decided
     * @param erased when and under what was erased what it was decided on, or was said in it
     */
    record Step(StoredEvent stored, TekunEvent event, Tekun before, List<String> erased) {
        /**
         * Where the decision, taken once more by the same person on the same state, is another one. None for a step on which
         * no money hangs, and for one whose grounds have been erased.
         */
        List<Divergence> divergences(TekunDecider decider, String caseId, Standards standards) {
            return erased.isEmpty()
                    ? command(caseId, standards)
                            .map(command -> divergences(decider, command))
                            .orElse(List.of())
                    : List.of();
        }

        private List<Divergence> divergences(TekunDecider decider, TekunCommand command) {
            String what = event.getClass().getSimpleName();
            String staff = stored.metadata().getOrDefault(MetaKeys.STAFF, "");
            try {
                List<TekunEvent> again = decider.decide(command, before, new Circumstances(staff, command.on()));
                return Divergence.between(what, (Record) event, again.isEmpty() ? null : (Record) again.getFirst());
            } catch (RuleViolation refusal) {
                return List.of(new Divergence(what, "decided", refusal.rule().code()));
            }
        }

        private Optional<TekunCommand> command(String caseId, Standards standards) {
            return switch (event) {
                case CaseGranted e -> Optional.of(new GrantCase(caseId, e.on(), e.decisionNumber(), standards));
                case FormChanged e -> Optional.of(new ChangeForm(caseId, e.on(), e.decisionNumber(), standards));
                case SelfCareReassessed e ->
                    Optional.ofNullable(e.failed())
                            .map(failed -> new ReassessSelfCare(
                                    caseId, e.on(), e.assessedOn(), failed, e.assessors(), e.form(), standards));
                case CaseEnded e ->
                    Optional.of(
                            e.ground() == EndGround.DEATH
                                    ? new EndByDeath(caseId, e.on(), e.occurredOn(), e.decisionNumber())
                                    : new EndCase(caseId, e.on(), e.decisionNumber()));
                case ClaimEvent _, CareEvent _, EndingEvent _ -> Optional.empty();
            };
        }
    }
}
