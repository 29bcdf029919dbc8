package io.minzheng.suite.torture;

import io.minzheng.suite.torture.Round.Result;
import io.minzheng.suite.torture.Torture.Verdict;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rounds for a person to read.
 *
 * @param kept where the data of a round that failed still lie
 */
record Summary(
        List<Result> results, Wanted wanted, @Nullable Path kept, long millis) {
    void print(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%n%d of %d rounds passed, %d failed, %d proved nothing; seed %d, %d s.%n",
                count(Verdict.PASS),
                wanted.rounds(),
                count(Verdict.FAIL),
                count(Verdict.INCONCLUSIVE),
                wanted.seed(),
                millis / 1_000);
        if (results.isEmpty()) {
            return;
        }
        Map<Fault, Integer> faults = new TreeMap<>();
        results.forEach(result -> result.faults().stream()
                .filter(fault -> fault.doubt() == null)
                .forEach(fault -> faults.merge(fault.fault(), 1, Integer::sum)));
        out.println("  Faults that landed: " + faults);
        Result last = results.getLast();
        out.printf(
                Locale.ROOT,
                "  Commands: %s; %d events stored, %d published.%n",
                last.commands(),
                last.events(),
                last.published());
        List<Long> recoveries =
                results.stream().map(Result::recoveredAfterMs).sorted().toList();
        out.printf(
                Locale.ROOT,
                "  Recovery after the load: median %d ms, longest %d ms.%n",
                recoveries.get(recoveries.size() / 2),
                Collections.max(recoveries));
        for (Result result : results) {
            result.doubts().forEach(doubt -> out.println("  ? round " + result.round() + ": " + doubt));
            result.wrong()
                    .forEach((check, problems) -> problems.forEach(
                            problem -> out.println("  ! round " + result.round() + ", " + check + ": " + problem)));
        }
        if (wanted.plant() != null) {
            out.println("  Planted: " + wanted.plant().title() + "; found by "
                    + last.wrong().keySet());
        }
        if (kept != null) {
            out.println("  The data and logs are kept in " + kept);
        }
    }

    private long count(Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }
}
