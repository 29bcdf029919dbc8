package io.minzheng.assistance.flags;

import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;
import java.util.List;

/** Has the household of a child looked at again that is no longer an orphan or unattended in the law's sense. */
final class WhenChildReleasedThenFlagCases extends Automation<WhenChildReleasedThenFlagCases.Release> {
    private final Flagging flagging;

    /**
     * What of the release concerns the cases.
     *
     * @param personId pseudonym of the child
     */
    record Release(LocalDate on, String personId, String decisionNumber) {}

    /** @param programme of the child: {@code orphan} or {@code unattended} */
    WhenChildReleasedThenFlagCases(String programme, Flagging flagging) {
        super(
                "assistance.flags.WhenChildReleasedThenFlagCases." + programme,
                "childwelfare." + programme + ".ChildReleased",
                1,
                Release.class);
        this.flagging = flagging;
    }

    @Override
    public void on(Heard<Release> heard) {
        Release release = heard.payload();
        flagging.flagAll(
                heard,
                List.of(release.personId()),
                new Occasion(FlagReason.CHILD_RELEASED, release.on(), release.decisionNumber()));
    }
}
