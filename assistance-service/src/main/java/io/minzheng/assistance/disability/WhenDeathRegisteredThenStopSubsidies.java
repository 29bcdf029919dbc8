package io.minzheng.assistance.disability;

import io.minzheng.assistance.disability.DisabilityCommand.RecordDeath;
import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Brings a registered death to the cases of the person: from the month after it nothing is due, and an application on its
 * way cannot be granted. A case that is filed after the death was heard of is flagged, and not granted ({@code assistance.vital}).
 */
final class WhenDeathRegisteredThenStopSubsidies extends Automation<WhenDeathRegisteredThenStopSubsidies.Registration> {
    private final CasesOfPerson cases;
    private final DisabilityDesk desk;

    /**
     * What of the registration concerns the subsidies.
     *
     * @param personId pseudonym, the same in every service
     */
    record Registration(LocalDate on, String personId, LocalDate diedOn, String certificateNumber) {}

    WhenDeathRegisteredThenStopSubsidies(CasesOfPerson cases, DisabilityDesk desk) {
        super(
                "assistance.disability.WhenDeathRegisteredThenStopSubsidies",
                "registry.death.DeathRegistered",
                1,
                Registration.class);
        this.cases = cases;
        this.desk = desk;
    }

    @Override
    public void on(Heard<Registration> heard) {
        Registration death = heard.payload();
        for (String caseId : cases.of(death.personId())) {
            desk.revise(
                    heard.context(caseId),
                    caseId,
                    // Steps follow in time: the day of the registration, or that of a later step.
                    state -> Optional.of(new RecordDeath(
                            caseId,
                            death.on().isBefore(state.lastOn()) ? state.lastOn() : death.on(),
                            death.diedOn(),
                            death.certificateNumber())));
        }
    }
}
