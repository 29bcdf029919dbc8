package io.minzheng.payments;

import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.payments.PaymentRun.Approved;
import io.minzheng.payments.PaymentRun.Complete;
import io.minzheng.payments.PaymentRun.Discarded;
import io.minzheng.payments.PaymentRun.Endorsed;
import io.minzheng.payments.PaymentRun.Head;
import io.minzheng.payments.PaymentRun.Issued;
import io.minzheng.payments.PaymentRun.Issuing;
import io.minzheng.payments.PaymentRun.NotOpened;
import io.minzheng.payments.PaymentRun.Opened;
import io.minzheng.payments.PaymentRun.Preparation;
import io.minzheng.payments.PaymentRun.Prepared;
import io.minzheng.payments.PaymentRun.Preparing;
import io.minzheng.payments.PaymentRun.Returned;
import io.minzheng.payments.PaymentRun.Submitted;
import io.minzheng.payments.RunCommand.ApproveRun;
import io.minzheng.payments.RunCommand.DiscardRun;
import io.minzheng.payments.RunCommand.FinishIssuing;
import io.minzheng.payments.RunCommand.FinishPreparation;
import io.minzheng.payments.RunCommand.IssueRun;
import io.minzheng.payments.RunCommand.PrepareRun;
import io.minzheng.payments.RunCommand.PrepareRunAgain;
import io.minzheng.payments.RunCommand.ReturnRun;
import io.minzheng.payments.RunCommand.SubmitRun;
import io.minzheng.payments.RunEvent.IssuingBegun;
import io.minzheng.payments.RunEvent.PreparationBegun;
import io.minzheng.payments.RunEvent.RunApproved;
import io.minzheng.payments.RunEvent.RunDiscarded;
import io.minzheng.payments.RunEvent.RunEndorsed;
import io.minzheng.payments.RunEvent.RunIssued;
import io.minzheng.payments.RunEvent.RunPrepared;
import io.minzheng.payments.RunEvent.RunReturned;
import io.minzheng.payments.RunEvent.RunSubmitted;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two pairs of eyes over every run: one prepares and submits, another approves exactly the lines prepared. Three over one
 * that pays out more than an amount.
 */
final class RunDecider implements Decider<RunCommand, PaymentRun, RunEvent> {
    private final @Nullable Long secondApprovalAbove;

    /** @param secondApprovalAbove fen; null where one approver is enough for every run */
    RunDecider(@Nullable Long secondApprovalAbove) {
        this.secondApprovalAbove = secondApprovalAbove;
    }

    @Override
    public PaymentRun initial() {
        return new NotOpened();
    }

    @Override
    public List<RunEvent> decide(RunCommand command, PaymentRun state, Circumstances circumstances) {
        String by = circumstances.staff();
        if (command instanceof PrepareRun prepare) {
            return prepare(prepare, state, by);
        }
        if (!(state instanceof Opened run)) {
            throw PaymentRule.RunMustExist.violated();
        }
        PaymentRule.StepMustNotPrecedeTheLast.require(!command.on().isBefore(run.since()), "on");
        return switch (command) {
            case PrepareRun prepare -> prepare(prepare, state, by);
            case PrepareRunAgain again -> prepareAgain(again, run, by);
            case FinishPreparation finish -> finishPreparation(finish, run, by);
            case SubmitRun submit -> submit(submit, run, by);
            case ApproveRun approve -> approve(approve, run, circumstances);
            case ReturnRun back -> sendBack(back, run, by);
            case DiscardRun discard -> discard(discard, run, by);
            case IssueRun issue -> issue(issue, run, by);
            case FinishIssuing finish -> finishIssuing(finish, run, by);
        };
    }

    private static List<RunEvent> prepare(PrepareRun command, PaymentRun state, String by) {
        PaymentRule.RunMustNotExistYet.require(state instanceof NotOpened);
        int digits = DivisionCode.of(command.area()).value().length();
        PaymentRule.RunAreaMustBeCountyOrTownship.require(digits == 6 || digits == 9, "area");
        PaymentRule.RunMonthMustHaveBegun.require(!command.month().isAfter(YearMonth.from(command.on())), "month");
        return List.of(new PreparationBegun(
                command.target(),
                command.purpose(),
                command.area(),
                command.month(),
                command.number(),
                1,
                by,
                command.on()));
    }

    private static List<RunEvent> prepareAgain(PrepareRunAgain command, Opened run, String by) {
        boolean withMaker = run instanceof Preparing || run instanceof Prepared || run instanceof Returned;
        PaymentRule.RunMustBeInTheMakersHands.require(withMaker);
        Head head = run.head();
        return List.of(new PreparationBegun(
                head.run(),
                head.purpose(),
                head.area(),
                head.month(),
                head.number(),
                head.round() + 1,
                by,
                command.on()));
    }

    private static List<RunEvent> finishPreparation(FinishPreparation command, Opened run, String by) {
        PaymentRule.PreparationMustBeCurrent.require(
                command.round() == run.head().round());
        if (run instanceof Prepared prepared && prepared.preparation().equals(preparation(command))) {
            return List.of();
        }
        PaymentRule.PreparationMustBeCurrent.require(run instanceof Preparing);
        Head head = run.head();
        return List.of(new RunPrepared(
                head.run(),
                head.purpose(),
                head.area(),
                head.month(),
                head.round(),
                command.chunks(),
                command.digest(),
                command.totals(),
                command.differences(),
                by,
                command.on()));
    }

    private static Preparation preparation(FinishPreparation command) {
        return new Preparation(command.chunks(), command.digest(), command.totals(), command.differences());
    }

