package io.minzheng.messaging;

import io.minzheng.eventstore.Commands;
import java.util.function.Consumer;

/** Knocks at the door the bell names; before or after it a test may do as it likes. */
final class WhenBellRungThenKnock extends Automation<WhenBellRungThenKnock.Bell> {
    static final String NAME = "listener.door.WhenBellRungThenKnock";

    record Bell(String door, int number) {}

    private final Commands commands;
    private final Consumer<Bell> before;
    private final Consumer<Bell> after;

    WhenBellRungThenKnock(String source, Commands commands, Consumer<Bell> before, Consumer<Bell> after) {
        super(NAME, source + ".bell.BellRung", 2, Bell.class);
        this.commands = commands;
        this.before = before;
        this.after = after;
    }

    @Override
    public void on(Heard<Bell> heard) {
        Bell bell = heard.payload();
        before.accept(bell);
        commands.send(heard.context(bell.door()), new Door.DoorCommand.Knock(bell.door(), bell.number()));
        after.accept(bell);
    }
}
