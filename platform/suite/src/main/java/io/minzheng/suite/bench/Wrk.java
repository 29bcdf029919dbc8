package io.minzheng.suite.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A load generator written in C: so many connections, each of which waits for its answer before it asks again. */
final class Wrk {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern SLOWEST = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)\\b");
    private static final Pattern BAD = Pattern.compile("(Non-2xx or 3xx responses: \\d+|Socket errors: .*)");

    private final Path program;
    private final String token;

    /** @throws BenchUnavailable it is not installed */
    Wrk(String token) throws BenchUnavailable {
        this.program = Programs.find("wrk", "wrk");
        this.token = token;
    }

    /**
     * @param rate answers a second
     * @param slowest the 99th percentile of the time to an answer, in milliseconds
     */
    record Load(double rate, double slowest) {}

    /** @throws IllegalStateException an answer was not 2xx, or a connection broke: nothing that may be compared */
    Load load(URI url, int connections, int seconds) throws Exception {
        Process process = new ProcessBuilder(List.of(
                        program.toString(),
                        "--threads=1",
                        "--connections=" + connections,
                        "--duration=" + seconds + "s",
                        "--timeout=10s",
                        "--latency",
                        "--header=Authorization: Bearer " + token,
                        url.toString()))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(output);
        Matcher slowest = SLOWEST.matcher(output);
        Matcher bad = BAD.matcher(output);
        if (process.waitFor() != 0 || !rate.find() || !slowest.find() || bad.find()) {
            throw new IllegalStateException("wrk on " + url + ": " + output.strip());
        }
        return new Load(Double.parseDouble(rate.group(1)), millis(slowest.group(1), slowest.group(2)));
    }

    private static double millis(String number, String unit) {
        double value = Double.parseDouble(number);
        return switch (unit) {
            case "us" -> value / 1_000;
            case "ms" -> value;
            default -> value * 1_000;
        };
    }
}
