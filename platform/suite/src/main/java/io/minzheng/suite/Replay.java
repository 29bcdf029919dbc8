package io.minzheng.suite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Has a view of the running suite built anew, and waits until it is compared and read. */
final class Replay {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    /** A rebuild that does not move for so long will not. It goes on by itself if it can. */
    private static final Duration STANDSTILL = Duration.ofMinutes(3);

    private static final int WIDTH = 30;

    private Replay() {}

    static int run(Options options) {
        List<String> words = new ArrayList<>(options.rest());
        boolean compareOnly = words.remove("--compare-only");
        boolean abandon = words.remove("--abandon");
        if (words.size() != 2 || (compareOnly && abandon)) {
            throw Options.usage("replay wants a service and one of its views.");
        }
        try (Administrator service = new Administrator(options, words.getFirst())) {
            String path = "/views/" + Administrator.segment(words.getLast());
            if (abandon) {
                service.delete(path + "/rebuilds");
                System.out.println("Given up; what was read is still read.");
                return 0;
            }
            service.post(path + "/rebuilds", Map.of("compareOnly", compareOnly));
            return report(follow(service, words.getLast()));
        }
    }

    /** The rebuild when it is over. */
    static JsonNode follow(Administrator service, String view) {
        String path = "/views/" + Administrator.segment(view);
        long moved = System.nanoTime();
        String before = "";
        while (System.nanoTime() - moved < STANDSTILL.toNanos()) {
            JsonNode rebuild = service.get(path).path("rebuild");
            String state = rebuild.path("state").asString();
            if (List.of("SWITCHED", "COMPARED", "ABANDONED").contains(state)) {
                show(view, rebuild);
                endLine();
                return rebuild;
            }
            String now = state + rebuild.path("position").asLong();
            if (!now.equals(before)) {
                moved = System.nanoTime();
                before = now;
                show(view, rebuild);
            }
            pause();
        }
        System.out.println();
        throw new Refusal(
                Refusal.Exit.UNHEALTHY, "The rebuild of " + view + " stands still; ./minzheng logs says why.");
    }

    private static void show(String view, JsonNode rebuild) {
        long position = rebuild.path("position").asLong();
        long head = Math.max(position, rebuild.path("head").asLong());
        int filled = (int) (position * WIDTH / Math.max(1, head));
        String line = "[%s%s] %3d %%  %s  %,d of %,d events  %,d/s  %s"
                .formatted(
                        "#".repeat(filled),
                        "-".repeat(WIDTH - filled),
                        head == 0 ? 100 : position * 100 / head,
                        view,
                        position,
                        head,
                        rebuild.path("eventsPerSecond").asLong(),
                        rebuild.path("state").asString().toLowerCase(Locale.ROOT));
        System.out.print(System.console() == null ? line + "\n" : "\r" + line + "\u001b[K");
        System.out.flush();
    }

    private static void endLine() {
        if (System.console() != null) {
            System.out.println();
        }
    }

    private static int report(JsonNode rebuild) {
        String state = rebuild.path("state").asString();
        if (state.equals("ABANDONED")) {
            throw new Refusal(Refusal.Exit.UNHEALTHY, "The rebuild was given up; what was read is still read.");
        }
        JsonNode comparison = rebuild.path("comparison");
        long read = comparison.path("left").asLong();
        long built = comparison.path("right").asLong();
        long equal = comparison.path("equal").asLong();
        System.out.printf("Documents read before: %,d   built: %,d   equal: %,d%n", read, built, equal);
        for (JsonNode difference : comparison.path("differences")) {
            System.out.printf(
                    "  %s  %s%n",
                    difference.path("id").asString(),
                    switch (difference.path("kind").asString()) {
                        case "MISSING_LEFT" -> "was not there before";
                        case "MISSING_RIGHT" -> "is not there any more";
                        default -> "differs in " + difference.path("fields");
                    });
        }
        boolean same = equal == read && equal == built;
        if (state.equals("SWITCHED")) {
            System.out.println(same ? "Nothing differs; the new build is read." : "The new build is read.");
            return 0;
        }
        System.out.println(same ? "Nothing differs." : "What is read differs from what the events say.");
        return same ? 0 : Refusal.Exit.DIFFERENT.status;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.Exit.UNHEALTHY, "Interrupted; the rebuild goes on.");
        }
    }
}
