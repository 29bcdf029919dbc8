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
import io.minzheng.kernel.BusinessDay;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.payments.CaseSteps;
import io.minzheng.payments.CaseSteps.Step;
import io.minzheng.payments.Divergence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps of one case, and what was decided in them. */
record TekunHistory(CaseSteps<Tekun, TekunEvent> all) {
    /** The case up to a position of the store. */
    static TekunHistory read(EventReader reader, EventCatalogue catalogue, String id, long until) {
        return new TekunHistory(CaseSteps.read(
                reader, catalogue, id, until, TekunEvent.class, new Tekun.NotFiled(), TekunFold::evolve));
    }

    /** Township; empty for a case that had not been filed. */
    Optional<DivisionCode> area() {
        return all.now() instanceof Filed filed ? Optional.of(filed.area()) : Optional.empty();
    }

    /** What was decided about the person; empty where nothing was ever granted. */
    Optional<TekunBenefit> benefit() {
        @Nullable TekunBenefit benefit = null;
        for (Step<Tekun, TekunEvent> step : all.steps()) {
            LocalDate known = BusinessDay.of(step.stored().recordedAt());
            if (step.event() instanceof CaseGranted granted) {
                benefit = TekunBenefit.begun(granted, known);
            } else if (benefit != null) {
                benefit = benefit.after(step.event(), known);
            }
        }
        return Optional.ofNullable(benefit);
    }

    /**
     * Where the decision, taken once more by the same person on the same state, is another one. None for a step on which no
     * money hangs, and for one whose grounds have been erased.
     */
    static List<Divergence> divergences(
            Step<Tekun, TekunEvent> step, TekunDecider decider, String caseId, Standards standards) {
        return command(step.event(), caseId, standards)
                .flatMap(command -> step.again(decider, command))
                .map(step::divergences)
                .orElse(List.of());
    }

    private static Optional<TekunCommand> command(TekunEvent event, String caseId, Standards standards) {
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
