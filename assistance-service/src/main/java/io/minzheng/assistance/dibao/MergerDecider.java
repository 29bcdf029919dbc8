package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.DibaoDecider.following;
import static io.minzheng.assistance.dibao.DibaoDecider.requireText;
import static io.minzheng.assistance.dibao.DibaoRule.*;

import io.minzheng.assistance.dibao.CaseCommand.MergeInto;
import io.minzheng.assistance.dibao.CaseCommand.ProposeMerger;
import io.minzheng.assistance.dibao.CaseEvent.CaseEnded;
import io.minzheng.assistance.dibao.CaseEvent.Change;
import io.minzheng.assistance.dibao.CaseEvent.ChangeGround;
import io.minzheng.assistance.dibao.CaseEvent.ChangeReported;
import io.minzheng.assistance.dibao.CaseEvent.Counterpart;
import io.minzheng.assistance.dibao.CaseEvent.EndReason;
import io.minzheng.assistance.dibao.CaseEvent.Left;
import io.minzheng.assistance.dibao.CaseEvent.Part;
import io.minzheng.assistance.dibao.Dibao.Active;
import io.minzheng.assistance.dibao.Dibao.BenefitFile;
import io.minzheng.assistance.dibao.Dibao.InBenefit;
import io.minzheng.kernel.Circumstances;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The case whose household goes into that of another. It is paid up to the month of the decision; its ledger stays its own,
 * arrears and recoveries of those months with it.
 */
final class MergerDecider {
    List<DibaoEvent> propose(ProposeMerger command, Active state, String staff) {
        BenefitFile file = state.file();
        CasesMustBeTwo.require(!command.into().equals(command.caseId()), "other");
        ChangeMustBeDecidedFirst.require(file.pending() == null);
        CaseMustBeAsRead.require(
                file.household().equals(command.household()) && file.means().equals(command.means()));
        Change change = new Change(
                ChangeGround.MEMBERS,
                List.of(),
                List.of(),
                null,
                null,
                null,
                new Counterpart(command.into(), Part.GOES_INTO));
        requireRearrangeable(change, state);
        return List.of(new ChangeReported(command.on(), staff, change));
    }

    List<DibaoEvent> merge(MergeInto command, Active state, Circumstances circumstances) {
        BenefitFile file = state.file();
        ChangeReported pending = CaseDecider.pending(file);
        requireText(command.decisionNumber(), "decisionNumber");
        requireDecidedTogether(pending, command.into());
        requireRearrangeable(pending.change(), state);
        MakerMustNotDecide.require(circumstances.mayCheck(pending.by()));
        return List.of(new CaseEnded(
                command.on(),
                EndReason.MERGED,
                command.on(),
                following(command.on()),
                command.decisionNumber(),
                circumstances.staff(),
                file.benefit().spells().getLast().assessment().personIds(),
                null,
                command.into()));
    }

    /** A change that concerns a second case is decided with that one, and any other without. */
    static void requireDecidedTogether(ChangeReported pending, @Nullable String counterpart) {
        Counterpart other = pending.change().counterpart();
        ChangeMustBeDecidedWithItsCounterpart.require(
                other == null ? counterpart == null : other.caseId().equals(counterpart));
    }

    /**
     * Where a household divides or goes into another, its benefit runs undiminished: no suspension, gradual exit or cut of a
     * share is lost on the way into another case.
     */
    static void requireRearrangeable(Change change, InBenefit state) {
        Counterpart other = change.counterpart();
        if (other == null) {
            return;
        }
        ApplicationDecider.in(Active.class, state);
        BenefitFile file = state.file();
        List<Integer> going =
                switch (other.part()) {
                    case TAKES_IN -> List.of();
                    case SPLITS_OFF -> change.left().stream().map(Left::member).toList();
                    case GOES_INTO ->
                        file.household().members().stream()
                                .map(Household.Person::no)
                                .toList();
                };
        ShareMustBeRestoredFirst.require(going.stream().noneMatch(member -> CaseDecider.isCut(file, member)));
    }
}
