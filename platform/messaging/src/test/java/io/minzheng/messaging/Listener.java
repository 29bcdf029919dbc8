package io.minzheng.messaging;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.minzheng.embedded.EmbeddedPostgres;
import io.minzheng.embedded.PostgresDatabases;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.EventStore;
import io.minzheng.eventstore.EventStoreSettings;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Role;
import io.minzheng.kernel.Staff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A service that listens, with a real store; started with {@link #main} in a process of its own. */
final class Listener implements AutoCloseable {
    private static final String SERVICE = "listener";

    private static final DivisionCode BUREAU = DivisionCode.of("623001");

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final EventStore store;
    final EventConsumer consumer;

    Listener(
            String source,
            String bootstrapServers,
            EventStoreSettings settings,
            Consumer<WhenBellRungThenKnock.Bell> before,
            Consumer<WhenBellRungThenKnock.Bell> after) {
        store = EventStore.open(settings, List.of(Door.capability()), Clock.systemUTC(), meters);
        consumer = new EventConsumer(
                new ConsumerSettings(
                        "of-" + source,
                        bootstrapServers,
                        BUREAU,
                        3,
                        Duration.ofMillis(10),
                        Map.of("session.timeout.ms", "2000", "heartbeat.interval.ms", "500")),
                List.of(new WhenBellRungThenKnock(source, store.commands(), before, after)),
                store.parkedMessages(),
                fault -> false,
                meters,
                Clock.systemUTC());
        consumer.start();
    }

    void send(Door.DoorCommand command) {
        store.commands()
                .send(
                        new CommandContext(
                                new Staff("keeper", Set.of(Role.CLERK), Set.of(BUREAU)), null, null, "c", null, null),
                        command);
    }

    /** What was knocked at the door, in order. */
    List<Integer> knocks(String door) {
        return store.reader().stream(door).stream()
                .filter(event -> event.name().equals("listener.door.DoorKnocked"))
                .map(event -> Integer.valueOf(event.payload().replaceAll(".*\"number\":(\\d+).*", "$1")))
                .toList();
    }

    StoredEvent last(String door) {
        return store.reader().stream(door).getLast();
    }

    @Override
    public void close() {
        consumer.close();
        store.close();
    }

    private static final class Server {
        static final EmbeddedPostgres SHARED = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.start(Files.createTempDirectory("minzheng-postgres"), 0);
                Runtime.getRuntime().addShutdownHook(new Thread(server::close));
                return server;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    static EventStoreSettings database(String name) {
        PostgresDatabases.Database made = Server.SHARED.createDatabase(name, name + "_owner", name + "_service");
        return EventStoreSettings.of(
                SERVICE,
                made.url(),
                made.service().username(),
                made.service().password(),
                made.owner().username(),
                made.owner().password());
    }

    /** Halts, as if killed, after the effect of the bell whose number is given last and before its offset is committed. */
    public static void main(String... args) throws InterruptedException {
        int fatal = Integer.parseInt(args[7]);
        new Listener(
                args[0],
                args[1],
                EventStoreSettings.of(SERVICE, args[2], args[3], args[4], args[5], args[6]),
                bell -> {},
                bell -> {
                    if (bell.number() == fatal) {
                        Runtime.getRuntime().halt(9);
                    }
                });
        Thread.currentThread().join();
    }
}
