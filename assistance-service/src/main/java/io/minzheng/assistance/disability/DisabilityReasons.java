package io.minzheng.assistance.disability;

import io.minzheng.assistance.disability.DisabilityCase.Filed;
import io.minzheng.assistance.disability.DisabilityCase.InBenefit;
import io.minzheng.assistance.disability.DisabilityCase.Unfiled;
import io.minzheng.assistance.disability.DisabilityCommand.GrantSubsidies;
import io.minzheng.assistance.disability.DisabilityEvent.Grant;
import io.minzheng.assistance.disability.DisabilityEvent.SubsidiesGranted;
import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.StandardsHistory;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.payments.Act;
import io.minzheng.payments.CaseSteps;
import io.minzheng.payments.CaseSteps.Step;
import io.minzheng.payments.Divergence;
import io.minzheng.payments.Reasons;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Derives what is due anew from the events: the grant is decided again, and then the month computed. */
final class DisabilityReasons {
    private final EventReader reader;
    private final EventCatalogue catalogue;
    private final DisabilityDecider decider;

    DisabilityReasons(EventReader reader, EventCatalogue catalogue, DisabilityPolicy policy) {
        this.reader = reader;
        this.catalogue = catalogue;
        this.decider = new DisabilityDecider(policy);
    }

    private CaseSteps<DisabilityCase, DisabilityEvent> read(String caseId, long until) {
        return CaseSteps.read(
                reader, catalogue, caseId, until, DisabilityEvent.class, new Unfiled(), DisabilityFold::evolve);
    }

    List<Long> turns(String caseId, long after, long until) {
        CaseSteps<DisabilityCase, DisabilityEvent> steps = read(caseId, until);
        return steps.turns(
                after,
                steps.now() instanceof Filed filed
                        ? StandardsHistory.read(
                                        reader, catalogue, filed.filing().area())
                                .turns(after, until)
                        : List.of());
    }

    Reasons of(Subsidy subsidy, String caseId, YearMonth month, long position) {
        CaseSteps<DisabilityCase, DisabilityEvent> steps = read(caseId, position);
        return steps.now() instanceof Filed filed
                ? of(subsidy, steps, filed, month, position)
                : new Reasons(null, List.of(), List.of(), List.of());
    }

    private Reasons of(
            Subsidy subsidy,
            CaseSteps<DisabilityCase, DisabilityEvent> steps,
            Filed filed,
            YearMonth month,
            long position) {
        DivisionCode area = filed.filing().area();
        StandardsHistory approved = StandardsHistory.read(reader, catalogue, area);
        Standards standards = approved.upTo(position, List.of());
        Optional<Benefit> benefit =
                filed instanceof InBenefit granted ? Optional.of(granted.file().benefit()) : Optional.empty();
        return steps.reasons(
                step -> divergences(step, steps.id(), approved),
                () -> benefit.flatMap(held -> SubsidyEntitlement.of(held, subsidy, standards, month)),
                DisabilityReasons::act,
                () -> approved.acts(List.of(kind(benefit.orElseThrow(), subsidy, month)), area, month, position));
    }

    private static StandardKind kind(Benefit benefit, Subsidy subsidy, YearMonth month) {
        return benefit.of(subsidy)
                .flatMap(held -> held.rateIn(month))
                .orElseThrow()
                .standard();
    }

    private static Optional<Act> act(Step<DisabilityCase, DisabilityEvent> step) {
        return Optional.of(step.act(DisabilityFiles.entry(
                        step.event(), step.stored().recordedAt(), step.stored().metadata())
                .facts()));
    }

    /** A grant that the decider, asked again with what it knew, takes otherwise than it is stored. */
    private List<Divergence> divergences(
            Step<DisabilityCase, DisabilityEvent> step, String caseId, StandardsHistory approved) {
        if (!(step.event() instanceof SubsidiesGranted granted)) {
            return List.of();
        }
        Standards known = approved.upTo(step.stored().position() - 1, List.of());
        GrantSubsidies command =
                new GrantSubsidies(caseId, granted.on(), granted.decisionNumber(), outside(granted, known));
        return step.again(decider, command).map(step::divergences).orElse(List.of());
    }

    private static Outside outside(SubsidiesGranted granted, Standards known) {
        Map<Subsidy, YearMonth> freeFrom = new EnumMap<>(Subsidy.class);
        for (Grant grant : granted.grants()) {
            YearMonth notBefore = grant.notBefore();
            if (notBefore != null) {
                freeFrom.put(grant.subsidy(), notBefore);
            }
        }
        Outside.@Nullable DibaoPlace dibao = granted.grants().stream()
                .map(Grant::dibao)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Outside(dibao, known, freeFrom);
    }
}
