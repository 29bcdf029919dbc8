package io.minzheng.assistance.dibao;

import io.minzheng.eventstore.EventReader;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import io.minzheng.messaging.NotYet;
import io.minzheng.projection.Views;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * Brings a registered death to the cases of the person; nothing where the person is in none. A case that is opened after
 * the death was heard of is not found again: who files it has to see to it.
 */
final class WhenDeathRegisteredThenReviseCase extends Automation<WhenDeathRegisteredThenReviseCase.Registration> {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Pseudonyms pseudonyms;
    private final EventReader reader;
    private final Views views;
    private final DibaoDesk desk;

    /** What of the registration concerns dibao. */
    record Registration(LocalDate on, @PersonalData String residentId, LocalDate diedOn, String certificateNumber) {}

    WhenDeathRegisteredThenReviseCase(Pseudonyms pseudonyms, EventReader reader, Views views, DibaoDesk desk) {
        super(
                "assistance.dibao.WhenDeathRegisteredThenReviseCase",
                "registry.death.DeathRegistered",
                1,
                Registration.class);
        this.pseudonyms = pseudonyms;
        this.reader = reader;
        this.views = views;
        this.desk = desk;
    }

    @Override
    public void on(Heard<Registration> heard) {
        Registration death = heard.payload();
        String personId = pseudonyms.of(ResidentId.of(death.residentId()));
        // A case filed a moment ago must be found: the view is asked for all that the store holds now.
        if (!views.await(reader.head(), PATIENCE)) {
            throw new NotYet("the views are behind");
        }
        List<String> cases = views.reader(DibaoPersons.class)
                .get(personId)
                .map(DibaoPerson::cases)
                .orElse(List.of());
        DeathOfMember member = new DeathOfMember(personId, death.diedOn(), death.on(), death.certificateNumber());
        cases.forEach(caseId -> desk.revise(heard.context(caseId), caseId, member));
    }
}
