package io.minzheng.suite.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.minzheng.embedded.PostgresDatabases;
import io.minzheng.eventstore.EventStore;
import io.minzheng.eventstore.EventStoreSettings;
import io.minzheng.eventstore.Moment;
import io.minzheng.suite.bench.Report.Limit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The state of an aggregate of a thousand events as of a date and as known at a moment, against its present state. */
final class AsOfBench implements Bench {
    private static final int EVENTS = 1_000;
    private static final int ASKED = 200;

    @Override
    public String name() {
        return "as-of";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        try (Ground ground = new Ground()) {
            EventStore store = ground.with(forgetful(ground.database(ground.postgres())));
            for (String diary : List.of("one", "other")) {
                for (int stored = 0; stored < EVENTS; stored += 10) {
                    store.commands().send(Diary.context(), Diary.write(diary, 10));
                }
            }
            Instant now = store.reader().after(0, 1).getFirst().recordedAt().plus(Duration.ofDays(1));
            Rounds rounds = new Rounds()
                    .with("present", () -> perSecond(() -> present(store)))
                    .with("asOf", () -> perSecond(() -> past(store, new Moment(Diary.DAY, null, null))))
                    .with("knownAt", () -> perSecond(() -> past(store, new Moment(Diary.DAY, now, null))))
                    .run(effort.rounds());
            String reference = "the present state from the events";
            report.ratio(
                    "state of a case with 1,000 events as of a date",
                    "states/s",
                    rounds.median("asOf"),
                    rounds.median("present"),
                    reference,
                    Limit.atLeast(0.8));
            report.ratio(
                    "the same, as known at a moment",
                    "states/s",
                    rounds.median("knownAt"),
                    rounds.median("present"),
                    reference,
                    Limit.atLeast(0.8));
        }
    }

    /** Remembers one state only: who asks for two in turn gets each from the events. */
    private static EventStore forgetful(PostgresDatabases.Database database) {
        EventStoreSettings usual = EventStoreSettings.of(
                Diary.SERVICE,
                database.url(),
                database.service().username(),
                database.service().password(),
                database.owner().username(),
                database.owner().password());
        return EventStore.open(
                new EventStoreSettings(
                        usual.service(),
                        usual.url(),
                        usual.username(),
                        usual.password(),
                        usual.ownerUsername(),
                        usual.ownerPassword(),
                        usual.readConnections(),
                        1,
                        usual.groupLimit(),
                        usual.headPoll(),
                        usual.lockTimeout(),
                        usual.checkpoints()),
                List.of(Diary.CAPABILITY),
                Clock.system(Diary.ZONE),
                new SimpleMeterRegistry());
    }

    private static double perSecond(Runnable twoStates) {
        long begun = System.nanoTime();
        for (int asked = 0; asked < ASKED; asked += 2) {
            twoStates.run();
        }
        return ASKED * 1e9 / (System.nanoTime() - begun);
    }

    private static void present(EventStore store) {
        for (String diary : List.of("one", "other")) {
            require(store.states()
                    .of(Diary.DiaryAggregate.class, diary)
                    .orElseThrow()
                    .state());
        }
    }

    private static void past(EventStore store, Moment moment) {
        for (String diary : List.of("one", "other")) {
            require((Diary) store.pastStates().of(diary, moment).orElseThrow().state());
        }
    }

    private static void require(Diary diary) {
        if (diary.entries() != EVENTS) {
            throw new IllegalStateException("a state lacks events: " + diary);
        }
    }
}
