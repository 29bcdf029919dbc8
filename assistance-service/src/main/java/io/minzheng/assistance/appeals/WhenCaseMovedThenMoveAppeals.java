package io.minzheng.assistance.appeals;

import io.minzheng.assistance.appeals.AppealCommand.MoveAppeal;
import io.minzheng.assistance.transfers.PlacesOfCases;
import io.minzheng.eventstore.Commands;
import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;

/**
 * Has an appeal against a decision in a case answered where the case lies. What was paid stays with the township that paid it,
 * an application with that which decides it, and conduct where it was; and so do the appeals of those.
 */
final class WhenCaseMovedThenMoveAppeals extends Automation<WhenCaseMovedThenMoveAppeals.Move> {
    private final PlacesOfCases places;
    private final AppealQueries appeals;
    private final Commands commands;

    /** What of the move concerns the appeals; where the case lies now says the store. */
    record Move(LocalDate on) {}

    /** @param programme whose cases move, as its events name it */
    WhenCaseMovedThenMoveAppeals(String programme, PlacesOfCases places, AppealQueries appeals, Commands commands) {
        super(
                "assistance.appeals.WhenCaseMovedThenMoveAppeals." + programme,
                "assistance." + programme + ".CaseTransferred",
                1,
                Move.class);
        this.places = places;
        this.appeals = appeals;
        this.commands = commands;
    }

    @Override
    public void on(Heard<Move> heard) {
        String caseId = heard.stream();
        places.of(caseId).ifPresent(area -> appeals.against(caseId)
                .forEach(id -> commands.send(
                        heard.context(id), new MoveAppeal(id, heard.payload().on(), area))));
    }
}
