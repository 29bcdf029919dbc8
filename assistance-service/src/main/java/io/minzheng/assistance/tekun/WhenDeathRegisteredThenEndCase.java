package io.minzheng.assistance.tekun;

import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;

/**
 * Brings a registered death to the cases of the person; nothing where the person has none. A case that is filed after the
 * death was heard of is flagged, and not granted ({@code assistance.vital}).
 */
final class WhenDeathRegisteredThenEndCase extends Automation<WhenDeathRegisteredThenEndCase.Registration> {
    private final CasesOfPerson cases;
    private final TekunDesk desk;

    /**
     * What of the registration concerns tekun; who it is, the pseudonym says, which is the same in every service.
     *
     * @param personId pseudonym
     */
    record Registration(LocalDate on, String personId, LocalDate diedOn, String certificateNumber) {}

    WhenDeathRegisteredThenEndCase(CasesOfPerson cases, TekunDesk desk) {
        super(
                "assistance.tekun.WhenDeathRegisteredThenEndCase",
                "registry.death.DeathRegistered",
                1,
                Registration.class);
        this.cases = cases;
        this.desk = desk;
    }

    @Override
    public void on(Heard<Registration> heard) {
        Registration death = heard.payload();
        cases.of(death.personId())
                .forEach(caseId -> desk.revise(
                        heard.context(caseId),
                        caseId,
                        state -> DeathOfPerson.registered(
                                caseId, state, death.on(), death.diedOn(), death.certificateNumber())));
    }
}
