package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.ApplicationCommand.ConfirmCase;
import io.minzheng.assistance.dibao.ApplicationCommand.ConfirmSplitOff;
import io.minzheng.assistance.dibao.CaseCommand.AdjustBenefit;
import io.minzheng.assistance.dibao.CaseCommand.BeginGradualExit;
import io.minzheng.assistance.dibao.CaseCommand.CutMemberShare;
import io.minzheng.assistance.dibao.CaseEvent.BenefitAdjusted;
import io.minzheng.assistance.dibao.CaseEvent.CaseEnrolled;
import io.minzheng.assistance.dibao.CaseEvent.ChangeReported;
import io.minzheng.assistance.dibao.CaseEvent.Counterpart;
import io.minzheng.assistance.dibao.CaseEvent.GradualExitBegun;
import io.minzheng.assistance.dibao.CaseEvent.MemberShareCut;
import io.minzheng.assistance.dibao.Dibao.InBenefit;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.kernel.Decider;
import io.minzheng.payments.CaseSteps.Again;
import io.minzheng.payments.CaseSteps.Step;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a decision on money once more: the same question, by the same person, in the state of that moment, before the very
 * decider that answered it; under the rules and standards that are wanted.
 *
 * @param decider with the policy that is wanted
 */
record Redecision(Decider<DibaoCommand, Dibao, DibaoEvent> decider) {
    /**
     * Empty for a step on which no money hangs by a rule: those are facts, and stay. So does a decision whose grounds have been
     * erased.
     */
    Optional<Again<DibaoEvent>> of(Step<Dibao, DibaoEvent> step, String caseId, Standards standards) {
        return command(step, caseId, standards).flatMap(command -> step.again(decider, command));
    }

    private static @Nullable String counterpart(Dibao before) {
        ChangeReported pending =
                before instanceof InBenefit benefit ? benefit.file().pending() : null;
        Counterpart counterpart = pending == null ? null : pending.change().counterpart();
        return counterpart == null ? null : counterpart.caseId();
    }

    private static Optional<DibaoCommand> command(Step<Dibao, DibaoEvent> step, String caseId, Standards standards) {
        return switch (step.event()) {
            case CaseEnrolled e ->
                Optional.of(
                        e.splitFrom() == null
                                ? new ConfirmCase(caseId, e.on(), e.decisionNumber(), standards)
                                : new ConfirmSplitOff(caseId, e.on(), e.decisionNumber(), standards));
            case BenefitAdjusted e ->
                Optional.of(
                        new AdjustBenefit(caseId, e.on(), e.decisionNumber(), standards, counterpart(step.before())));
            case GradualExitBegun e ->
                Optional.of(new BeginGradualExit(
                        caseId,
                        e.on(),
                        e.member(),
                        e.employmentOn(),
                        e.employer(),
                        e.means(),
                        e.percents().size(),
                        e.decisionNumber(),
                        standards));
            case MemberShareCut e ->
                Optional.of(new CutMemberShare(caseId, e.on(), e.member(), e.refusedOffers(), e.decisionNumber()));
            default -> Optional.empty();
        };
    }
}
