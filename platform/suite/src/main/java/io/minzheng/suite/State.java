package io.minzheng.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * What a running suite leaves beside its data for the launcher's other verbs; there only while all is ready.
 *
 * @param pid of the one process
 * @param offset of its ports
 * @param millis from the JVM's start until all was healthy
 */
record State(long pid, int offset, long millis) {
    private static final String FILE = "running.properties";

    void write(Path root) {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("offset", Integer.toString(offset));
        properties.setProperty("ready-after-ms", Long.toString(millis));
        try {
            Path fresh = root.resolve(FILE + ".new");
            try (var out = Files.newBufferedWriter(fresh)) {
                properties.store(out, null);
            }
            Files.move(fresh, root.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Empty where no suite runs on the directory; what a killed one left behind does not count. */
    static Optional<State> read(Path root) {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(root.resolve(FILE))) {
            properties.load(in);
            State state = new State(
                    Long.parseLong(properties.getProperty("pid")),
                    Integer.parseInt(properties.getProperty("offset")),
                    Long.parseLong(properties.getProperty("ready-after-ms")));
            return Optional.of(state).filter(State::alive);
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** Process numbers are used again: the process must be a launcher of ours (the command line is cut after 4 KiB). */
    private boolean alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(process -> process.info()
                        .commandLine()
                        .map(line -> line.contains("-Dminzheng.launcher="))
                        // One that has been killed and not yet buried has no command line any more.
                        .orElse(false))
                .orElse(false);
    }

    Ports ports() {
        return new Ports(offset);
    }

    static void delete(Path root) throws IOException {
        Files.deleteIfExists(root.resolve(FILE));
    }
}
