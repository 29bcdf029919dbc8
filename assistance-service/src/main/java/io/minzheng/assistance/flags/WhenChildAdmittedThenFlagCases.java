package io.minzheng.assistance.flags;

import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;
import java.util.List;

/**
 * Has the household of a child looked at again that was recognised as an orphan or as unattended. The benefit is no income
 * of a dibao household (民发〔2019〕62号), so no amount changes by itself; but who counts and who supports the child may.
 */
final class WhenChildAdmittedThenFlagCases extends Automation<WhenChildAdmittedThenFlagCases.Admission> {
    private final Flagging flagging;

    /**
     * What of the admission concerns the cases.
     *
     * @param personId pseudonym of the child
     */
    record Admission(LocalDate on, String personId, String decisionNumber) {}

    /** @param programme of the child: {@code orphan} or {@code unattended} */
    WhenChildAdmittedThenFlagCases(String programme, Flagging flagging) {
        super(
                "assistance.flags.WhenChildAdmittedThenFlagCases." + programme,
                "childwelfare." + programme + ".ChildAdmitted",
                1,
                Admission.class);
        this.flagging = flagging;
    }

    @Override
    public void on(Heard<Admission> heard) {
        Admission admission = heard.payload();
        flagging.flagAll(
                heard,
                List.of(admission.personId()),
                new Occasion(FlagReason.CHILD_ADMITTED, admission.on(), admission.decisionNumber()));
    }
}
