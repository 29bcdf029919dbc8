package io.minzheng.assistance.disability;

import io.minzheng.assistance.disability.DisabilityCase.Filed;
import io.minzheng.assistance.disability.DisabilityCase.InBenefit;
import io.minzheng.assistance.disability.DisabilityCase.Unfiled;
import io.minzheng.assistance.disability.DisabilityCommand.GrantSubsidies;
import io.minzheng.assistance.disability.DisabilityEvent.Grant;
import io.minzheng.assistance.disability.DisabilityEvent.SubsidiesGranted;
import io.minzheng.assistance.standards.ApprovedStandard;
import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.StandardsHistory;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.payments.Act;
import io.minzheng.payments.Divergence;
import io.minzheng.payments.Entitlement;
import io.minzheng.payments.Reasons;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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

    /**
     * @param before the state in which it was decided
     * @param erased when and under what was erased what it was decided on, or was said in it
     */
    private record Step(StoredEvent stored, DisabilityEvent event, DisabilityCase before, List<String> erased) {}

    private List<Step> steps(String caseId, long until) {
        List<Step> steps = new ArrayList<>();
        DisabilityCase state = new Unfiled();
        Set<String> erased = new LinkedHashSet<>();
        for (StoredEvent stored : reader.stream(caseId)) {
            if (stored.position() <= until && catalogue.read(stored) instanceof DisabilityEvent event) {
                erased.addAll(catalogue.erased(List.of(stored)));
                steps.add(new Step(stored, event, state, List.copyOf(erased)));
                state = DisabilityFold.evolve(state, event);
            }
        }
        return steps;
    }

    private static DisabilityCase last(List<Step> steps) {
        return DisabilityFold.evolve(steps.getLast().before(), steps.getLast().event());
    }

    List<Long> turns(String caseId, long after, long until) {
        List<Step> steps = steps(caseId, until);
        List<Long> standards = steps.isEmpty()
                ? List.of()
                : StandardsHistory.read(reader, catalogue, area(steps)).turns(after, until);
        return Stream.concat(
                        standards.stream(),
                        steps.stream().map(step -> step.stored().position()).filter(position -> position > after))
                .sorted()
                .toList();
    }

    private static DivisionCode area(List<Step> steps) {
        return ((Filed) last(steps)).filing().area();
    }

    Reasons of(Subsidy subsidy, String caseId, YearMonth month, long position) {
        List<Step> steps = steps(caseId, position);
        if (steps.isEmpty()) {
            return new Reasons(null, List.of(), List.of(), List.of());
        }
        DivisionCode area = area(steps);
        StandardsHistory approved = StandardsHistory.read(reader, catalogue, area);
        Standards standards = approved.upTo(position, List.of());
        List<Divergence> divergences = new ArrayList<>();
        steps.forEach(step -> divergences.addAll(divergences(step, caseId, approved)));
        Benefit benefit =
                last(steps) instanceof InBenefit granted ? granted.file().benefit() : null;
        Entitlement entitlement = null;
        try {
            entitlement = benefit == null
                    ? null
                    : SubsidyEntitlement.of(benefit, subsidy, standards, month).orElse(null);
        } catch (RuleViolation impossible) {
            divergences.add(
                    new Divergence("entitlement", "computed", impossible.rule().code()));
        }
        List<Act> acts = new ArrayList<>();
        steps.forEach(step -> acts.add(act(step)));
        if (benefit != null && entitlement != null) {
            StandardKind kind = benefit.of(subsidy)
                    .flatMap(held -> held.rateIn(month))
                    .orElseThrow()
                    .standard();
            standards
                    .at(kind, area, month)
                    .flatMap(adjustment -> approved.behind(adjustment, position))
                    .ifPresent(standard -> acts.add(act(standard)));
        }
        return new Reasons(entitlement, acts, divergences, steps.getLast().erased());
    }

    private static Act act(Step step) {
        DisabilityFile.Entry entry = DisabilityFiles.entry(
                step.event(), step.stored().recordedAt(), step.stored().metadata());
        return new Act(
                entry.step(),
                entry.staff(),
                entry.on(),
                entry.recordedAt(),
                entry.facts(),
                step.stored().stream(),
                step.stored().sequence(),
                step.stored().position());
    }

    private static Act act(ApprovedStandard standard) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("kind", standard.adjustment().kind().name());
        facts.put("amount", Long.toString(standard.adjustment().amount()));
        facts.put("validFrom", standard.adjustment().validFrom().toString());
        facts.put("document", standard.adjustment().documentNumber());
        facts.put("proposedBy", standard.proposedBy());
        return new Act(
                "StandardAdjusted",
                standard.approvedBy(),
                standard.on(),
                standard.recordedAt(),
                facts,
                standard.stream(),
                standard.sequence(),
                standard.position());
    }

    /** A grant that the decider, asked again with what it knew, takes otherwise than it is stored. */
    private List<Divergence> divergences(Step step, String caseId, StandardsHistory approved) {
        if (!(step.event() instanceof SubsidiesGranted granted)
                || !step.erased().isEmpty()) {
            return List.of();
        }
        Standards known = approved.upTo(step.stored().position() - 1, List.of());
        String staff = step.stored().metadata().getOrDefault(MetaKeys.STAFF, "");
        try {
            DisabilityEvent again = decider.decide(
                            new GrantSubsidies(caseId, granted.on(), granted.decisionNumber(), outside(granted, known)),
                            step.before(),
                            new Circumstances(staff, granted.on()))
                    .getFirst();
            return Divergence.between("SubsidiesGranted", granted, (Record) again);
        } catch (RuleViolation refusal) {
            return List.of(
                    new Divergence("SubsidiesGranted", "decided", refusal.rule().code()));
        }
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
