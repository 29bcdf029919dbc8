package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.ApplicationDecider.in;
import static io.minzheng.assistance.dibao.DibaoDecider.*;
import static io.minzheng.assistance.dibao.DibaoRule.*;

import io.minzheng.assistance.dibao.CaseCommand.*;
import io.minzheng.assistance.dibao.CaseEvent.*;
import io.minzheng.assistance.dibao.Dibao.*;
import io.minzheng.assistance.dibao.Household.LabourCapacity;
import io.minzheng.assistance.dibao.Household.Person;
import io.minzheng.assistance.dibao.Household.SinglePerson;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The household in benefit: changes, reviews, suspension and the end. A gradual exit is {@link ExitDecider}'s. */
final class CaseDecider {
    private final DibaoPolicy policy;
    private final ExitDecider exits;
    private final MergerDecider mergers = new MergerDecider();

    CaseDecider(DibaoPolicy policy) {
        this.policy = policy;
        this.exits = new ExitDecider(policy);
    }

    List<DibaoEvent> decide(CaseCommand command, Dibao state, Circumstances circumstances) {
        String staff = circumstances.staff();
        ApplicationMustBeFiled.require(!(state instanceof Unfiled));
        InBenefit benefit = in(InBenefit.class, state);
        return switch (command) {
            case EndCase end -> exits.end(end, benefit, circumstances);
            case BeginGradualExit begin -> exits.begin(begin, in(Active.class, benefit), circumstances);
            case ReportChange report -> report(report.change(), report.on(), running(benefit), staff);
            case RejectChange reject -> {
                BenefitFile file = running(benefit).file();
                ChangeReported pending = pending(file);
                MergerDecider.requireDecidedTogether(pending, reject.counterpart());
                requireText(reject.reason(), "reason");
                MakerMustNotDecide.require(circumstances.mayCheck(pending.by()));
                yield List.of(new ChangeRejected(reject.on(), staff, reject.reason()));
            }
            case AdjustBenefit adjust -> adjust(adjust, running(benefit), circumstances);
            case ProposeMerger propose -> mergers.propose(propose, in(Active.class, benefit), staff);
            case MergeInto merge -> mergers.merge(merge, in(Active.class, benefit), circumstances);
            case TransferCase transfer -> transfer(transfer, running(benefit).file(), staff);
            case HoldReview hold -> review(hold, running(benefit), staff);
            case CutMemberShare cut -> cut(cut, running(benefit).file(), staff);
            case RestoreMemberShare restore -> {
                BenefitFile file = running(benefit).file();
                YearMonth from = following(restore.on());
                Person member = Members.member(file.household(), restore.member());
                yield isCut(file, restore.member())
                        ? List.of(new MemberShareRestored(restore.on(), member.no(), member.personId(), from, staff))
                        : List.of();
            }
            case SuspendBenefit suspend -> {
                requireText(suspend.reason(), "reason");
                requireText(suspend.decisionNumber(), "decisionNumber");
                if (benefit instanceof Suspended) {
                    yield List.of();
                }
                in(Active.class, benefit);
                yield List.of(new BenefitSuspended(
                        suspend.on(), following(suspend.on()), suspend.reason(), suspend.decisionNumber(), staff));
            }
            case ResumeBenefit resume -> {
                requireText(resume.reason(), "reason");
                if (benefit instanceof Active) {
                    yield List.of();
                }
                in(Suspended.class, benefit);
                yield List.of(new BenefitResumed(resume.on(), following(resume.on()), resume.reason(), staff));
            }
        };
    }

    private static InBenefit running(InBenefit benefit) {
        StepMustFitThePhase.require(!(benefit instanceof Ended));
        return benefit;
    }

    private static List<DibaoEvent> transfer(TransferCase command, BenefitFile file, String staff) {
        ChangeMustBeDecidedFirst.require(file.pending() == null);
        requireText(command.decisionNumber(), "decisionNumber");
        ApplicationDecider.requireVillage(command.area(), command.village());
        DivisionCode from = file.filing().area();
        CasesMustLieInOneCounty.require(from.county().equals(command.area().county()), "area");
        return List.of(new CaseTransferred(
                command.on(),
                from,
                command.area(),
                command.village(),
                command.effectiveFrom(),
                command.decisionNumber(),
                staff));
    }

    static ChangeReported pending(BenefitFile file) {
        ChangeReported pending = file.pending();
        if (pending == null) {
            throw ChangeMustBePending.violated();
        }
        return pending;
    }

    static boolean isCut(BenefitFile file, int member) {
        return file.benefit().cuts().stream().anyMatch(cut -> cut.member() == member && cut.to() == null);
    }

