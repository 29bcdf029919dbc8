package io.minzheng.suite.torture;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A {@link Part} that runs. */
final class Child {
    private static final int PATIENCE_S = 20;

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    /** @param directory for what it writes beside its data */
    static Child start(String name, Path directory, Map<String, String> settings, List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xmx256m",
                "-Xss512k",
                "-Dorg.springframework.boot.logging.LoggingSystem=none",
                "-Dminzheng.logs=" + directory.resolve("logs").resolve(name),
                "-Duser.timezone=Asia/Shanghai",
                "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Part.class.getName()));
        command.addAll(words);
        // What the launcher has noted of an earlier start; without it all works the same, only slower.
        String cache = System.getProperty("minzheng.aot", "");
        if (!cache.isEmpty()) {
            command.addAll(1, List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off"));
        }
        Properties given = new Properties();
        given.putAll(settings);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            directory.resolve(name + ".out").toFile()))
                    .start();
            try (OutputStream in = process.getOutputStream()) {
                given.store(in, null);
            }
            return new Child(process);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL. Returns the exit status: 137 where it was that which ended it; -1 where it has not ended. */
    int kill() {
        process.destroyForcibly();
        try {
            return process.waitFor(PATIENCE_S, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** SIGSTOP; whether it stands still. */
    boolean pause() {
        signal("STOP");
        for (int look = 0; look < 200 && !isPaused(); look++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        return isPaused();
    }

    void resume() {
        signal("CONT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("bash", "-c", "kill -" + signal + " " + pid())
                    .start()
                    .waitFor(PATIENCE_S, TimeUnit.SECONDS);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** By the state that the kernel gives; the name before it, in brackets, may hold anything. */
    private boolean isPaused() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid()), "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'T';
        } catch (IOException gone) {
            return false;
        }
    }
}
