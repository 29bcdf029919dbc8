package io.minzheng.assistance.disability;

import io.minzheng.assistance.disability.DisabilityCommand.AnnulDeath;
import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;
import java.util.Optional;

/** Puts up for correction what a wrong registration has stopped; an application on its way may be granted again. */
final class WhenDeathAnnulledThenAskForCorrection extends Automation<WhenDeathAnnulledThenAskForCorrection.Annulment> {
    private final CasesOfPerson cases;
    private final DisabilityDesk desk;

    /**
     * What of the annulment concerns the subsidies; its reason is the registry's own.
     *
     * @param personId pseudonym
     */
    record Annulment(LocalDate on, String personId) {}

    WhenDeathAnnulledThenAskForCorrection(CasesOfPerson cases, DisabilityDesk desk) {
        super(
                "assistance.disability.WhenDeathAnnulledThenAskForCorrection",
                "registry.death.RegistrationAnnulled",
                1,
                Annulment.class);
        this.cases = cases;
        this.desk = desk;
    }

    @Override
    public void on(Heard<Annulment> heard) {
        Annulment annulment = heard.payload();
        for (String caseId : cases.of(annulment.personId())) {
            desk.revise(
                    heard.context(caseId),
                    caseId,
                    state -> Optional.of(new AnnulDeath(
                            caseId, annulment.on().isBefore(state.lastOn()) ? state.lastOn() : annulment.on())));
        }
    }
}
