package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.ApplicationEvent.*;
import io.minzheng.assistance.dibao.CaseEvent.*;
import io.minzheng.assistance.dibao.Dibao.*;
import io.minzheng.assistance.dibao.Household.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Folds events into the state of a case. */
final class DibaoFold {
    private DibaoFold() {}

    static Dibao evolve(Dibao state, DibaoEvent event) {
        return switch (event) {
            case ApplicationEvent application -> evolve(state, application);
            case CaseEnrolled enrolled ->
                state instanceof SplitOff split ? enrolled(split, enrolled) : enrolled((OnNotice) state, enrolled);
            case CaseEvent decided -> evolve((InBenefit) state, decided);
        };
    }

    private static Dibao evolve(Dibao state, ApplicationEvent event) {
        LocalDate on = event.on();
        return switch (event) {
            case ApplicationFiled filed ->
                new Submitted(
                        new Filing(
                                filed.area(),
                                filed.village(),
                                filed.applicant(),
                                filed.household(),
                                filed.crossRegion(),
                                on),
                        Findings.NONE,
                        false,
                        false,
                        on);
            case CompletionRequested _ -> {
                Submitted submitted = (Submitted) state;
                yield new Submitted(submitted.filing(), submitted.findings(), true, true, on);
            }
            case PapersCompleted _ -> {
                Submitted submitted = (Submitted) state;
                yield new Submitted(submitted.filing(), submitted.findings(), submitted.asked(), false, on);
            }
            case ApplicationAccepted accepted -> {
                Submitted submitted = (Submitted) state;
                yield new Investigating(
                        submitted.filing(),
                        new Acceptance(on, accepted.law(), accepted.dueOn(), false),
                        submitted.findings(),
                        on);
            }
            case DeadlineExtended extended -> {
                Accepted accepted = (Accepted) state;
                Acceptance old = accepted.acceptance();
                yield with(accepted, new Acceptance(old.on(), old.law(), extended.dueOn(), true), on);
            }
            case MeansRecorded recorded -> found(state, findings(state).means(recorded.means()), on);
            case HouseholdInvestigated visited ->
                found(state, findings(state).visited(visited.investigators()).madeBy(visited.by()), on);
            case DataCheckReported report -> found(state, findings(state).checked(report), on);
            case AppraisalHeld held -> found(state, findings(state).appraised(held), on);
            case StaffRelationRegistered relation ->
                found(state, findings(state).related(relation.member()), on);
            case CountyVisited visited -> found(state, findings(state).visitedByCounty(visited.visitors()), on);
            case FirstOpinionGiven opinion -> {
                Accepted accepted = (Accepted) state;
                yield new Opined(
                        accepted.filing(),
                        accepted.acceptance(),
                        accepted.findings().madeBy(opinion.by()),
                        opinion,
                        on);
            }
            case NoticePosted notice -> noticed(state, notice);
            case ObjectionRaised _ -> {
                Accepted accepted = (Accepted) state;
                yield new Objected(
                        accepted.filing(),
                        accepted.acceptance(),
                        accepted.findings().contestedNow(),
                        on);
            }
            case ObjectionReinvestigated visited -> {
                Accepted accepted = (Accepted) state;
                yield new Investigating(
                        accepted.filing(),
                        accepted.acceptance(),
                        accepted.findings().visited(visited.investigators()).madeBy(visited.by()),
                        on);
            }
            case CaseReturned _ -> {
                Accepted accepted = (Accepted) state;
                yield new Investigating(accepted.filing(), accepted.acceptance(), accepted.findings(), on);
            }
            case ApplicationRefused _ -> new Closed(((Filed) state).filing(), Outcome.REFUSED, false, on);
            case ApplicationWithdrawn _ -> new Closed(((Filed) state).filing(), Outcome.WITHDRAWN, false, on);
            case ApplicationTerminated _ -> new Closed(((Filed) state).filing(), Outcome.TERMINATED, false, on);
            case SplitOffProposed split ->
                new SplitOff(
                        new Filing(split.area(), split.village(), split.applicant(), split.household(), false, on),
                        split.means(),
                        split.terms(),
                        split.from(),
                        split.by(),
                        on);
            case SplitOffRejected _ -> new Closed(((Filed) state).filing(), Outcome.REFUSED, false, on);
            case DecisionDelivered _ ->
                switch (state) {
                    case Closed closed -> new Closed(closed.filing(), closed.outcome(), true, on);
                    case InBenefit benefit -> benefit.with(benefit.file().decisionDelivered(on));
                    case Unfiled _, InApplication _, SplitOff _ -> throw misplaced(state, event);
                };
        };
    }

    private static IllegalStateException misplaced(Dibao state, DibaoEvent event) {
        return new IllegalStateException(event.getClass().getSimpleName() + " cannot follow "
                + state.getClass().getSimpleName());
    }

    private static Findings findings(Dibao state) {
        return ((InApplication) state).findings();
    }

    private static Dibao noticed(Dibao state, NoticePosted notice) {
        return switch (state) {
            case Opined opined ->
                new OnNotice(
                        opined.filing(),
                        opined.acceptance(),
                        opined.findings(),
                        opined.opinion(),
                        List.of(notice),
                        notice.on());
            case OnNotice earlier ->
                new OnNotice(
                        earlier.filing(),
                        earlier.acceptance(),
                        earlier.findings(),
                        earlier.opinion(),
                        Stream.concat(earlier.notices().stream(), Stream.of(notice))
                                .toList(),
                        notice.on());
            case Unfiled _, Submitted _, Investigating _, Objected _, SplitOff _, Closed _, InBenefit _ ->
                throw misplaced(state, notice);
        };
    }

