package io.minzheng.assistance.tekun;

import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.StandardsHistory;
import io.minzheng.assistance.tekun.CareEvent.CareVisited;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.payments.Act;
import io.minzheng.payments.CaseSteps.Step;
import io.minzheng.payments.Reasons;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Derives a person's entitlement anew from the events: the decisions are taken again, and then the month computed. */
final class TekunReasons {
    private final EventReader reader;
    private final EventCatalogue catalogue;
    private final TekunLaws laws;
    private final TekunDecider decider;

    TekunReasons(EventReader reader, EventCatalogue catalogue, TekunLaws laws, TekunDecider decider) {
        this.reader = reader;
        this.catalogue = catalogue;
        this.laws = laws;
        this.decider = decider;
    }

    List<Long> turns(String caseId, long after, long until) {
        TekunHistory history = TekunHistory.read(reader, catalogue, caseId, until);
        return history.all()
                .turns(
                        after,
                        history.area()
                                .map(area -> StandardsHistory.read(reader, catalogue, area)
                                        .turns(after, until))
                                .orElse(List.of()));
    }

    Reasons of(String caseId, YearMonth month, long position) {
        TekunHistory history = TekunHistory.read(reader, catalogue, caseId, position);
        return history.area()
                .map(area -> of(history, area, month, position))
                .orElseGet(() -> new Reasons(null, List.of(), List.of(), List.of()));
    }

    private Reasons of(TekunHistory history, DivisionCode area, YearMonth month, long position) {
        StandardsHistory approved = StandardsHistory.read(reader, catalogue, area);
        Standards standards = approved.upTo(position, List.of());
        Optional<TekunBenefit> benefit = history.benefit();
        return history.all()
                .reasons(
                        step -> TekunHistory.divergences(
                                step,
                                decider,
                                history.all().id(),
                                approved.upTo(step.stored().position() - 1, List.of())),
                        () -> benefit.flatMap(held -> TekunEntitlement.of(held, standards, laws, month)),
                        TekunReasons::act,
                        () -> approved.acts(kinds(benefit, month), area, month, position));
    }

    private static List<StandardKind> kinds(Optional<TekunBenefit> benefit, YearMonth month) {
        return benefit.flatMap(held -> held.runningIn(month)
                        .map(spell -> List.of(
                                TekunEntitlement.basic(held.kind()),
                                TekunEntitlement.care(
                                        spell.form(), spell.level().tier()))))
                .orElse(List.of());
    }

    private static Optional<Act> act(Step<Tekun, TekunEvent> step) {
        return step.event() instanceof CareVisited
                ? Optional.empty()
                : Optional.of(step.act(TekunFiles.entry(
                                step.event(),
                                step.stored().recordedAt(),
                                step.stored().metadata())
                        .facts()));
    }
}
