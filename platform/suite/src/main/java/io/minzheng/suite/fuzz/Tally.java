package io.minzheng.suite.fuzz;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How many answers there were of each kind, and how long they took. */
final class Tally {
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, Integer> codes = new TreeMap<>();
    private int requests;
    private int silent;
    private long longest;

    synchronized void count(Answer answer) {
        requests++;
        longest = Math.max(longest, answer.millis());
        if (answer.parts().isEmpty()) {
            silent++;
        }
        answer.parts().forEach(part -> {
            statuses.merge(part.status(), 1, Integer::sum);
            if (part.status() >= 400) {
                codes.merge(Checks.tree(part.body()).path("code").asString("-"), 1, Integer::sum);
            }
        });
    }

    synchronized void print(PrintStream out, Wanted wanted, Stores stores, int faults, long millis) {
        out.printf(
                Locale.ROOT,
                "{\"seed\":%d,\"requests\":%d,\"statuses\":\"%s\",\"codes\":%d,\"unanswered\":%d,\"longestMs\":%d,"
                        + "\"acceptedCommands\":%d,\"events\":%d,\"faults\":%d,\"seconds\":%d}%n",
                wanted.seed(),
                requests,
                statuses,
                codes.size(),
                silent,
                longest,
                stores.commands(),
                stores.events(),
                faults,
                millis / 1_000);
        out.printf(
                "%n%d requests, seed %d: %s%n",
                requests, wanted.seed(), faults == 0 ? "nothing wrong." : faults + " faults.");
        out.println("  Refused with " + codes.size() + " codes, most of them: " + most());
    }

    private String most() {
        return codes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(12)
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList()
                .toString();
    }
}
