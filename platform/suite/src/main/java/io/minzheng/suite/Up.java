package io.minzheng.suite;

import io.minzheng.embedded.EmbeddedException;
import io.minzheng.embedded.EmbeddedPostgres;
import io.minzheng.identity.Issuer;
import io.minzheng.identity.SampleStaff;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        boolean sampleStaff = sampleStaff(options.rest());
        Ports ports = new Ports(options.offset());
        DataDirectory data = new DataDirectory(options.data());
        data.take();
        Suite suite = new Suite(data, ports, sampleStaff);
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
            stopOrphan(data);
            ports.requireFree();
            suite.start();
            awaitHealth(ports);
            greet(ports, data.root(), sampleStaff, suite.issuer());
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

    /** The invented staff is there unless it is said otherwise, by the word or MINZHENG_SAMPLE_STAFF=off. */
    private static boolean sampleStaff(List<String> words) {
        List<String> rest = new ArrayList<>(words);
        boolean without = rest.remove("--no-sample-staff");
        boolean with = rest.remove("--sample-staff");
        if (with && without || !rest.isEmpty()) {
            throw Options.usage("What is " + String.join(" ", words) + "?");
        }
        return with || !without && !"off".equals(System.getenv("MINZHENG_SAMPLE_STAFF"));
    }

    /** What a killed suite left behind on this directory would hold a port of ours. */
    private static void stopOrphan(DataDirectory data) {
        try {
            EmbeddedPostgres.stopOrphan(data.of("postgres"));
        } catch (EmbeddedException unstoppable) {
            throw new Refusal(Refusal.Exit.START_FAILED, String.valueOf(unstoppable.getMessage()));
        }
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
            try (Suite suite = new Suite(data, ports, true)) {
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

    private static void greet(Ports ports, Path data, boolean sampleStaff, Issuer issuer) {
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
        System.out.printf("  Your own account        %s/account%n%n", ports.url("issuer"));
        // The launcher keeps this output for the log, but for the line that begins so.
        issuer.firstAdministrator()
                .ifPresent(first -> System.out.printf(
                        "First administrator (shown this once; to be changed at the first login):%n%n  First password of %s: %s%n%n",
                        first.id(), first.password()));
        if (sampleStaff) {
            greetSampleStaff(data);
        } else {
            System.out.printf("No sample staff: only accounts that an administrator has opened can log in.%n");
        }
        System.out.flush();
    }

    private static void greetSampleStaff(Path data) {
        System.out.printf(
                "Sample staff, for development (off with --no-sample-staff; passwords in %s; a token: ./minzheng token"
                        + " ID):%n%n",
                data.resolve(PASSWORDS));
        for (SampleStaff member : Issuer.sampleStaff()) {
            System.out.printf(
                    "  %-20s %-14s %-10s %s%n",
                    member.id(),
                    String.join(", ", member.roles()),
                    String.join(", ", member.areas()),
                    member.englishName());
        }
    }
}
