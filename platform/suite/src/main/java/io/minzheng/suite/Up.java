package io.minzheng.suite;

import io.minzheng.embedded.EmbeddedIssuer;
import io.minzheng.embedded.SampleStaff;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Starts everything and stays until it is told to stop. */
final class Up {
    /** Beside the data: the passwords of the sample staff, readable for the owner only. */
    static final String PASSWORDS = "staff-passwords";

    private static final int HEALTH_SECONDS = 60;

    private Up() {}

    static int run(Options options) {
        options.requireNoRest();
        Ports ports = new Ports(options.offset());
        DataDirectory data = new DataDirectory(options.data());
        data.take();
        Suite suite = new Suite(data, ports);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        // There before anything starts: a signal during the start, or a part that fails, leaves no server behind.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            await(begun);
            suite.close();
            data.close();
            stopped.countDown();
        }));
        try {
            ports.requireFree();
            suite.start();
            awaitHealth(ports);
            greet(ports, data.root());
            new State(
                            ProcessHandle.current().pid(),
                            options.offset(),
                            ManagementFactory.getRuntimeMXBean().getUptime())
                    .write(data.root());
        } finally {
            begun.countDown();
        }
        await(stopped);
        return 0;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts everything once and stops it again, so that the JVM can note what a start loads. */
    static int rehearse(Options options) {
        options.requireNoRest();
        Ports ports = new Ports(options.offset());
        try (DataDirectory data = new DataDirectory(options.data())) {
            data.take();
            ports.requireFree();
            try (Suite suite = new Suite(data, ports)) {
                suite.start();
                awaitHealth(ports);
            }
        }
        return 0;
    }

    private static void awaitHealth(Ports ports) {
        Map<String, String> health = Map.of();
        for (int attempt = 0; attempt < HEALTH_SECONDS * 5; attempt++) {
            health = Health.of(ports);
            if (health.values().stream().allMatch("UP"::equals)) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        throw new Refusal(Refusal.Exit.UNHEALTHY, "Not everything has become healthy: " + health);
    }

    private static void greet(Ports ports, Path data) {
        System.out.printf(
                "Minzheng is up after %.1f s.%n%n",
                ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
        System.out.printf("  APIs, to read and try   %s/openapi%n", ports.url("gateway"));
        System.out.printf("  Gateway                 %s/api/…%n", ports.url("gateway"));
        System.out.printf("  OIDC issuer             %s%n", ports.url("issuer"));
        System.out.printf("  Kafka                   127.0.0.1:%d%n", ports.of("kafka"));
        System.out.printf("  PostgreSQL              127.0.0.1:%d%n", ports.of("postgres"));
        System.out.printf("  Document store          127.0.0.1:%d%n", ports.of("documents"));
        System.out.printf("  Data and logs           %s%n%n", data);
        System.out.printf("Sample staff (passwords in %s; a token: ./minzheng token ID):%n%n", data.resolve(PASSWORDS));
        for (SampleStaff member : EmbeddedIssuer.sampleStaff()) {
            System.out.printf(
                    "  %-20s %-14s %-10s %s%n",
                    member.id(),
                    String.join(", ", member.roles()),
                    String.join(", ", member.areas()),
                    member.englishName());
        }
        System.out.flush();
    }
}
