package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.DibaoRule.AnnulledDeathMustBeSeenTo;

import io.minzheng.assistance.dibao.CaseCommand.RejectChange;
import io.minzheng.assistance.dibao.CaseEvent.ChangeReported;
import io.minzheng.assistance.dibao.CaseEvent.LeavingReason;
import io.minzheng.assistance.dibao.Dibao.BenefitFile;
import io.minzheng.assistance.dibao.Dibao.Ended;
import io.minzheng.assistance.dibao.Dibao.InBenefit;
import io.minzheng.kernel.Staff;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the annulment of a registered death asks of a case.
 *
 * @param personId pseudonym of the person
 * @param annulledOn business date of the annulment
 */
record AnnulledDeath(String personId, LocalDate annulledOn) {
    static final String REASON = "死亡登记已撤销";

    /**
     * The rejection of the change that an automation has reported; nothing where the death has brought nothing about.
     *
     * @param revised whether an automation has ever acted on a death in the case
     * @throws io.minzheng.kernel.RuleViolation {@link DibaoRule#AnnulledDeathMustBeSeenTo} when it has been decided on
     */
    Optional<CaseCommand> commandFor(String caseId, Dibao state, boolean revised) {
        if (!(state instanceof InBenefit benefit) || !revised) {
            return Optional.empty();
        }
        BenefitFile file = benefit.file();
        if (isPending(file)) {
            LocalDate on = annulledOn.isBefore(file.lastOn()) ? file.lastOn() : annulledOn;
            return Optional.of(new RejectChange(caseId, on, REASON));
        }
        AnnulledDeathMustBeSeenTo.require(!(state instanceof Ended)
                && file.household().members().stream()
                        .anyMatch(member -> member.personId().equals(personId)));
        return Optional.empty();
    }

    private boolean isPending(BenefitFile file) {
        ChangeReported pending = file.pending();
        return pending != null
                && Staff.isAutomation(pending.by())
                && pending.change().left().stream()
                        .anyMatch(left -> left.reason() == LeavingReason.DEATH
                                && file.household().members().stream()
                                        .anyMatch(member -> member.no() == left.member()
                                                && member.personId().equals(personId)));
    }
}
