package io.minzheng.messaging;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.minzheng.eventstore.Checkpoints;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Publishes in a process of its own until it is killed. */
final class KilledPublisher {
    private KilledPublisher() {}

    public static void main(String... args) throws InterruptedException {
        PublisherSettings settings = new PublisherSettings(
                args[0],
                args[1],
                3,
                (short) 1,
                50,
                Duration.ofMillis(50),
                Duration.ofMillis(50),
                Duration.ofMinutes(1),
                Map.of());
        new EventPublisher(
                        settings,
                        new MadeUpEvents(Long.parseLong(args[2])),
                        Checkpoints.NONE,
                        new SimpleMeterRegistry(),
                        Clock.systemUTC())
                .start();
        Thread.currentThread().join();
    }
}
