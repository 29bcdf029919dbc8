package io.minzheng.suite;

import io.minzheng.web.CsvCell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Has a service's state built anew up to an event or a moment and, where it pays by rules, its history tried once more,
 * under other rules if they are given. The service reads its events and computes in memory; nothing else happens.
 */
final class Sandbox {
    private static final int PAGE = 200;
    private static final int LISTED = 50;
    private static final List<String> COLUMNS =
            List.of("household", "area", "from", "to", "decided", "paid", "other", "difference", "refusedBy");

    private Sandbox() {}

    static int run(Options options) {
        List<String> words = new ArrayList<>(options.rest());
        String until = Audit.option(words, "--until");
        String knownAt = Audit.option(words, "--known-at");
        String upTo = Audit.option(words, "--up-to");
        String rules = Audit.option(words, "--rules");
        String csv = Audit.option(words, "--csv");
        if (words.size() != 1 || (until == null) == (knownAt == null)) {
            throw Options.usage("audit sandbox wants a service, and either --until or --known-at.");
        }
        String service = words.getFirst();
        Map<String, Object> experiment = experiment(until, knownAt, upTo);
        if (rules != null) {
            if (!service.equals("assistance")) {
                throw Options.usage(service + " pays nothing by rules that could be tried.");
            }
            experiment.put("rules", RulesFile.read(Path.of(rules)));
        }
        try (Administrator auditor = Administrator.asAuditor(options, service)) {
            states(auditor, until, knownAt);
            if (service.equals("assistance")) {
                cases(auditor, experiment, rules != null, csv == null ? null : Path.of(csv));
            }
            return 0;
        }
    }

    private static Map<String, Object> experiment(
            @Nullable String until, @Nullable String knownAt, @Nullable String upTo) {
        Map<String, Object> experiment = new LinkedHashMap<>();
        try {
            if (until != null) {
                experiment.put("until", Long.valueOf(until));
            }
            if (knownAt != null) {
                experiment.put("knownAt", Instant.parse(knownAt).toString());
            }
            if (upTo != null) {
                experiment.put("upTo", YearMonth.parse(upTo).toString());
            }
            return experiment;
        } catch (NumberFormatException | DateTimeException unreadable) {
            throw Options.usage("--until wants the position of an event, --known-at a moment such as"
                    + " 2022-12-31T16:00:00Z, --up-to a month such as 2022-12.");
        }
    }

    private static void states(Administrator auditor, @Nullable String until, @Nullable String knownAt) {
        String moment =
                until != null ? "&until=" + until : "&knownAt=" + Administrator.segment(String.valueOf(knownAt));
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        pages(after -> auditor.get("/audit/states?limit=" + PAGE + moment + after), state -> counts.computeIfAbsent(
                        state.path("capability").asString(), name -> new TreeMap<>())
                .merge(state.path("phase").asString(), 1, Integer::sum));
        System.out.println("State built from the events, "
                + (until != null ? "up to event " + until : "as known at " + knownAt) + ":");
        counts.forEach((capability, phases) -> System.out.printf("  %s  %s%n", capability, phases));
        if (counts.isEmpty()) {
            System.out.println("  nothing");
        }
    }

    private interface Pages {
        JsonNode page(String after);
    }

    private static void pages(Pages pages, Consumer<JsonNode> item) {
        for (String after = "&after="; !after.isEmpty(); ) {
            JsonNode page = pages.page(after);
            page.path("items").forEach(item);
            String next = page.path("next").asString("");
            after = next.isEmpty() ? "" : "&after=" + Administrator.segment(next);
        }
    }

    private static void cases(
            Administrator auditor, Map<String, Object> experiment, boolean otherRules, @Nullable Path csv) {
        Totals totals = new Totals();
        List<String> lines = new ArrayList<>(List.of(String.join(",", COLUMNS)));
        pages(after -> auditor.post("/audit/sandbox/dibao?limit=" + PAGE + after, experiment), found -> {
            totals.add(found);
            boolean differs = otherRules
                    ? found.path("difference").asLong() != 0
                    : found.path("decided").asLong() != found.path("paid").asLong();
            if (differs) {
                totals.differing++;
                if (totals.differing == 1) {
                    System.out.println("dibao, in yuan:");
                }
                if (totals.differing <= LISTED) {
                    print(found, otherRules);
                }
            }
            lines.add(line(found));
        });
        if (totals.differing > LISTED) {
            System.out.printf("  … and %,d more; --csv FILE has them all%n", totals.differing - LISTED);
        }
        totals.print(otherRules);
        if (csv != null) {
            write(csv, lines);
        }
    }

    static String line(JsonNode found) {
        return COLUMNS.stream()
                .map(column -> CsvCell.of(found.path(column).asString("")))
                .collect(Collectors.joining(","));
    }

    private static void print(JsonNode found, boolean otherRules) {
        System.out.printf(
                "  %s  %s to %s  decided %s  paid %s%s%n",
                found.path("household").asString(),
                found.path("from").asString(),
                found.path("to").asString(),
                Explain.yuan(found.path("decided")),
                Explain.yuan(found.path("paid")),
                otherRules
                        ? "  other %s  difference %s  %s"
                                .formatted(
                                        Explain.yuan(found.path("other")),
                                        Explain.yuan(found.path("difference")),
                                        found.path("refusedBy").asString(""))
                        : "");
    }

    private static void write(Path csv, List<String> lines) {
        try {
            // Begins with a byte order mark, without which Excel takes UTF-8 for GBK.
            Files.writeString(csv, '\uFEFF' + String.join("\r\n", lines) + "\r\n", StandardCharsets.UTF_8);
            System.out.println("All cases stand in " + csv + ", amounts in fen.");
        } catch (IOException unwritable) {
            throw new Refusal(Refusal.Exit.DATA_DIRECTORY, csv + " cannot be written: " + unwritable.getMessage());
        }
    }

    private static final class Totals {
        private int cases;
        private int differing;
        private long decided;
        private long paid;
        private long other;

        void add(JsonNode found) {
            cases++;
            decided = Math.addExact(decided, found.path("decided").asLong());
            paid = Math.addExact(paid, found.path("paid").asLong());
            other = Math.addExact(other, found.path("other").asLong());
        }

        void print(boolean otherRules) {
            System.out.printf(
                    "dibao: %,d households, %,d differ. In fen: decided %d, paid %d%s.%n",
                    cases,
                    differing,
                    decided,
                    paid,
                    otherRules ? ", under the other rules %d, difference %d".formatted(other, other - decided) : "");
        }
    }
}
