package io.minzheng.assistance.tekun;

import io.minzheng.assistance.standards.ApprovedStandard;
import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.StandardsHistory;
import io.minzheng.assistance.tekun.CareEvent.CareVisited;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.payments.Act;
import io.minzheng.payments.Divergence;
import io.minzheng.payments.Entitlement;
import io.minzheng.payments.Reasons;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
        List<Long> standards = history.area()
                .map(area -> StandardsHistory.read(reader, catalogue, area).turns(after, until))
                .orElse(List.of());
        return Stream.concat(
                        standards.stream(),
                        history.steps().stream()
                                .map(step -> step.stored().position())
                                .filter(position -> position > after))
                .sorted()
                .toList();
    }

    Reasons of(String caseId, YearMonth month, long position) {
        TekunHistory history = TekunHistory.read(reader, catalogue, caseId, position);
        Optional<DivisionCode> area = history.area();
        if (area.isEmpty()) {
            return new Reasons(null, List.of(), List.of(), List.of());
        }
        StandardsHistory approved = StandardsHistory.read(reader, catalogue, area.get());
        Standards standards = approved.upTo(position, List.of());
        List<Divergence> divergences = new ArrayList<>();
        for (TekunHistory.Step step : history.steps()) {
            divergences.addAll(step.divergences(
                    decider, caseId, approved.upTo(step.stored().position() - 1, List.of())));
        }
        Optional<TekunBenefit> benefit = history.benefit();
        Entitlement entitlement = null;
        try {
            entitlement = benefit.flatMap(held -> TekunEntitlement.of(held, standards, laws, month))
                    .orElse(null);
        } catch (RuleViolation impossible) {
            divergences.add(
                    new Divergence("entitlement", "computed", impossible.rule().code()));
        }
        List<Act> acts = new ArrayList<>();
        history.steps().stream()
                .filter(step -> !(step.event() instanceof CareVisited))
                .map(TekunReasons::act)
                .forEach(acts::add);
        if (entitlement != null) {
            benefit.flatMap(held -> held.runningIn(month).map(spell -> kinds(held, spell)))
                    .orElse(List.of())
                    .forEach(kind -> standards
                            .at(kind, area.get(), month)
                            .flatMap(adjustment -> approved.behind(adjustment, position))
                            .ifPresent(standard -> acts.add(act(standard))));
        }
        return new Reasons(entitlement, acts, divergences, history.erased());
    }

    private static List<StandardKind> kinds(TekunBenefit benefit, TekunBenefit.Spell spell) {
        return List.of(
                TekunEntitlement.basic(benefit.kind()),
                TekunEntitlement.care(spell.form(), spell.level().tier()));
    }

    private static Act act(TekunHistory.Step step) {
        TekunFile.Entry entry = TekunFiles.entry(
                step.event(), step.stored().recordedAt(), step.stored().metadata());
        return new Act(
                entry.step(),
                step.stored().metadata().getOrDefault(MetaKeys.STAFF, ""),
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
}
