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
import io.minzheng.assistance.dibao.ApplicationEvent.SplitOffProposed;
import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.StandardsHistory;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.payments.Act;
import io.minzheng.payments.CaseSteps.Again;
import io.minzheng.payments.CaseSteps.Step;
import io.minzheng.payments.Divergence;
import io.minzheng.payments.Reasons;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Derives a household's entitlement anew from the events: the decisions are taken again, and then the month computed. */
final class DibaoReasons {
    /** Dibao's standards, of any kind. */
    private static final Set<StandardKind> STANDARDS =
            EnumSet.range(StandardKind.DIBAO_URBAN, StandardKind.SUPPLEMENT_ILL);

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
        return history.all()
                .turns(
                        after,
                        history.area()
                                .map(area -> StandardsHistory.read(reader, catalogue, area)
                                        .turns(after, until))
                                .orElse(List.of()));
    }

    Reasons of(String household, YearMonth month, long position) {
        CaseHistory history = CaseHistory.read(reader, catalogue, household, position);
        return history.area()
                .map(area -> of(history, area, month, position))
                .orElseGet(() -> new Reasons(null, List.of(), List.of(), List.of()));
    }

    private Reasons of(CaseHistory history, DivisionCode area, YearMonth month, long position) {
        StandardsHistory approved = StandardsHistory.read(reader, catalogue, area);
        Standards standards = approved.upTo(position, List.of());
        return history.all()
                .reasons(
                        step -> divergences(step, history.id(), approved),
                        () -> history.benefit()
                                .flatMap(benefit ->
                                        DibaoEntitlement.of(benefit, standards, month, policy.allSupplements())),
                        DibaoReasons::act,
                        () -> approved.acts(STANDARDS, area, month, position));
    }

    private static boolean matters(DibaoEvent event) {
        return switch (event) {
            case ApplicationFiled _,
                    ApplicationAccepted _,
                    MeansRecorded _,
                    HouseholdInvestigated _,
                    DataCheckReported _,
                    AppraisalHeld _,
                    FirstOpinionGiven _,
                    NoticePosted _,
                    ObjectionReinvestigated _,
                    CountyVisited _,
                    SplitOffProposed _ -> true;
            case ApplicationEvent _ -> false;
            case CaseEvent.ReviewHeld _ -> false;
            case CaseEvent _ -> true;
        };
    }

    private static Optional<Act> act(Step<Dibao, DibaoEvent> step) {
        return matters(step.event()) ? Optional.of(step.act(facts(step))) : Optional.empty();
    }

    private static Map<String, String> facts(Step<Dibao, DibaoEvent> step) {
        Map<String, String> facts = new LinkedHashMap<>(HouseholdFiles.entry(
                        step.event(), step.stored().recordedAt(), step.stored().metadata())
                .facts());
        if (step.event() instanceof HouseholdInvestigated visit) {
            facts.put("investigators", String.join("、", visit.investigators()));
        }
        return facts;
    }

    /** Where the decider, asked again with what it knew, decides otherwise than is stored. */
    private List<Divergence> divergences(Step<Dibao, DibaoEvent> step, String id, StandardsHistory approved) {
        Standards known = approved.upTo(step.stored().position() - 1, List.of());
        return redecision
                .of(step, id, known)
                .map(again -> divergences(step, again))
                .orElse(List.of());
    }

    private static List<Divergence> divergences(Step<Dibao, DibaoEvent> step, Again<DibaoEvent> again) {
        Assessment stored = CaseHistory.assessment(step.event());
        return stored == null || again.refusal() != null
                ? step.divergences(again)
                : Divergence.between(
                        step.event().getClass().getSimpleName() + ".assessment",
                        stored,
                        CaseHistory.assessment(again.event()));
    }
}
