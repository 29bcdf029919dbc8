package io.minzheng.suite.torture;

import io.minzheng.suite.torture.Round.Result;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.bridge.SLF4JBridgeHandler;
import tools.jackson.databind.json.JsonMapper;

/** Rounds of faults on servers of their own; each round is written as a line of JSON, and a summary at the end. */
public final class Torture {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /** Where the publisher rightly refuses to go on, as after a plant, nothing is gained by waiting long. */
    private static final Duration PATIENCE_WITH_PLANTS = Duration.ofSeconds(30);

    private final Tokens tokens;
    private final PrintStream out;

    /** @param out for the lines and the summary */
    public Torture(Tokens tokens, PrintStream out) {
        this.tokens = tokens;
        this.out = out;
    }

    /** Asks an issuer for an access token of a member of the sample staff, whose passwords lie in the directory. */
    public interface Tokens {
        String of(String issuer, Path data, String staff);
    }

    /** What a round says, and all rounds together: whatever is wrong in one of them, and else whatever is in doubt. */
    public enum Verdict {
        PASS,
        FAIL,
        /** A fault has not landed, or a check could not be made: it proves nothing. */
        INCONCLUSIVE
    }

    /** Names of the faults that can be planted to see a check bite. */
    public static List<String> plants() {
        return List.of(Plant.values()).stream().map(Plant::title).toList();
    }

    /**
     * Ends with the first round that finds something wrong, and then leaves the data where they are.
     *
     * @param words {@code --rounds N}, {@code --seed S}, and {@code --plant NAME} for one round with a planted fault, in
     *     any order
     * @throws IllegalArgumentException for words that mean nothing here
     */
    public Verdict run(List<String> words) throws Exception {
        Wanted wanted = Wanted.of(words);
        long begun = System.nanoTime();
        Bed bed = new Bed(tokens);
        // Before the first line is logged: beside the logs of the other processes.
        System.setProperty(
                "minzheng.logs", bed.directory().resolve("logs/torture").toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Thread hook = new Thread(() -> end(bed, false));
        Runtime.getRuntime().addShutdownHook(hook);
        List<Result> results = new ArrayList<>();
        boolean started = false;
        try {
            bed.start();
            Load load = new Load(bed, "t" + Long.toString(System.currentTimeMillis(), 36));
            Duration patience = wanted.plant() == null ? PATIENCE : PATIENCE_WITH_PLANTS;
            Round round = new Round(bed, load, new Checks(bed, load), patience);
            round.awaitStart();
            started = true;
            out.printf(
                    Locale.ROOT,
                    "{\"started\":true,\"seed\":%d,\"directory\":\"%s\",\"millis\":%d}%n",
                    wanted.seed(),
                    bed.directory(),
                    millisSince(begun));
            for (int number = 1; number <= wanted.rounds() && !hasFailed(results); number++) {
                Result result = round.run(number, wanted.seed() + number - 1, wanted.plant());
                results.add(result);
                out.println(JsonMapper.shared().writeValueAsString(result));
                out.flush();
            }
        } finally {
            end(bed, !started || keeps(results, wanted));
            Runtime.getRuntime().removeShutdownHook(hook);
        }
        Path kept = keeps(results, wanted) ? bed.directory() : null;
        new Summary(results, wanted, kept, millisSince(begun)).print(out);
        return verdict(results, wanted.rounds());
    }

    /** What has gone wrong without having been planted is worth looking at. */
    private static boolean keeps(List<Result> results, Wanted wanted) {
        return hasFailed(results) && wanted.plant() == null;
    }

    private static void end(Bed bed, boolean keep) {
        bed.close();
        if (!keep) {
            bed.delete();
        }
    }

    private static boolean hasFailed(List<Result> results) {
        return results.stream().anyMatch(result -> result.verdict() == Verdict.FAIL);
    }

    static Verdict verdict(List<Result> results, int wanted) {
        if (hasFailed(results)) {
            return Verdict.FAIL;
        }
        boolean sure =
                results.size() == wanted && results.stream().allMatch(result -> result.verdict() == Verdict.PASS);
        return sure ? Verdict.PASS : Verdict.INCONCLUSIVE;
    }

    private static long millisSince(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    /** Numbers that a person can type again. */
    static long anySeed() {
        return ThreadLocalRandom.current().nextLong(1, 1_000_000);
    }
}
