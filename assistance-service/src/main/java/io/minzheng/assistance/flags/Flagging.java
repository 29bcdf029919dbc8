package io.minzheng.assistance.flags;

import io.minzheng.assistance.flags.FlagCommand.FlagForReview;
import io.minzheng.eventstore.Commands;
import io.minzheng.messaging.Heard;
import java.util.List;

/** Raises flags on cases for what automations hear. */
public final class Flagging {
    private final Commands commands;
    private final List<CasesToFlag> programmes;

    Flagging(Commands commands, List<CasesToFlag> programmes) {
        this.commands = commands;
        this.programmes = List.copyOf(programmes);
    }

    /**
     * Flags each case in which one of the persons counts, whatever its programme, once.
     *
     * @param persons pseudonyms
     * @throws io.minzheng.messaging.NotYet when the views are behind
     */
    void flagAll(Heard<?> heard, List<String> persons, Occasion occasion) {
        for (String person : persons) {
            for (CasesToFlag programme : programmes) {
                programme.of(person).forEach(found -> flag(heard, found, person, occasion));
            }
        }
    }

    /** Flags the one case; nothing where it was flagged because of this before. */
    public void flag(Heard<?> heard, FlaggedCase found, String personId, Occasion occasion) {
        FlagForReview command = new FlagForReview(found, personId, occasion);
        commands.send(heard.context(command.id()), command);
    }
}
