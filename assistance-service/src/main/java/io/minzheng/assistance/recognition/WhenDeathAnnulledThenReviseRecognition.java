package io.minzheng.assistance.recognition;

import io.minzheng.assistance.flags.FlagReason;
import io.minzheng.assistance.flags.Flagging;
import io.minzheng.assistance.flags.Occasion;
import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;

/** Has a member count again whose death was none, and the case looked at; a recognition that has ended stays ended. */
final class WhenDeathAnnulledThenReviseRecognition
        extends Automation<WhenDeathAnnulledThenReviseRecognition.Annulment> {
    private final CasesOfPerson cases;
    private final RecognitionDesk desk;
    private final Flagging flagging;

    /**
     * What of the annulment concerns recognitions.
     *
     * @param personId pseudonym
     */
    record Annulment(LocalDate on, String personId) {}

    WhenDeathAnnulledThenReviseRecognition(CasesOfPerson cases, RecognitionDesk desk, Flagging flagging) {
        super(
                "assistance.recognition.WhenDeathAnnulledThenReviseRecognition",
                "registry.death.RegistrationAnnulled",
                1,
                Annulment.class);
        this.cases = cases;
        this.desk = desk;
        this.flagging = flagging;
    }

    @Override
    public void on(Heard<Annulment> heard) {
        cases.of(heard.payload().personId()).forEach(caseId -> revise(heard, caseId));
    }

    private void revise(Heard<Annulment> heard, String caseId) {
        LocalDate on = heard.payload().on();
        String person = heard.payload().personId();
        desk.lively(caseId)
                .flatMap(state -> DeathOfMember.wasRecorded(caseId, state, person))
                .ifPresent(found -> flagging.flag(
                        heard, found, person, new Occasion(FlagReason.DEATH_ANNULLED, on, heard.stream())));
        desk.revise(heard.context(caseId), caseId, state -> DeathOfMember.annulled(caseId, state, person, on));
    }
}
