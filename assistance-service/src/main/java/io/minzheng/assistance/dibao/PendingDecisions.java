package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.ApplicationEvent.*;
import io.minzheng.assistance.dibao.CaseEvent.*;
import io.minzheng.assistance.dibao.PendingDecision.Step;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which cases of my area wait for a decision, and by when? One document per case. */
final class PendingDecisions extends View<PendingDecision> {
    PendingDecisions() {
        super("assistance.dibao.PendingDecisions", PendingDecision.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area", "waiting", "queue");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<PendingDecision> documents) {
        String id = recorded.stream();
        if (recorded.event() instanceof ApplicationFiled filed) {
            documents.put(id, PendingDecision.filed(id, filed.area().value(), filed.on()));
        } else if (recorded.event() instanceof SplitOffProposed split) {
            documents.put(id, PendingDecision.splitOff(id, split.area().value(), split.on()));
        } else if (recorded.event() instanceof DibaoEvent event) {
            documents.put(id, after(documents.get(id).orElseThrow(), event));
        }
    }

    private static PendingDecision after(PendingDecision pending, DibaoEvent event) {
        return switch (event) {
            case ApplicationEvent application -> after(pending, application);
            case CaseEvent decided -> after(pending, decided);
        };
    }

    private static PendingDecision after(PendingDecision pending, ApplicationEvent event) {
        LocalDate on = event.on();
        return switch (event) {
            case ApplicationFiled filed ->
                PendingDecision.filed(pending.id(), filed.area().value(), on);
            case CompletionRequested _ -> pending.next(Step.PAPERS, on, null);
            case PapersCompleted _ -> pending.next(Step.ACCEPTANCE, on, null);
            case ApplicationAccepted accepted ->
                pending.accepted(accepted.law(), on, accepted.investigationDueOn(), accepted.dueOn());
            case DeadlineExtended extended -> pending.extended(extended.dueOn());
            case HouseholdInvestigated visit -> visited(pending, on, visit.appraisalDueOn());
            case ObjectionReinvestigated visit -> visited(pending, on, visit.appraisalDueOn());
            case AppraisalHeld _, CaseReturned _ -> pending.next(Step.FIRST_OPINION, on, null);
            case FirstOpinionGiven opinion ->
                pending.next(
                        opinion.opinion() == Opinion.ELIGIBLE ? Step.VILLAGE_NOTICE : Step.COUNTY_DECISION, on, null);
            case NoticePosted notice -> noticed(pending, notice);
            case ObjectionRaised _ -> pending.next(Step.REINVESTIGATION, on, null);
            case ApplicationRefused refused -> pending.done(on).next(Step.DELIVERY, on, refused.deliverBy());
            case DecisionDelivered _ -> pending.step() == Step.DELIVERY ? pending.done(on) : pending;
            case SplitOffProposed split ->
                PendingDecision.splitOff(pending.id(), split.area().value(), on);
            case ApplicationWithdrawn _, ApplicationTerminated _, SplitOffRejected _ -> pending.done(on);
            case MeansRecorded _, DataCheckReported _, StaffRelationRegistered _, CountyVisited _ -> pending;
        };
    }

    private static PendingDecision visited(PendingDecision pending, LocalDate on, @Nullable LocalDate appraisalDueOn) {
        return pending.next(appraisalDueOn == null ? Step.FIRST_OPINION : Step.APPRAISAL, on, appraisalDueOn);
    }

    private static PendingDecision noticed(PendingDecision pending, NoticePosted notice) {
        boolean last = pending.law().notices().getLast() == notice.level();
        return pending.after(
                notice.until().plusDays(1),
                last ? Step.COUNTY_DECISION : Step.COUNTY_NOTICE,
                notice.on(),
                last ? notice.countyDueOn() : null);
    }

    private static PendingDecision after(PendingDecision pending, CaseEvent event) {
        LocalDate on = event.on();
        return switch (event) {
            case ChangeReported _ -> pending.next(Step.CHANGE_DECISION, on, null);
            case ReviewHeld review ->
                review.outcome() == ReviewOutcome.ENDED ? pending.next(Step.END_DECISION, on, null) : pending;
            case GradualExitBegun exit ->
                pending.after(
                        exit.until().atDay(1),
                        Step.END_DECISION,
                        on,
                        exit.until().atEndOfMonth());
            case CaseTransferred moved -> pending.lyingIn(moved.area().value());
            case CaseEnrolled _, ChangeRejected _, BenefitAdjusted _, CaseEnded _ -> pending.done(on);
            case MemberShareCut _, MemberShareRestored _, BenefitSuspended _, BenefitResumed _ -> pending;
        };
    }
}
