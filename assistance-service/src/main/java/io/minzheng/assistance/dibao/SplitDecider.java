package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.DibaoDecider.following;
import static io.minzheng.assistance.dibao.DibaoDecider.requireText;
import static io.minzheng.assistance.dibao.DibaoRule.*;

import io.minzheng.assistance.dibao.ApplicationCommand.ConfirmSplitOff;
import io.minzheng.assistance.dibao.ApplicationCommand.ProposeSplitOff;
import io.minzheng.assistance.dibao.ApplicationCommand.RejectSplitOff;
import io.minzheng.assistance.dibao.ApplicationEvent.SplitOffProposed;
import io.minzheng.assistance.dibao.ApplicationEvent.SplitOffRejected;
import io.minzheng.assistance.dibao.CaseEvent.CaseEnrolled;
import io.minzheng.assistance.dibao.Dibao.SplitOff;
import io.minzheng.assistance.dibao.Dibao.Unfiled;
import io.minzheng.kernel.Circumstances;
import java.time.LocalDate;
import java.util.List;

/**
 * The case that comes of a household's division. It is enrolled by the decision that adjusts the case its members leave, and
 * from the same month; until then they are paid in the old one.
 */
final class SplitDecider {
    private final DibaoPolicy policy;

    SplitDecider(DibaoPolicy policy) {
        this.policy = policy;
    }

    List<DibaoEvent> propose(ProposeSplitOff command, Dibao state, String staff) {
        ApplicationMustNotBeFiledTwice.require(state instanceof Unfiled);
        CasesMustBeTwo.require(!command.from().equals(command.caseId()), "from");
        ApplicationDecider.requireVillage(command.area(), command.village());
        SplitOffProposed proposed = new SplitOffProposed(
                command.on(),
                command.from(),
                command.area(),
                command.village(),
                command.applicant(),
                command.kind(),
                command.members(),
                command.means(),
                command.terms(),
                staff);
        Members.requireSound(proposed.household());
        MeansTest.requireSound(command.means(), command.members());
        ApplicantMustBeAMember.require(
                command.members().stream().anyMatch(member -> member.no() == command.applicant()), "applicant");
        return List.of(proposed);
    }

    List<DibaoEvent> confirm(ConfirmSplitOff command, SplitOff state, Circumstances circumstances) {
        requireText(command.decisionNumber(), "decisionNumber");
        MakerMustNotDecide.require(circumstances.mayCheck(state.by()));
        LocalDate on = command.on();
        DibaoLaw law = DibaoLaw.on(on);
        Assessment assessment = new Eligibility(
                        state.area(), command.standards(), policy, on, law.version(on), on, following(on))
                .require(state.filing().household(), state.means(), state.terms());
        return List.of(new CaseEnrolled(
                on,
                state.area(),
                state.filing().village(),
                command.decisionNumber(),
                circumstances.staff(),
                following(on),
                assessment,
                on.plusMonths(law.reviewMonths(assessment.reviewGroup(), assessment.kind())),
                state.from()));
    }

    List<DibaoEvent> reject(RejectSplitOff command, SplitOff state, Circumstances circumstances) {
        requireText(command.reason(), "reason");
        MakerMustNotDecide.require(circumstances.mayCheck(state.by()));
        return List.of(new SplitOffRejected(command.on(), circumstances.staff(), command.reason()));
    }
}
