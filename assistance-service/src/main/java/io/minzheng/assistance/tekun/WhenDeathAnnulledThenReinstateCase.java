package io.minzheng.assistance.tekun;

import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;

/** Takes back what a wrong registration has brought about; what people have decided parks the annulment for them to see. */
final class WhenDeathAnnulledThenReinstateCase extends Automation<WhenDeathAnnulledThenReinstateCase.Annulment> {
    private final CasesOfPerson cases;
    private final TekunDesk desk;

    /**
     * What of the annulment concerns tekun; its reason is the registry's own.
     *
     * @param personId pseudonym
     */
    record Annulment(LocalDate on, String personId) {}

    WhenDeathAnnulledThenReinstateCase(CasesOfPerson cases, TekunDesk desk) {
        super(
                "assistance.tekun.WhenDeathAnnulledThenReinstateCase",
                "registry.death.RegistrationAnnulled",
                1,
                Annulment.class);
        this.cases = cases;
        this.desk = desk;
    }

    @Override
    public void on(Heard<Annulment> heard) {
        Annulment annulment = heard.payload();
        cases.of(annulment.personId())
                .forEach(caseId -> desk.revise(
                        heard.context(caseId), caseId, state -> DeathOfPerson.annulled(caseId, state, annulment.on())));
    }
}
