package io.minzheng.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged suite, started and stopped through {@code ./minzheng} as a user does, on ports and data of its own. */
final class RunningSuite implements AutoCloseable {
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private final Path data;
    private final int offset;

    RunningSuite(Path data, int offset) {
        this.data = data;
        this.offset = offset;
    }

    record Outcome(int status, String output) {}

    Ports ports() {
        return new Ports(offset);
    }

    Path data() {
        return data;
    }

    Outcome launcher(String... words) {
        List<String> command = new ArrayList<>(List.of("./minzheng"));
        command.addAll(List.of(words));
        return run(command);
    }

    Outcome script(String script) {
        return run(List.of("bash", "-euo", "pipefail", "-c", script));
    }

    private Outcome run(List<String> command) {
        try {
            Path output = Files.createTempFile("minzheng", ".out");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment()
                    .putAll(Map.of(
                            "MINZHENG_DATA",
                            data.toString(),
                            "MINZHENG_OFFSET",
                            Integer.toString(offset),
                            "MINZHENG_BUILD",
                            "never",
                            "MINZHENG_AOT",
                            "off"));
            Process process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command + " does not end: " + Files.readString(output));
            }
            return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    String token(String staff) {
        Outcome outcome = launcher("token", staff);
        if (outcome.status() != 0) {
            throw new AssertionError(outcome.output());
        }
        return outcome.output().strip();
    }

    @Override
    public void close() {
        if (State.read(data).isPresent()) {
            Outcome outcome = launcher("down");
            if (outcome.status() != 0) {
                throw new AssertionError(outcome.output());
            }
        }
    }
}
