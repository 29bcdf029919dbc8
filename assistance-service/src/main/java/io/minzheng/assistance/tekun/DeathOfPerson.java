package io.minzheng.assistance.tekun;

import io.minzheng.assistance.tekun.ClaimCommand.AnnulDeathNote;
import io.minzheng.assistance.tekun.ClaimCommand.NoteDeath;
import io.minzheng.assistance.tekun.EndingCommand.EndByDeath;
import io.minzheng.assistance.tekun.EndingCommand.ReinstateCase;
import io.minzheng.assistance.tekun.EndingEvent.EndGround;
import io.minzheng.assistance.tekun.Tekun.Applying;
import io.minzheng.assistance.tekun.Tekun.Ended;
import io.minzheng.assistance.tekun.Tekun.Filed;
import io.minzheng.assistance.tekun.Tekun.NotFiled;
import io.minzheng.assistance.tekun.Tekun.Running;
import io.minzheng.kernel.Staff;
import java.time.LocalDate;
import java.util.Optional;

/** What a registered death, and its annulment, ask of a case. */
final class DeathOfPerson {
    static final String REASON = "死亡登记已撤销";

    private DeathOfPerson() {}

    /** The end of support; before the grant, that nothing may be granted. Nothing where it is known or all is over. */
    static Optional<TekunCommand> registered(
            String caseId, Tekun state, LocalDate on, LocalDate diedOn, String certificateNumber) {
        return switch (state) {
            case NotFiled _, Ended _ -> Optional.empty();
            case Applying applying ->
                diedOn.equals(applying.claim().diedOn())
                        ? Optional.empty()
                        : Optional.of(new NoteDeath(caseId, later(on, applying), diedOn));
            case Running running -> Optional.of(new EndByDeath(caseId, later(on, running), diedOn, certificateNumber));
        };
    }

    /**
     * What the registration has brought about is taken back; what people have decided because of a death is left to them.
     *
     * @throws io.minzheng.kernel.RuleViolation {@link TekunRule#AnnulledDeathMustBeSeenTo}
     */
    static Optional<TekunCommand> annulled(String caseId, Tekun state, LocalDate on) {
        return switch (state) {
            case NotFiled _, Running _ -> Optional.empty();
            case Applying applying ->
                applying.claim().diedOn() == null
                        ? Optional.empty()
                        : Optional.of(new AnnulDeathNote(caseId, later(on, applying)));
            case Ended ended -> {
                if (ended.ending().ground() != EndGround.DEATH) {
                    yield Optional.empty();
                }
                TekunRule.AnnulledDeathMustBeSeenTo.require(
                        Staff.isAutomation(ended.ending().by()));
                yield Optional.of(new ReinstateCase(caseId, later(on, ended), REASON));
            }
        };
    }

    /** The day of the registration, or that of a later step: steps follow in time. */
    private static LocalDate later(LocalDate on, Filed state) {
        return on.isBefore(state.lastOn()) ? state.lastOn() : on;
    }
}
