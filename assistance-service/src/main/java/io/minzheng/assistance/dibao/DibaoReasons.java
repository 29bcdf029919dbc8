package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.ApplicationEvent.ApplicationAccepted;
import io.minzheng.assistance.dibao.ApplicationEvent.ApplicationFiled;
import io.minzheng.assistance.dibao.ApplicationEvent.AppraisalHeld;
import io.minzheng.assistance.dibao.ApplicationEvent.CountyVisited;
import io.minzheng.assistance.dibao.ApplicationEvent.DataCheckReported;
import io.minzheng.assistance.dibao.ApplicationEvent.FirstOpinionGiven;
import io.minzheng.assistance.dibao.ApplicationEvent.HouseholdInvestigated;
import io.minzheng.assistance.dibao.ApplicationEvent.MeansRecorded;
import io.minzheng.assistance.dibao.ApplicationEvent.NoticePosted;
import io.minzheng.assistance.dibao.ApplicationEvent.ObjectionReinvestigated;
import io.minzheng.assistance.standards.ApprovedStandard;
import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.StandardsHistory;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.payments.Act;
import io.minzheng.payments.Divergence;
import io.minzheng.payments.Entitlement;
import io.minzheng.payments.Reasons;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Derives a household's entitlement anew from the events: the decisions are taken again, and then the month computed. */
final class DibaoReasons {
    private final EventReader reader;
    private final EventCatalogue catalogue;
    private final DibaoPolicy policy;
    private final Redecision redecision;

    DibaoReasons(
            EventReader reader,
            EventCatalogue catalogue,
            DibaoPolicy policy,
            Decider<DibaoCommand, Dibao, DibaoEvent> decider) {
        this.reader = reader;
        this.catalogue = catalogue;
        this.policy = policy;
        this.redecision = new Redecision(decider);
    }

    List<Long> turns(String household, long after, long until) {
        CaseHistory history = CaseHistory.read(reader, catalogue, household, until);
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

    Reasons of(String household, YearMonth month, long position) {
        CaseHistory history = CaseHistory.read(reader, catalogue, household, position);
        Optional<DivisionCode> area = history.area();
        if (area.isEmpty()) {
            return new Reasons(null, List.of(), List.of(), List.of());
        }
        StandardsHistory approved = StandardsHistory.read(reader, catalogue, area.get());
        Standards standards = approved.upTo(position, List.of());
        List<Divergence> divergences = new ArrayList<>(divergences(history, approved));
        Entitlement entitlement = null;
        try {
            entitlement = history.benefit()
                    .flatMap(benefit -> DibaoEntitlement.of(benefit, standards, month, policy.allSupplements()))
                    .orElse(null);
        } catch (RuleViolation impossible) {
            divergences.add(
                    new Divergence("entitlement", "computed", impossible.rule().code()));
        }
        List<Act> acts = new ArrayList<>();
        history.steps().stream()
                .filter(DibaoReasons::matters)
                .map(DibaoReasons::act)
                .forEach(acts::add);
        if (entitlement != null) {
            acts.addAll(standardActs(approved, standards, area.get(), month, position));
        }
        return new Reasons(entitlement, acts, divergences, history.erased());
    }

    private static boolean matters(CaseHistory.Step step) {
        return switch (step.event()) {
            case ApplicationFiled _,
                    ApplicationAccepted _,
                    MeansRecorded _,
                    HouseholdInvestigated _,
                    DataCheckReported _,
                    AppraisalHeld _,
                    FirstOpinionGiven _,
                    NoticePosted _,
                    ObjectionReinvestigated _,
                    CountyVisited _ -> true;
            case ApplicationEvent _ -> false;
            case CaseEvent.ReviewHeld _ -> false;
            case CaseEvent _ -> true;
        };
    }

    private static Act act(CaseHistory.Step step) {
        HouseholdFile.Entry entry = HouseholdFiles.entry(
                step.event(), step.stored().recordedAt(), step.stored().metadata());
        Map<String, String> facts = new LinkedHashMap<>(entry.facts());
        if (step.event() instanceof HouseholdInvestigated visit) {
            facts.put("investigators", String.join("、", visit.investigators()));
        }
        return new Act(
                entry.step(),
                step.stored().metadata().getOrDefault(MetaKeys.STAFF, ""),
                entry.on(),
                entry.recordedAt(),
                facts,
                step.stored().stream(),
                step.stored().sequence(),
                step.stored().position());
    }

    /** The approvals of dibao's standards that were in force for the month, of any kind. */
    private static List<Act> standardActs(
            StandardsHistory approved, Standards standards, DivisionCode area, YearMonth month, long position) {
        List<Act> acts = new ArrayList<>();
        for (StandardKind kind : EnumSet.range(StandardKind.DIBAO_URBAN, StandardKind.SUPPLEMENT_ILL)) {
            standards
                    .at(kind, area, month)
                    .flatMap(adjustment -> approved.behind(adjustment, position))
                    .ifPresent(standard -> acts.add(act(standard)));
        }
        return acts;
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

    /** Decisions that the decider, asked again, takes otherwise than they are stored. */
    private List<Divergence> divergences(CaseHistory history, StandardsHistory approved) {
        List<Divergence> found = new ArrayList<>();
        for (CaseHistory.Step step : history.steps()) {
            Standards known = approved.upTo(step.stored().position() - 1, List.of());
            redecision.of(step, history.id(), known).ifPresent(outcome -> found.addAll(divergences(step, outcome)));
        }
        return found;
    }

    private static List<Divergence> divergences(CaseHistory.Step step, Redecision.Outcome outcome) {
        String what = step.event().getClass().getSimpleName();
        @Nullable RuleViolation refusal = outcome.refusal();
        if (refusal != null) {
            return List.of(new Divergence(what, "decided", refusal.rule().code()));
        }
        Assessment stored = CaseHistory.assessment(step.event());
        return stored == null
                ? Divergence.between(what, (Record) step.event(), (Record) outcome.event())
                : Divergence.between(what + ".assessment", stored, CaseHistory.assessment(outcome.event()));
    }
}
