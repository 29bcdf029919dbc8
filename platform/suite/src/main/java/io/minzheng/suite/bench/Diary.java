package io.minzheng.suite.bench;

import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.DecidedAggregate;
import io.minzheng.eventstore.IdempotencyKey;
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
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The aggregate that is measured with: its events are as large as the suite's usually are. */
record Diary(int entries) {
    static final String SERVICE = "bench";
    static final String NAME = "bench.diary";
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate DAY = LocalDate.of(2022, 12, 31);
    private static final Staff STAFF = new Staff("clerk-bench", Set.of(Role.CLERK), Set.of(DivisionCode.of("623001")));
    private static final int LENGTH = 180;
    private static final List<String> TEXTS = texts();

    static final Capability<DiaryCommand, Diary, DiaryEvent> CAPABILITY =
            new Capability<>(NAME, DiaryAggregate.class, DiaryCommand.class, DiaryEvent.class, new DiaryDecider());

    static CommandContext context() {
        return context(null);
    }

    static CommandContext keyedContext() {
        return context(new IdempotencyKey(UUID.randomUUID().toString(), "0".repeat(64)));
    }

    private static CommandContext context(@Nullable IdempotencyKey key) {
        String id = UUID.randomUUID().toString();
        return new CommandContext(STAFF, key, null, id, null, "00-" + id.replace("-", "") + "-0000000000000001-01");
    }

    static DiaryCommand.Write write(String diary, int times) {
        return new DiaryCommand.Write(
                diary, DAY, times, ThreadLocalRandom.current().nextInt(TEXTS.size()));
    }

    static String text() {
        return TEXTS.get(ThreadLocalRandom.current().nextInt(TEXTS.size()));
    }

    /** No compression makes less of them: enough letters at random to be far apart where they repeat. */
    private static List<String> texts() {
        Random random = new Random(1949);
        byte[] bytes = new byte[LENGTH * 3 / 4];
        return Stream.generate(() -> {
                    random.nextBytes(bytes);
                    return Base64.getEncoder().encodeToString(bytes);
                })
                .limit(4096)
                .toList();
    }

    sealed interface DiaryCommand extends Command {
        record Write(String target, LocalDate on, int times, int firstText) implements DiaryCommand {}
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
                    IntStream.range(write.firstText(), write.firstText() + write.times())
                            .<DiaryEvent>mapToObj(text -> new DiaryEvent.EntryWritten(
                                    write.on(), "623001101", TEXTS.get(text % TEXTS.size())))
                            .toList();
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
