package io.minzheng.assistance.dibao;

import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;

/**
 * Brings a registered death to the cases of the person; nothing where the person is in none. A case that is filed after
 * the death was heard of is flagged, and not decided ({@code assistance.vital}).
 */
final class WhenDeathRegisteredThenReviseCase extends Automation<WhenDeathRegisteredThenReviseCase.Registration> {
    static final String NAME = "assistance.dibao.WhenDeathRegisteredThenReviseCase";

    private final CasesOfPerson cases;
    private final DibaoDesk desk;

    /**
     * What of the registration concerns dibao; who it is, the pseudonym says, which is the same in every service.
     *
     * @param personId pseudonym
     */
    record Registration(LocalDate on, String personId, LocalDate diedOn, String certificateNumber) {}

    WhenDeathRegisteredThenReviseCase(CasesOfPerson cases, DibaoDesk desk) {
        super(NAME, "registry.death.DeathRegistered", 1, Registration.class);
        this.cases = cases;
        this.desk = desk;
    }

    @Override
    public void on(Heard<Registration> heard) {
        Registration death = heard.payload();
        DeathOfMember member =
                new DeathOfMember(death.personId(), death.diedOn(), death.on(), death.certificateNumber());
        cases.of(member.personId())
                .forEach(caseId ->
                        desk.revise(heard.context(caseId), caseId, state -> member.commandFor(caseId, state)));
    }
}
