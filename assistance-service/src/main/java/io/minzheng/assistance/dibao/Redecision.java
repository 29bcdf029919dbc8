package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.ApplicationCommand.ConfirmCase;
import io.minzheng.assistance.dibao.CaseCommand.AdjustBenefit;
import io.minzheng.assistance.dibao.CaseCommand.BeginGradualExit;
import io.minzheng.assistance.dibao.CaseCommand.CutMemberShare;
import io.minzheng.assistance.dibao.CaseEvent.BenefitAdjusted;
import io.minzheng.assistance.dibao.CaseEvent.CaseEnrolled;
import io.minzheng.assistance.dibao.CaseEvent.GradualExitBegun;
import io.minzheng.assistance.dibao.CaseEvent.MemberShareCut;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.RuleViolation;
import java.util.List;
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
     * @param event null where it would have been refused
     * @param refusal null where it would have been taken
     */
    record Outcome(@Nullable DibaoEvent event, @Nullable RuleViolation refusal) {}

    /**
     * Empty for a step on which no money hangs by a rule: those are facts, and stay. So does a decision whose grounds have been
     * erased.
     */
    Optional<Outcome> of(CaseHistory.Step step, String caseId, Standards standards) {
        if (!step.erased().isEmpty()) {
            return Optional.empty();
        }
        return command(step, caseId, standards).map(command -> decided(step, command));
    }

    private Outcome decided(CaseHistory.Step step, DibaoCommand command) {
        String staff = step.stored().metadata().getOrDefault(MetaKeys.STAFF, "");
        try {
            List<DibaoEvent> events = decider.decide(command, step.before(), new Circumstances(staff, command.on()));
            return new Outcome(events.isEmpty() ? null : events.getFirst(), null);
        } catch (RuleViolation refusal) {
            return new Outcome(null, refusal);
        }
    }

    private static Optional<DibaoCommand> command(CaseHistory.Step step, String caseId, Standards standards) {
        return switch (step.event()) {
            case CaseEnrolled e -> Optional.of(new ConfirmCase(caseId, e.on(), e.decisionNumber(), standards));
            case BenefitAdjusted e -> Optional.of(new AdjustBenefit(caseId, e.on(), e.decisionNumber(), standards));
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
