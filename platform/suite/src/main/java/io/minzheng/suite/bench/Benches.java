package io.minzheng.suite.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The benches by name. */
public final class Benches {
    /** All figures were measured; whether they are within their limits stands beside each. */
    public static final int MEASURED = 0;

    /** Something could not be measured; the line says why. */
    public static final int NOT_MEASURED = 5;

    private static final List<Bench> ALL = List.of(
            new AppendBench(),
            new AppendBatchBench(),
            new AppendSealedBench(),
            new ReadBench(),
            new LoadBench(),
            new ProcessBench(),
            new PublishBench(),
            new ProjectBench(),
            new RebuildBench(),
            new AsOfBench(),
            new AuditVerifyBench(),
            new PayrunBench(),
            new GatewayBench());

    private Benches() {}

    public static List<String> names() {
        return ALL.stream().map(Bench::name).toList();
    }

    /**
     * Measures one bench, or {@code all}, on servers of its own, and writes its figures as JSON lines.
     *
     * @param words the name, then {@code --rounds N}, {@code --seconds N} and {@code --events N} where wanted
     * @return {@link #MEASURED} or {@link #NOT_MEASURED}
     * @throws IllegalArgumentException for a name or option that does not exist
     */
    public static int run(List<String> words, PrintStream out) {
        List<Bench> wanted = ALL.stream()
                .filter(bench -> words.getFirst().equals("all") || bench.name().equals(words.getFirst()))
                .toList();
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("There is no bench " + words.getFirst() + ".");
        }
        Effort effort = effort(words.subList(1, words.size()));
        List<Bench> missed = new ArrayList<>();
        for (Bench bench : wanted) {
            Report report = new Report(bench.name(), out);
            try {
                bench.run(effort, report);
            } catch (BenchUnavailable missing) {
                report.unavailable(String.valueOf(missing.getMessage()));
                missed.add(bench);
            } catch (Exception failed) {
                report.failed(failed);
                missed.add(bench);
            }
        }
        return missed.isEmpty() ? MEASURED : NOT_MEASURED;
    }

    private static Effort effort(List<String> words) {
        Effort effort = Effort.USUAL;
        for (int at = 0; at < words.size(); at += 2) {
            if (at + 1 == words.size() || !words.get(at + 1).matches("[1-9]\\d{0,8}")) {
                throw new IllegalArgumentException(words.get(at) + " wants a number.");
            }
            int number = Integer.parseInt(words.get(at + 1));
            effort = switch (words.get(at)) {
                case "--rounds" -> new Effort(number, effort.seconds(), effort.events());
                case "--seconds" -> new Effort(effort.rounds(), number, effort.events());
                case "--events" -> new Effort(effort.rounds(), effort.seconds(), number);
                default -> throw new IllegalArgumentException("What is " + words.get(at) + "?");
            };
        }
        return effort;
    }
}