    private static Dibao found(Dibao state, Findings findings, LocalDate on) {
        return switch ((InApplication) state) {
            case Submitted s -> new Submitted(s.filing(), findings, s.asked(), s.awaitingPapers(), on);
            case Investigating s -> new Investigating(s.filing(), s.acceptance(), findings, on);
            case Opined s -> new Opined(s.filing(), s.acceptance(), findings, s.opinion(), on);
            case OnNotice s -> new OnNotice(s.filing(), s.acceptance(), findings, s.opinion(), s.notices(), on);
            case Objected s -> new Objected(s.filing(), s.acceptance(), findings, on);
        };
    }

    private static Dibao with(Accepted state, Acceptance acceptance, LocalDate on) {
        return switch (state) {
            case Investigating s -> new Investigating(s.filing(), acceptance, s.findings(), on);
            case Opined s -> new Opined(s.filing(), acceptance, s.findings(), s.opinion(), on);
            case OnNotice s -> new OnNotice(s.filing(), acceptance, s.findings(), s.opinion(), s.notices(), on);
            case Objected s -> new Objected(s.filing(), acceptance, s.findings(), on);
        };
    }

    private static Dibao enrolled(OnNotice state, CaseEnrolled enrolled) {
        Means means = Objects.requireNonNull(state.findings().means(), "means");
        return enrolled(state.filing(), means, state.opinion().terms(), enrolled);
    }

    private static Dibao enrolled(SplitOff state, CaseEnrolled enrolled) {
        return enrolled(state.filing(), state.means(), state.terms(), enrolled);
    }

    private static Dibao enrolled(Filing filing, Means means, Assessment.Terms terms, CaseEnrolled enrolled) {
        Household household = filing.household();
        return new Active(new BenefitFile(
                filing,
                household,
                household.members().stream().map(Person::no).collect(Collectors.toUnmodifiableSet()),
                means,
                terms,
                DibaoBenefit.startingIn(filing.area(), enrolled.benefitFrom(), enrolled.assessment()),
                enrolled.reviewDueOn(),
                null,
                null,
                false,
                enrolled.on()));
    }

    private static Dibao evolve(InBenefit state, CaseEvent event) {
        BenefitFile file = state.file();
        LocalDate on = event.on();
        BenefitFile changed = file.benefit(file.benefit().after(event), on);
        return switch (event) {
            case CaseEnrolled _ -> throw misplaced(state, event);
            case ChangeReported reported -> state.with(file.pending(reported, on));
            case ChangeRejected _ -> state.with(file.pending(null, on));
            case BenefitAdjusted adjusted -> {
                BenefitFile decided = adjusted(file, adjusted);
                yield state instanceof PhasingOut ? new Active(decided) : state.with(decided);
            }
            case ReviewHeld review -> state.with(file.reviewed(review));
            case MemberShareCut _, MemberShareRestored _ -> state.with(changed);
            case BenefitSuspended _ -> new Suspended(changed);
            case BenefitResumed _ -> new Active(changed);
            case GradualExitBegun exit -> new PhasingOut(changed.means(exit.means()));
            case CaseEnded _ -> new Ended(changed.pending(null, on));
            case CaseTransferred moved ->
                state.with(file.lyingIn(
                        moved.area(), moved.village(), file.benefit().after(moved), on));
        };
    }

    private static BenefitFile adjusted(BenefitFile file, BenefitAdjusted adjusted) {
        Change change = Objects.requireNonNull(file.pending(), "pending").change();
        Household household = after(file.household(), change);
        Set<Integer> numbers = Stream.concat(
                        file.numbers().stream(), change.joined().stream().map(Person::no))
                .collect(Collectors.toUnmodifiableSet());
        return new BenefitFile(
                file.filing(),
                household,
                numbers,
                after(file.means(), household, change),
                after(file.terms(), household, change),
                file.benefit().after(adjusted),
                adjusted.reviewDueOn(),
                null,
                file.lastReview(),
                file.delivered(),
                adjusted.on());
    }

    /** The household once the change is true. */
    static Household after(Household household, Change change) {
        Set<Integer> left = change.left().stream().map(Left::member).collect(Collectors.toSet());
        List<Person> members = Stream.concat(
                        household.members().stream().filter(member -> !left.contains(member.no())),
                        change.joined().stream())
                .toList();
        return new Household(change.kind() == null ? household.kind() : change.kind(), members, household.single());
    }

    /** The means once the change is true: newly recorded, or the old ones without the items of those who left. */
    static Means after(Means means, Household household, Change change) {
        if (change.means() != null) {
            return change.means();
        }
        Set<Integer> counted = household.counted().stream().map(Person::no).collect(Collectors.toSet());
        return new Means(
                means.lookBackMonths(),
                means.income().stream()
                        .filter(i -> counted.contains(i.member()))
                        .toList(),
                means.deductions().stream()
                        .filter(d -> counted.contains(d.member()))
                        .toList(),
                means.property());
    }

    /** The terms once the change is true; extras of those who left fall away. */
    static Assessment.Terms after(Assessment.Terms terms, Household household, Change change) {
        if (change.terms() != null) {
            return change.terms();
        }
        Set<Integer> counted = household.counted().stream().map(Person::no).collect(Collectors.toSet());
        return new Assessment.Terms(
                terms.method(),
                terms.tier(),
                terms.reviewGroup(),
                terms.supplements().stream()
                        .filter(extra -> counted.contains(extra.member()))
                        .toList());
    }
}
