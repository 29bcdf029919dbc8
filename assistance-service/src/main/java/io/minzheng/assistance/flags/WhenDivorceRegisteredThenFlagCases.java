package io.minzheng.assistance.flags;

import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;
import java.util.List;

/** Has the households of both looked at again: who counts and who supports whom may have changed. */
final class WhenDivorceRegisteredThenFlagCases extends Automation<WhenDivorceRegisteredThenFlagCases.Registration> {
    private final Flagging flagging;

    /**
     * What of the registration concerns the cases.
     *
     * @param on day of the registration, after the thirty days for reflection; the application alone changes nothing
     * @param persons pseudonyms of those of the two who have one
     */
    record Registration(LocalDate on, List<String> persons, String certificateNumber) {}

    WhenDivorceRegisteredThenFlagCases(Flagging flagging) {
        super(
                "assistance.flags.WhenDivorceRegisteredThenFlagCases",
                "registry.divorce.DivorceRegistered",
                1,
                Registration.class);
        this.flagging = flagging;
    }

    @Override
    public void on(Heard<Registration> heard) {
        Registration divorce = heard.payload();
        flagging.flagAll(
                heard, divorce.persons(), new Occasion(FlagReason.DIVORCE, divorce.on(), divorce.certificateNumber()));
    }
}
