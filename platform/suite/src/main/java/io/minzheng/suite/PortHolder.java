package io.minzheng.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out who listens on a port, as far as the system tells this user (Linux only; elsewhere nobody is named). */
final class PortHolder {
    private static final String LISTENING = "0A";
    private static final Path PROCESSES = Path.of("/proc");

    private PortHolder() {}

    static Optional<String> of(int port) {
        Set<String> sockets = Stream.of("net/tcp", "net/tcp6")
                .flatMap(table -> listeners(PROCESSES.resolve(table), port))
                .map(inode -> "socket:[" + inode + "]")
                .collect(Collectors.toSet());
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), sockets))
                .findFirst()
                .map(process -> "process " + process.pid()
                        + process.info()
                                .command()
                                .map(command -> " (" + Path.of(command).getFileName() + ")")
                                .orElse(""));
    }

    private static Stream<String> listeners(Path table, int port) {
        String local = ":" + "%04X".formatted(port);
        try {
            return Files.readAllLines(table).stream()
                    .map(line -> line.strip().toUpperCase(Locale.ROOT).split("\\s+"))
                    .filter(columns -> columns.length > 9 && columns[1].endsWith(local) && columns[3].equals(LISTENING))
                    .map(columns -> columns[9]);
        } catch (IOException notToBeHad) {
            return Stream.empty();
        }
    }

    private static boolean holds(long pid, Set<String> sockets) {
        try (Stream<Path> open =
                Files.list(PROCESSES.resolve(Long.toString(pid)).resolve("fd"))) {
            return open.anyMatch(file -> {
                try {
                    return sockets.contains(Files.readSymbolicLink(file).toString());
                } catch (IOException closedMeanwhile) {
                    return false;
                }
            });
        } catch (IOException notOurs) {
            return false;
        }
    }
}
