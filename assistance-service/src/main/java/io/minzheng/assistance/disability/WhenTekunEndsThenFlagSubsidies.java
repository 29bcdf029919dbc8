package io.minzheng.assistance.disability;

import io.minzheng.assistance.disability.DisabilityEvent.StopGround;
import io.minzheng.assistance.flags.FlagReason;
import io.minzheng.assistance.flags.Flagging;
import io.minzheng.assistance.flags.Occasion;
import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;

/**
 * Has a case looked at again whose subsidies extreme-poverty support had displaced: whether they are due again hangs on the
 * certificate and on dibao, which people find out. Nothing where that support has ended by a death.
 */
final class WhenTekunEndsThenFlagSubsidies extends Automation<WhenTekunEndsThenFlagSubsidies.Ending> {
    private static final String DEATH = "DEATH";

    private final CasesOfPerson cases;
    private final Flagging flagging;

    /**
     * What of the ending concerns the subsidies.
     *
     * @param personId pseudonym
     */
    record Ending(LocalDate on, String personId, String ground, String decisionNumber) {}

    WhenTekunEndsThenFlagSubsidies(CasesOfPerson cases, Flagging flagging) {
        super("assistance.disability.WhenTekunEndsThenFlagSubsidies", "assistance.tekun.CaseEnded", 1, Ending.class);
        this.cases = cases;
        this.flagging = flagging;
    }

    @Override
    public void on(Heard<Ending> heard) {
        Ending ending = heard.payload();
        if (!ending.ground().equals(DEATH)) {
            Occasion occasion = new Occasion(FlagReason.TEKUN_ENDED, ending.on(), ending.decisionNumber());
            cases.files(ending.personId()).stream()
                    .filter(file -> Displacement.isStopped(file.now().benefit(), StopGround.TEKUN))
                    .forEach(file -> flagging.flag(heard, SubsidiesToFlag.flagged(file), ending.personId(), occasion));
        }
    }
}