    private static List<DibaoEvent> report(Change change, LocalDate on, InBenefit benefit, String staff) {
        BenefitFile file = benefit.file();
        MergerDecider.requireRearrangeable(change, benefit);
        ChangeMustBeDecidedFirst.require(file.pending() == null);
        ChangeMustChangeSomething.require(!change.joined().isEmpty()
                || !change.left().isEmpty()
                || change.means() != null
                || change.kind() != null
                || change.terms() != null);
        for (int i = 0; i < change.left().size(); i++) {
            Left left = change.left().get(i);
            Members.member(file.household(), left.member());
            requirePast(left.leftOn(), on, "left[" + i + "].leftOn");
        }
        for (int i = 0; i < change.joined().size(); i++) {
            MembersMustBeNumberedOnce.require(
                    !file.numbers().contains(change.joined().get(i).no()), "joined[" + i + "].no");
        }
        Household household = DibaoFold.after(file.household(), change);
        Members.requireSound(household);
        SinglePerson single = household.single();
        // The end of the one person guaranteed is the end of the case.
        SinglePersonMustBeNamed.require(
                single == null || change.left().stream().noneMatch(left -> left.member() == single.member()), "left");
        if (change.means() != null) {
            MeansTest.requireSound(change.means(), household.members());
        }
        return List.of(new ChangeReported(on, staff, change));
    }

    private List<DibaoEvent> adjust(AdjustBenefit command, InBenefit benefit, Circumstances circumstances) {
        BenefitFile file = benefit.file();
        ChangeReported pending = pending(file);
        MergerDecider.requireDecidedTogether(pending, command.counterpart());
        MergerDecider.requireRearrangeable(pending.change(), benefit);
        requireText(command.decisionNumber(), "decisionNumber");
        MakerMustNotDecide.require(circumstances.mayCheck(pending.by()));
        Change change = pending.change();
        ChangeMustBeDecidedWithItsCounterpart.require(
                change.counterpart() == null || change.counterpart().part() != Part.GOES_INTO);
        Household household = DibaoFold.after(file.household(), change);
        Assessment assessment = eligibility(policy, file, command.standards(), command.on())
                .require(
                        household,
                        DibaoFold.after(file.means(), household, change),
                        DibaoFold.after(file.terms(), household, change));
        int months = DibaoLaw.on(command.on()).reviewMonths(assessment.reviewGroup(), assessment.kind());
        return List.of(new BenefitAdjusted(
                command.on(),
                circumstances.staff(),
                command.decisionNumber(),
                following(command.on()),
                assessment,
                command.on().plusMonths(months)));
    }

    /** A household in benefit is assessed under the law of the day, its ground under that of its own filing. */
    static Eligibility eligibility(DibaoPolicy policy, BenefitFile file, Standards standards, LocalDate on) {
        return new Eligibility(
                file.filing().area(), standards, policy, on, DibaoLaw.on(on).version(on), on, following(on));
    }

    private List<DibaoEvent> review(HoldReview command, InBenefit benefit, String staff) {
        BenefitFile file = benefit.file();
        requireTwo(command.investigators(), command.signedForm(), "investigators");
        Change change = command.change();
        ChangeMustComeWithAnAdjustingReview.require(
                (command.outcome() == ReviewOutcome.ADJUSTED) == (change != null), "change");
        Assessment.Terms terms = change == null || change.terms() == null ? file.terms() : change.terms();
        Household.Kind kind =
                change == null || change.kind() == null ? file.household().kind() : change.kind();
        List<DibaoEvent> events = new ArrayList<>();
        events.add(new ReviewHeld(
                command.on(),
                staff,
                command.outcome(),
                command.investigators(),
                command.signedForm(),
                command.on().plusMonths(DibaoLaw.on(command.on()).reviewMonths(terms.reviewGroup(), kind))));
        if (change != null) {
            events.addAll(report(change, command.on(), benefit, staff));
        }
        return events;
    }

    private List<DibaoEvent> cut(CutMemberShare command, BenefitFile file, String staff) {
        requireText(command.decisionNumber(), "decisionNumber");
        Person member = Members.member(file.household(), command.member());
        List<RefusedOffer> offers = command.refusedOffers();
        RefusedOffersMustBeConsecutive.require(offers.size() >= policy.refusedOffers(), "refusedOffers");
        for (int i = 0; i < offers.size(); i++) {
            requireText(offers.get(i).employer(), "refusedOffers[" + i + "].employer");
            requirePast(offers.get(i).on(), command.on(), "refusedOffers[" + i + "].on");
            RefusedOffersMustBeConsecutive.require(
                    i == 0 || offers.get(i).on().isAfter(offers.get(i - 1).on()), "refusedOffers[" + i + "].on");
        }
        MemberMustBeKnown.require(
                file.benefit().spells().getLast().assessment().paid().stream()
                        .anyMatch(paid -> paid.no() == command.member()),
                "member");
        MemberMustBeAbleToWork.require(
                member.health().labourCapacity() != LabourCapacity.NONE
                        && member.ageOn(command.on()) >= 16
                        && member.ageOn(command.on()) < 60,
                "member");
        return isCut(file, command.member())
                ? List.of()
                : List.of(new MemberShareCut(
                        command.on(),
                        member.no(),
                        member.personId(),
                        following(command.on()),
                        offers,
                        command.decisionNumber(),
                        staff));
    }
}
