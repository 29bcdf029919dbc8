package io.minzheng.assistance.vital;

import io.minzheng.assistance.flags.FlagReason;
import io.minzheng.assistance.flags.FlaggedCase;
import io.minzheng.assistance.flags.Flagging;
import io.minzheng.assistance.flags.Occasion;
import io.minzheng.assistance.transfers.PlacesOfCases;
import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;

/**
 * Has a case looked at into which somebody has come whose death was known before. Whose death is heard of afterwards is found
 * by what the programmes do then.
 */
final class WhenPersonComesIntoCaseThenFlagDeath<C extends Record & Coming> extends Automation<C> {
    private final String programme;
    private final DeathsInStore deaths;
    private final PlacesOfCases places;
    private final Flagging flagging;

    /** @param event such as {@code ApplicationFiled} */
    WhenPersonComesIntoCaseThenFlagDeath(
            String programme,
            String event,
            Class<C> coming,
            DeathsInStore deaths,
            PlacesOfCases places,
            Flagging flagging) {
        super(
                "assistance.vital.WhenPersonComesIntoCaseThenFlagDeath." + programme + "." + event,
                "assistance." + programme + "." + event,
                1,
                coming);
        this.programme = programme;
        this.deaths = deaths;
        this.places = places;
        this.flagging = flagging;
    }

    @Override
    public void on(Heard<C> heard) {
        heard.payload().personIds().forEach(person -> flag(heard, person));
    }

    private void flag(Heard<C> heard, String personId) {
        String caseId = heard.stream();
        deaths.knownBefore(personId, caseId, heard.id())
                .map(death ->
                        new Occasion(FlagReason.DEATH_KNOWN, heard.payload().on(), death.certificateNumber()))
                .ifPresent(occasion -> places.of(caseId)
                        .map(area -> new FlaggedCase(programme, caseId, area))
                        .ifPresent(found -> flagging.flag(heard, found, personId, occasion)));
    }
}
