package io.minzheng.suite.bench;

import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.DecidedAggregate;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.Role;
import io.minzheng.kernel.Staff;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The aggregate that is measured with: its events are as large as the suite's usually are. */
record Diary(int entries) {
    static final String NAME = "bench.diary";
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate DAY = LocalDate.of(2022, 12, 31);
    private static final Staff STAFF = new Staff("clerk-bench", Set.of(Role.CLERK), Set.of(DivisionCode.of("623001")));
    private static final String TEXT = "x".repeat(180);

    static final Capability<DiaryCommand, Diary, DiaryEvent> CAPABILITY =
            new Capability<>(NAME, DiaryAggregate.class, DiaryCommand.class, DiaryEvent.class, new DiaryDecider());

    static CommandContext context() {
        String id = UUID.randomUUID().toString();
        return new CommandContext(STAFF, null, null, id, null, "00-" + id.replace("-", "") + "-0000000000000001-01");
    }

    static DiaryCommand.Write write(String diary, int times) {
        return new DiaryCommand.Write(diary, DAY, times, TEXT);
    }

    sealed interface DiaryCommand extends Command {
        record Write(String target, LocalDate on, int times, String text) implements DiaryCommand {}
    }

    sealed interface DiaryEvent extends DomainEvent {
        @EventName("bench.diary.EntryWritten")
        record EntryWritten(LocalDate on, String township, String text) implements DiaryEvent {}
    }

    static final class DiaryAggregate extends DecidedAggregate<DiaryCommand, Diary, DiaryEvent> {}

    static final class DiaryDecider implements Decider<DiaryCommand, Diary, DiaryEvent> {
        @Override
        public Diary initial() {
            return new Diary(0);
        }

        @Override
        public List<DiaryEvent> decide(DiaryCommand command, Diary state, Circumstances circumstances) {
            return switch (command) {
                case DiaryCommand.Write write ->
                    Collections.nCopies(
                            write.times(), new DiaryEvent.EntryWritten(write.on(), "623001101", write.text()));
            };
        }

        @Override
        public Diary evolve(Diary state, DiaryEvent event) {
            return switch (event) {
                case DiaryEvent.EntryWritten written -> new Diary(state.entries() + 1);
            };
        }
    }
}
