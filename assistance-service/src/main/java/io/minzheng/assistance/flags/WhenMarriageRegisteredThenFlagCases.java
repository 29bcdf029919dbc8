package io.minzheng.assistance.flags;

import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;
import java.util.List;

/** Has the households of both looked at again: who counts and what comes in may have changed. */
final class WhenMarriageRegisteredThenFlagCases extends Automation<WhenMarriageRegisteredThenFlagCases.Registration> {
    private final Flagging flagging;

    /**
     * What of the registration concerns the cases.
     *
     * @param on day of the registration
     * @param persons pseudonyms of those of the two who have one
     */
    record Registration(LocalDate on, List<String> persons, String certificateNumber) {}

    WhenMarriageRegisteredThenFlagCases(Flagging flagging) {
        super(
                "assistance.flags.WhenMarriageRegisteredThenFlagCases",
                "registry.marriage.MarriageRegistered",
                1,
                Registration.class);
        this.flagging = flagging;
    }

    @Override
    public void on(Heard<Registration> heard) {
        Registration marriage = heard.payload();
        flagging.flagAll(
                heard,
                marriage.persons(),
                new Occasion(FlagReason.MARRIAGE, marriage.on(), marriage.certificateNumber()));
    }
}
