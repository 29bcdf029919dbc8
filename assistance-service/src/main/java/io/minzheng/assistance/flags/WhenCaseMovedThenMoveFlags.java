package io.minzheng.assistance.flags;

import io.minzheng.assistance.flags.FlagCommand.MoveFlag;
import io.minzheng.assistance.transfers.PlacesOfCases;
import io.minzheng.eventstore.Commands;
import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;

/** Has a case reviewed where it lies: its open flags go with it, whatever its programme. */
final class WhenCaseMovedThenMoveFlags extends Automation<WhenCaseMovedThenMoveFlags.Move> {
    private final PlacesOfCases places;
    private final FlagsOfCase flags;
    private final Commands commands;

    /** What of the move concerns the flags; where the case lies now says the store. */
    record Move(LocalDate on) {}

    /** @param event of the programme, such as {@code dibao.CaseTransferred} */
    WhenCaseMovedThenMoveFlags(String event, PlacesOfCases places, FlagsOfCase flags, Commands commands) {
        super("assistance.flags.WhenCaseMovedThenMoveFlags." + event, "assistance." + event, 1, Move.class);
        this.places = places;
        this.flags = flags;
        this.commands = commands;
    }

    @Override
    public void on(Heard<Move> heard) {
        String caseId = heard.stream();
        places.of(caseId).ifPresent(area -> flags.open(caseId)
                .forEach(id -> commands.send(
                        heard.context(id), new MoveFlag(id, heard.payload().on(), area))));
    }
}
