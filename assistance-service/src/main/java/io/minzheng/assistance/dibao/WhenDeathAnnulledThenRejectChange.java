package io.minzheng.assistance.dibao;

import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.kernel.Staff;
import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;

/**
 * Takes back what a wrong registration has brought about: rejects the change while it waits. What has been decided since
 * is left to people; refusing parks the annulment, and there they see it.
 */
final class WhenDeathAnnulledThenRejectChange extends Automation<WhenDeathAnnulledThenRejectChange.Annulment> {
    private final CasesOfPerson cases;
    private final EventReader reader;
    private final DibaoDesk desk;

    /**
     * What of the annulment concerns dibao; its reason is the registry's own.
     *
     * @param personId pseudonym
     */
    record Annulment(LocalDate on, String personId) {}

    WhenDeathAnnulledThenRejectChange(CasesOfPerson cases, EventReader reader, DibaoDesk desk) {
        super(
                "assistance.dibao.WhenDeathAnnulledThenRejectChange",
                "registry.death.RegistrationAnnulled",
                1,
                Annulment.class);
        this.cases = cases;
        this.reader = reader;
        this.desk = desk;
    }

    @Override
    public void on(Heard<Annulment> heard) {
        Annulment annulment = heard.payload();
        AnnulledDeath death = new AnnulledDeath(annulment.personId(), annulment.on());
        cases.of(death.personId())
                .forEach(caseId -> desk.revise(
                        heard.context(caseId), caseId, state -> death.commandFor(caseId, state, isRevised(caseId))));
    }

    /** Whether a registered death has ever brought something about in the case. */
    private boolean isRevised(String caseId) {
        return reader.stream(caseId).stream()
                .map(event -> event.metadata().getOrDefault(MetaKeys.STAFF, ""))
                .anyMatch(Staff.automationId(WhenDeathRegisteredThenReviseCase.NAME)::equals);
    }
}
