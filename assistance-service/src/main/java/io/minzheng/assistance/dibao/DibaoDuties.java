package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.ApplicationEvent.*;
import io.minzheng.assistance.dibao.CaseEvent.*;
import io.minzheng.assistance.worklist.DueList;
import io.minzheng.assistance.worklist.DueSource;
import io.minzheng.kernel.DomainEvent;
import java.util.List;

/** What is due of dibao: reviews by group, the steps of an application that have a limit, the end of a gradual exit. */
final class DibaoDuties implements DueSource {
    private static final String REVIEW = "REVIEW";
    private static final String INVESTIGATION = "INVESTIGATION";
    private static final String APPRAISAL = "APPRAISAL";
    private static final String COUNTY_DECISION = "COUNTY_DECISION";
    private static final String DECISION = "DECISION";
    private static final String DELIVERY = "DELIVERY";
    private static final String END_DECISION = "END_DECISION";
    private static final List<String> BEFORE_THE_DECISION =
            List.of(INVESTIGATION, APPRAISAL, COUNTY_DECISION, DECISION);

    @Override
    public String programme() {
        return "dibao";
    }

    @Override
    public String path() {
        return "/api/assistance/dibao/cases/";
    }

    @Override
    public void on(DomainEvent event, String stream, DueList due) {
        switch (event) {
            case ApplicationEvent application -> on(application, stream, due);
            case CaseEvent benefit -> on(benefit, stream, due);
            default -> {
                // Other events of the service are not about dibao.
            }
        }
    }

    private static void on(ApplicationEvent event, String stream, DueList due) {
        switch (event) {
            case ApplicationFiled filed -> {
                String area = filed.area().value();
                BEFORE_THE_DECISION.forEach(duty -> due.open(stream, duty, area, null));
                due.open(stream, DELIVERY, area, null);
            }
            case ApplicationAccepted accepted -> {
                due.by(stream, INVESTIGATION, accepted.investigationDueOn());
                due.by(stream, DECISION, accepted.dueOn());
            }
            case DeadlineExtended extended -> due.by(stream, DECISION, extended.dueOn());
            case HouseholdInvestigated visit -> {
                due.done(stream, INVESTIGATION);
                due.by(stream, APPRAISAL, visit.appraisalDueOn());
            }
            case ObjectionReinvestigated visit -> {
                due.done(stream, INVESTIGATION);
                due.by(stream, APPRAISAL, visit.appraisalDueOn());
            }
            case AppraisalHeld _ -> due.done(stream, APPRAISAL);
            case NoticePosted notice -> due.by(stream, COUNTY_DECISION, notice.countyDueOn());
            case ObjectionRaised _, CaseReturned _ -> due.done(stream, COUNTY_DECISION);
            case ApplicationRefused refused -> {
                decided(stream, due);
                due.by(stream, DELIVERY, refused.deliverBy());
            }
            case DecisionDelivered _ -> due.done(stream, DELIVERY);
            case ApplicationWithdrawn _, ApplicationTerminated _ -> decided(stream, due);
            case CompletionRequested _, PapersCompleted _, MeansRecorded _, DataCheckReported _ -> {}
            case StaffRelationRegistered _, FirstOpinionGiven _, CountyVisited _ -> {}
            // Decided on together with the household that divides, to which nothing falls due by it.
            case SplitOffProposed _, SplitOffRejected _ -> {}
        }
    }

    private static void decided(String stream, DueList due) {
        BEFORE_THE_DECISION.forEach(duty -> due.done(stream, duty));
    }

    private static void on(CaseEvent event, String stream, DueList due) {
        switch (event) {
            case CaseEnrolled enrolled -> {
                decided(stream, due);
                due.open(stream, REVIEW, enrolled.area().value(), enrolled.reviewDueOn());
                due.open(stream, END_DECISION, enrolled.area().value(), null);
            }
            case BenefitAdjusted adjusted -> due.by(stream, REVIEW, adjusted.reviewDueOn());
            case ReviewHeld review -> due.by(stream, REVIEW, review.nextDueOn());
            case GradualExitBegun exit ->
                due.by(stream, END_DECISION, exit.until().atEndOfMonth());
            case CaseEnded _ -> {
                due.done(stream, REVIEW);
                due.done(stream, END_DECISION);
            }
            case CaseTransferred moved ->
                List.of(REVIEW, END_DECISION, DELIVERY)
                        .forEach(duty -> due.relocate(stream, duty, moved.area().value()));
            case ChangeReported _, ChangeRejected _, MemberShareCut _, MemberShareRestored _ -> {}
            case BenefitSuspended _, BenefitResumed _ -> {}
        }
    }
}
