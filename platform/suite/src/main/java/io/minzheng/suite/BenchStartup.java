package io.minzheng.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How long the suite takes until all is healthy, from the launcher's first line on, and how much memory it then holds. The
 * reference is the same suite, on the same data, without the ahead-of-time cache of the JVM, in turn with it.
 */
final class BenchStartup {
    private static final int ROUNDS = 5;
    private static final int OFFSET = 5000;
    private static final double SECONDS_ALLOWED = 12;
    private static final double MEBIBYTES_ALLOWED = 1.2 * 1024;

    private BenchStartup() {}

    private record Start(double seconds, double mebibytes) {}

    static int run(Options options) {
        if (!options.rest().equals(List.of("startup"))) {
            throw Options.usage("bench measures startup so far: ./minzheng bench startup");
        }
        Scratch scratch = Scratch.named("bench");
        Options own = scratch.suite(OFFSET);
        try {
            System.err.println("First start (makes the data and the cache) …");
            Start first = start(own, true);
            line("first start", "seconds", first.seconds(), null, null);
            List<Start> ours = new ArrayList<>();
            List<Start> reference = new ArrayList<>();
            for (int round = 1; round <= ROUNDS; round++) {
                System.err.println("Round " + round + " of " + ROUNDS + " …");
                ours.add(start(own, true));
                reference.add(start(own, false));
            }
            line("later start", "seconds", median(ours, true), median(reference, true), SECONDS_ALLOWED);
            line("resident memory", "MiB", median(ours, false), median(reference, false), MEBIBYTES_ALLOWED);
            return 0;
        } finally {
            scratch.delete();
        }
    }

    private static Start start(Options own, boolean cache) {
        long begun = System.nanoTime();
        Launcher.run(own, Map.of("MINZHENG_AOT", cache ? "on" : "off"), "up", "--detach");
        double seconds = (System.nanoTime() - begun) / 1e9;
        double mebibytes = resident(own.running().pid(), own.data()) / 1024.0;
        Launcher.run(own, "down");
        return new Start(seconds, mebibytes);
    }

    /** Proportional set sizes, in KiB: memory that PostgreSQL's processes share is counted once. */
    private static long resident(long pid, Path data) {
        try {
            long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                    .getFirst()
                    .strip());
            return Stream.concat(
                            Stream.of(pid, postmaster),
                            ProcessHandle.of(postmaster)
                                    .orElseThrow()
                                    .descendants()
                                    .map(ProcessHandle::pid))
                    .mapToLong(BenchStartup::proportional)
                    .sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long proportional(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    private static double median(List<Start> starts, boolean time) {
        return starts.stream()
                .mapToDouble(start -> time ? start.seconds() : start.mebibytes())
                .sorted()
                .toArray()[starts.size() / 2];
    }

    private static void line(
            String what,
            String unit,
            double ours,
            @org.jspecify.annotations.Nullable Double reference,
            @org.jspecify.annotations.Nullable Double allowed) {
        StringBuilder json = new StringBuilder(String.format(
                Locale.ROOT,
                "{\"bench\":\"startup\",\"figure\":\"%s\",\"unit\":\"%s\",\"ours\":%.2f",
                what,
                unit,
                ours));
        if (reference != null) {
            json.append(String.format(
                    Locale.ROOT,
                    ",\"reference\":%.2f,\"referenceIs\":\"without ahead-of-time cache\",\"ratio\":%.2f",
                    reference,
                    ours / reference));
        }
        if (allowed != null) {
            json.append(String.format(Locale.ROOT, ",\"allowed\":%.1f,\"within\":%b", allowed, ours <= allowed));
        }
        System.out.println(json.append('}'));
    }
}
