package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.ApplicationEvent.*;
import io.minzheng.assistance.dibao.CaseEvent.*;
import io.minzheng.assistance.dibao.HouseholdFile.Entry;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has happened to this household, and how does it stand? One document per case. */
final class HouseholdFiles extends View<HouseholdFile> {
    HouseholdFiles() {
        super("assistance.dibao.HouseholdFiles", HouseholdFile.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area", "phase");
    }

    /** The largest view; no file is written by the events of two cases. */
    @Override
    public int segments() {
        return 2;
    }

    @Override
    public void on(RecordedEvent recorded, Documents<HouseholdFile> documents) {
        if (recorded.event() instanceof DibaoEvent event) {
            String id = recorded.stream();
            HouseholdFile before = documents.get(id).orElse(null);
            // What the file already contains must not be folded twice.
            if (before == null || recorded.sequence() > before.version()) {
                Entry entry = entry(event, recorded.recordedAt(), recorded.metadata());
                documents.put(id, HouseholdFile.after(before, id, recorded.sequence(), event, entry));
            }
        }
    }

    static Entry entry(DibaoEvent event, Instant recordedAt, Map<String, String> metadata) {
        return new Entry(
                event.on(),
                recordedAt,
                metadata.getOrDefault(MetaKeys.STAFF, ""),
                event.getClass().getSimpleName(),
                facts(event));
    }

    private static Map<String, String> facts(DibaoEvent event) {
        return switch (event) {
            case ApplicationEvent application -> facts(application);
            case CaseEvent decided -> facts(decided);
        };
    }

    private static Map<String, String> facts(ApplicationEvent event) {
        return switch (event) {
            case ApplicationFiled filed ->
                of("village", filed.village(), "members", filed.members().size());
            case CompletionRequested request -> of("missing", String.join("、", request.missing()));
            case PapersCompleted papers -> of("supplied", String.join("、", papers.supplied()));
            case ApplicationAccepted accepted -> of("law", accepted.ruleVersion(), "dueOn", shown(accepted.dueOn()));
            case DeadlineExtended extended -> of("reason", extended.reason(), "dueOn", extended.dueOn());
            case MeansRecorded recorded ->
                of(
                        "income",
                        recorded.means().income().size(),
                        "property",
                        recorded.means().property().size());
            case HouseholdInvestigated visit -> of("visitedOn", visit.visitedOn(), "form", visit.signedForm());
            case DataCheckReported report -> of("report", report.reportNumber(), "consistent", report.consistent());
            case AppraisalHeld held -> of("heldOn", held.heldOn(), "outcome", held.outcome());
            case StaffRelationRegistered relation -> of("member", relation.member());
            case FirstOpinionGiven opinion ->
                of("opinion", opinion.opinion(), "amount", opinion.assessment().monthlyAmount());
            case NoticePosted notice -> of("level", notice.level(), "from", notice.from(), "until", notice.until());
            case ObjectionRaised _ -> of();
            case ObjectionReinvestigated visit -> of("visitedOn", visit.visitedOn(), "upheld", visit.upheld());
            case CountyVisited visit -> of("visitedOn", visit.visitedOn(), "form", visit.signedForm());
            case CaseReturned back -> of("reasons", String.join("、", back.reasons()));
            case ApplicationRefused refused ->
                of("decision", refused.decisionNumber(), "deliverBy", refused.deliverBy());
            case ApplicationWithdrawn _, ApplicationTerminated _, SplitOffRejected _ -> of();
            case SplitOffProposed split ->
                of("from", split.from(), "members", split.members().size());
            case DecisionDelivered delivered ->
                of("deliveredOn", delivered.deliveredOn(), "manner", delivered.manner());
        };
    }

    private static Map<String, String> facts(CaseEvent event) {
        return switch (event) {
            case CaseEnrolled enrolled ->
                of(
                        "decision",
                        enrolled.decisionNumber(),
                        "from",
                        enrolled.benefitFrom(),
                        "amount",
                        enrolled.assessment().monthlyAmount());
            case ChangeReported reported -> {
                Counterpart other = reported.change().counterpart();
                yield other == null
                        ? of("ground", reported.change().ground())
                        : of("ground", reported.change().ground(), "part", other.part(), "case", other.caseId());
            }
            case ChangeRejected _ -> of();
            case BenefitAdjusted adjusted ->
                of(
                        "decision",
                        adjusted.decisionNumber(),
                        "from",
                        adjusted.effectiveFrom(),
                        "amount",
                        adjusted.assessment().monthlyAmount());
            case ReviewHeld review -> of("outcome", review.outcome(), "nextDueOn", review.nextDueOn());
            case MemberShareCut cut ->
                of("decision", cut.decisionNumber(), "member", cut.member(), "from", cut.effectiveFrom());
            case MemberShareRestored restored -> of("member", restored.member(), "from", restored.effectiveFrom());
            case BenefitSuspended suspended ->
                of("decision", suspended.decisionNumber(), "from", suspended.effectiveFrom());
            case BenefitResumed resumed -> of("from", resumed.effectiveFrom());
            case GradualExitBegun exit ->
                of("decision", exit.decisionNumber(), "from", exit.from(), "until", exit.until());
            case CaseEnded ended -> {
                Map<String, String> facts =
                        of("decision", ended.decisionNumber(), "reason", ended.reason(), "from", ended.effectiveFrom());
                if (ended.mergedInto() != null) {
                    facts.put("into", ended.mergedInto());
                }
                yield facts;
            }
            case CaseTransferred moved ->
                of("decision", moved.decisionNumber(), "township", moved.area(), "from", moved.effectiveFrom());
        };
    }

    /** The measures of 2012 name no total limit. */
    private static Object shown(@Nullable LocalDate day) {
        return day == null ? "" : day;
    }

    private static Map<String, String> of(Object... keysAndValues) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            facts.put(String.valueOf(keysAndValues[i]), String.valueOf(keysAndValues[i + 1]));
        }
        return facts;
    }
}