    private static List<RunEvent> submit(SubmitRun command, Opened run, String by) {
        if (!(run instanceof Prepared(Head head, Preparation preparation, LocalDate _))) {
            throw PaymentRule.RunMustBePrepared.violated();
        }
        PaymentRule.RunMustContainLines.require(preparation.totals().lines() > 0);
        return List.of(new RunSubmitted(
                head.run(), preparation.digest(), preparation.totals().pay(), by, command.on()));
    }

    private List<RunEvent> approve(ApproveRun command, Opened run, Circumstances circumstances) {
        Complete complete =
                switch (run) {
                    case Submitted submitted -> submitted;
                    case Endorsed endorsed -> endorsed;
                    case Preparing _, Prepared _, Approved _, Returned _, Issuing _, Issued _, Discarded _ ->
                        throw PaymentRule.RunMustBeSubmitted.violated();
                };
        PaymentRule.ApproverMustNotBeMaker.require(
                complete.head().makers().stream().allMatch(circumstances::mayCheck));
        PaymentRule.SecondApproverMustBeAnother.require(
                !(run instanceof Endorsed endorsed) || circumstances.mayCheck(endorsed.endorser()));
        String digest = complete.preparation().digest();
        PaymentRule.LinesMustMatchTheDigest.require(digest.equals(command.digest()), "digest");
        long total = complete.preparation().totals().pay();
        String by = circumstances.staff();
        boolean wantsAnother = run instanceof Submitted && secondApprovalAbove != null && total > secondApprovalAbove;
        return List.of(
                wantsAnother
                        ? new RunEndorsed(run.head().run(), digest, total, by, command.on())
                        : new RunApproved(run.head().run(), digest, total, by, command.on()));
    }

    private static List<RunEvent> sendBack(ReturnRun command, Opened run, String by) {
        requireReason(command.reason());
        PaymentRule.RunMustBeSubmitted.require(
                run instanceof Submitted || run instanceof Endorsed || run instanceof Approved);
        return List.of(new RunReturned(command.target(), command.reason(), by, command.on()));
    }

    private static List<RunEvent> discard(DiscardRun command, Opened run, String by) {
        if (run instanceof Discarded) {
            return List.of();
        }
        requireReason(command.reason());
        PaymentRule.RunMustNotBeIssuing.require(!(run instanceof Issuing) && !(run instanceof Issued));
        PaymentRule.RunMustBeInTheMakersHands.require(!(run instanceof Endorsed) && !(run instanceof Approved));
        return List.of(new RunDiscarded(command.target(), command.reason(), by, command.on()));
    }

    private static List<RunEvent> issue(IssueRun command, Opened run, String by) {
        return switch (run) {
            case Approved approved ->
                List.of(new IssuingBegun(
                        approved.head().run(), approved.preparation().digest(), by, command.on()));
            case Issuing _, Issued _ -> List.of();
            case Preparing _, Prepared _, Submitted _, Endorsed _, Returned _, Discarded _ ->
                throw PaymentRule.RunMustBeApproved.violated();
        };
    }

    private static List<RunEvent> finishIssuing(FinishIssuing command, Opened run, String by) {
        if (run instanceof Issued) {
            return List.of();
        }
        if (!(run instanceof Issuing(Head head, Preparation preparation, LocalDate _))) {
            throw PaymentRule.RunMustBeApproved.violated();
        }
        RunOutcome outcome = command.outcome();
        long pay = Math.addExact(outcome.total(), outcome.skippedTotal());
        long recover = Math.addExact(outcome.recoveries(), outcome.skippedRecoveries());
        RunTotals prepared = preparation.totals();
        if (pay != prepared.pay() || recover != prepared.overpayment()) {
            throw PaymentRule.IssuedMoneyMustMatchThePreparedMoney.violated(
                    "outcome", Map.of("prepared", prepared.pay(), "issued", pay));
        }
        return List.of(new RunIssued(head.run(), head.purpose(), head.area(), head.month(), outcome, by, command.on()));
    }

    private static void requireReason(String reason) {
        PaymentRule.ReasonMustBeGiven.require(!reason.isBlank(), "reason");
    }

    @Override
    public PaymentRun evolve(PaymentRun state, RunEvent event) {
        return switch (event) {
            case PreparationBegun e -> new Preparing(begun(state, e), e.on());
            case RunPrepared e ->
                new Prepared(
                        head(state).madeBy(e.by()),
                        new Preparation(e.chunks(), e.digest(), e.totals(), e.differences()),
                        e.on());
            case RunSubmitted e -> new Submitted(head(state).madeBy(e.by()), preparation(state), e.on());
            case RunEndorsed e -> new Endorsed(head(state), preparation(state), e.by(), e.on());
            case RunApproved e -> new Approved(head(state), preparation(state), e.on());
            case RunReturned e -> new Returned(head(state), preparation(state), e.on());
            case RunDiscarded e -> new Discarded(head(state), e.on());
            case IssuingBegun e -> new Issuing(head(state), preparation(state), e.on());
            case RunIssued e -> new Issued(head(state), preparation(state), e.outcome(), e.on());
        };
    }

    private static Head begun(PaymentRun state, PreparationBegun e) {
        Head head = state instanceof Opened run
                ? run.head()
                : new Head(e.run(), e.purpose(), e.area(), e.month(), e.number(), e.round(), Set.of());
        return head.inRound(e.round(), e.by());
    }

    private static Head head(PaymentRun state) {
        if (state instanceof Opened run) {
            return run.head();
        }
        throw new IllegalStateException("the first event of a run begins its preparation");
    }

    private static Preparation preparation(PaymentRun state) {
        if (state instanceof Complete run) {
            return run.preparation();
        }
        throw new IllegalStateException("a run is prepared before anything else happens to it");
    }
}
