package io.minzheng.messaging;

import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.DecidedAggregate;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.Located;
import io.minzheng.kernel.Rule;
import java.time.LocalDate;
import java.util.List;

/** A small capability of the service that listens: a door that may be knocked at unless it is locked. */
record Door(DivisionCode area, boolean locked) implements Located {
    static final LocalDate DAY = LocalDate.of(2022, 3, 1);

    enum DoorRule implements Rule {
        DoorMustNotBeLocked;

        @Override
        public String code() {
            return "door.must-not-be-locked";
        }
    }

    sealed interface DoorCommand extends Command {
        @Override
        default LocalDate on() {
            return DAY;
        }

        record Knock(String target, int number) implements DoorCommand {}

        record Lock(String target) implements DoorCommand {}

        record Unlock(String target) implements DoorCommand {}
    }

    sealed interface DoorEvent extends DomainEvent {
        @EventName("listener.door.DoorKnocked")
        record DoorKnocked(LocalDate on, int number) implements DoorEvent {}

        @EventName("listener.door.DoorLocked")
        record DoorLocked(LocalDate on) implements DoorEvent {}

        @EventName("listener.door.DoorUnlocked")
        record DoorUnlocked(LocalDate on) implements DoorEvent {}
    }

    static final class DoorAggregate extends DecidedAggregate<DoorCommand, Door, DoorEvent> {}

    static final class DoorDecider implements Decider<DoorCommand, Door, DoorEvent> {
        @Override
        public Door initial() {
            return new Door(DivisionCode.of("623001100"), false);
        }

        @Override
        public List<DoorEvent> decide(DoorCommand command, Door state, Circumstances circumstances) {
            return switch (command) {
                case DoorCommand.Knock knock -> {
                    DoorRule.DoorMustNotBeLocked.require(!state.locked());
                    yield List.of(new DoorEvent.DoorKnocked(knock.on(), knock.number()));
                }
                case DoorCommand.Lock lock -> List.of(new DoorEvent.DoorLocked(lock.on()));
                case DoorCommand.Unlock unlock -> List.of(new DoorEvent.DoorUnlocked(unlock.on()));
            };
        }

        @Override
        public Door evolve(Door state, DoorEvent event) {
            return switch (event) {
                case DoorEvent.DoorKnocked _ -> state;
                case DoorEvent.DoorLocked _ -> new Door(state.area(), true);
                case DoorEvent.DoorUnlocked _ -> new Door(state.area(), false);
            };
        }
    }

    static Capability<DoorCommand, Door, DoorEvent> capability() {
        return new Capability<>(
                "listener.door", DoorAggregate.class, DoorCommand.class, DoorEvent.class, new DoorDecider());
    }
}
