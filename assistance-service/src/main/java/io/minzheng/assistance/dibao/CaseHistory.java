package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.CaseEvent.BenefitAdjusted;
import io.minzheng.assistance.dibao.CaseEvent.CaseEnrolled;
import io.minzheng.assistance.dibao.Dibao.Filed;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.payments.CaseSteps;
import io.minzheng.payments.CaseSteps.Step;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps of one case, and what was decided in them. */
record CaseHistory(CaseSteps<Dibao, DibaoEvent> all) {
    /** The case up to a position of the store. */
    static CaseHistory read(EventReader reader, EventCatalogue catalogue, String id, long until) {
        return new CaseHistory(
                CaseSteps.read(reader, catalogue, id, until, DibaoEvent.class, new Dibao.Unfiled(), DibaoFold::evolve));
    }

    String id() {
        return all.id();
    }

    List<Step<Dibao, DibaoEvent>> steps() {
        return all.steps();
    }

    /** Township; empty for a case that had not been filed. */
    Optional<DivisionCode> area() {
        return all.now() instanceof Filed filed ? Optional.of(filed.area()) : Optional.empty();
    }

    /** What was decided about the household; empty for one that was never enrolled. */
    Optional<DibaoBenefit> benefit() {
        @Nullable DibaoBenefit benefit = null;
        for (Step<Dibao, DibaoEvent> step : steps()) {
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
