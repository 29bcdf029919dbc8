package io.minzheng.service;

import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.DecidedAggregate;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import java.time.LocalDate;
import java.util.List;

/** The smallest capability there can be: a note that is taken. */
record Note(int times) {
    sealed interface NoteCommand extends Command {
        record TakeNote(String target, LocalDate on) implements NoteCommand {}
    }

    sealed interface NoteEvent extends DomainEvent {
        @EventName("sample.note.NoteTaken")
        record NoteTaken(LocalDate on) implements NoteEvent {}
    }

    static final class NoteAggregate extends DecidedAggregate<NoteCommand, Note, NoteEvent> {}

    static final class NoteDecider implements Decider<NoteCommand, Note, NoteEvent> {
        @Override
        public Note initial() {
            return new Note(0);
        }

        @Override
        public List<NoteEvent> decide(NoteCommand command, Note state, Circumstances circumstances) {
            return List.of(new NoteEvent.NoteTaken(command.on()));
        }

        @Override
        public Note evolve(Note state, NoteEvent event) {
            return new Note(state.times() + 1);
        }
    }

    static Capability<NoteCommand, Note, NoteEvent> capability() {
        return new Capability<>(
                "sample.note", NoteAggregate.class, NoteCommand.class, NoteEvent.class, new NoteDecider());
    }
}
