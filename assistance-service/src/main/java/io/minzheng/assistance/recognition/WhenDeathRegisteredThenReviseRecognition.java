package io.minzheng.assistance.recognition;

import io.minzheng.assistance.flags.FlagReason;
import io.minzheng.assistance.flags.Flagging;
import io.minzheng.assistance.flags.Occasion;
import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;

/**
 * Ends the recognition of one alone who has died; where others remain, the member counts no longer and the case is flagged.
 * A case that is filed after the death was heard of is flagged, and not decided ({@code assistance.vital}).
 */
final class WhenDeathRegisteredThenReviseRecognition
        extends Automation<WhenDeathRegisteredThenReviseRecognition.Registration> {
    private final CasesOfPerson cases;
    private final RecognitionDesk desk;
    private final Flagging flagging;

    /**
     * What of the registration concerns recognitions.
     *
     * @param personId pseudonym
     */
    record Registration(LocalDate on, String personId, LocalDate diedOn, String certificateNumber) {}

    WhenDeathRegisteredThenReviseRecognition(CasesOfPerson cases, RecognitionDesk desk, Flagging flagging) {
        super(
                "assistance.recognition.WhenDeathRegisteredThenReviseRecognition",
                "registry.death.DeathRegistered",
                1,
                Registration.class);
        this.cases = cases;
        this.desk = desk;
        this.flagging = flagging;
    }

    @Override
    public void on(Heard<Registration> heard) {
        cases.of(heard.payload().personId()).forEach(caseId -> revise(heard, caseId));
    }

    private void revise(Heard<Registration> heard, String caseId) {
        Registration death = heard.payload();
        String person = death.personId();
        desk.lively(caseId)
                .flatMap(state -> DeathOfMember.leavesOthers(caseId, state, person, death.diedOn()))
                .ifPresent(found -> flagging.flag(
                        heard,
                        found,
                        person,
                        new Occasion(FlagReason.MEMBER_DIED, death.on(), death.certificateNumber())));
        desk.revise(
                heard.context(caseId),
                caseId,
                state -> DeathOfMember.registered(
                        caseId, state, person, death.on(), death.diedOn(), death.certificateNumber()));
    }
}
