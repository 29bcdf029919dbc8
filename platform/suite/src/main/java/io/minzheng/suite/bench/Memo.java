package io.minzheng.suite.bench;

import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.DecidedAggregate;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** As a {@link Diary}, of a person: the same event with what is personal sealed, and in clear. */
record Memo(int entries) {
    static final String NAME = "bench.memo";
    static final Capability<MemoCommand, Memo, MemoEvent> CAPABILITY =
            new Capability<>(NAME, MemoAggregate.class, MemoCommand.class, MemoEvent.class, new MemoDecider());

    static MemoCommand.Note note(String memo, int times, boolean sealed) {
        return new MemoCommand.Note(memo, Diary.DAY, times, Diary.text(), sealed);
    }

    sealed interface MemoCommand extends Command {
        record Note(String target, LocalDate on, int times, String text, boolean sealed) implements MemoCommand {}
    }

    sealed interface MemoEvent extends DomainEvent {
        @EventName("bench.memo.MemoSealed")
        record MemoSealed(
                LocalDate on,
                String township,
                @Subject String personId,
                @PersonalData String text) implements MemoEvent {}

        @EventName("bench.memo.MemoOpen")
        record MemoOpen(LocalDate on, String township, String personId, String text) implements MemoEvent {}
    }

    static final class MemoAggregate extends DecidedAggregate<MemoCommand, Memo, MemoEvent> {}

    static final class MemoDecider implements Decider<MemoCommand, Memo, MemoEvent> {
        @Override
        public Memo initial() {
            return new Memo(0);
        }

        @Override
        public List<MemoEvent> decide(MemoCommand command, Memo state, Circumstances circumstances) {
            return switch (command) {
                case MemoCommand.Note note ->
                    Stream.generate(() -> event(note)).limit(note.times()).toList();
            };
        }

        /** The aggregate is the person's: each has a key of its own. */
        private static MemoEvent event(MemoCommand.Note note) {
            return note.sealed()
                    ? new MemoEvent.MemoSealed(note.on(), "623001101", note.target(), note.text())
                    : new MemoEvent.MemoOpen(note.on(), "623001101", note.target(), note.text());
        }

        @Override
        public Memo evolve(Memo state, MemoEvent event) {
            return switch (event) {
                case MemoEvent.MemoSealed noted -> new Memo(state.entries() + 1);
                case MemoEvent.MemoOpen noted -> new Memo(state.entries() + 1);
            };
        }
    }
}
