package io.minzheng.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Handles PostgreSQL's own programs: initdb once, then pg_ctl. */
final class PostgresServer {
    private static final long PATIENCE_SECONDS = 120;

    /** Small for one machine, but never at the price of a commit: fsync and synchronous_commit stay on. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_connections", "120"),
            Map.entry("shared_buffers", "64MB"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("checkpoint_completion_target", "0.9"),
            Map.entry("io_method", "sync"),
            Map.entry("max_worker_processes", "2"),
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_min_messages", "warning"));

    private final Path home;
    private final Path directory;
    private final Path cluster;
    private final Path log;
    private final List<String> prefix;

    PostgresServer(Path dataDirectory) throws IOException {
        this.directory = dataDirectory.toAbsolutePath().normalize();
        this.cluster = directory.resolve("cluster");
        this.log = directory.resolve("postgres.log");
        this.prefix = asSomebodyElse();
        this.home = PostgresBinaries.unpacked(otherUser());
    }

    /** PostgreSQL refuses to run as root; a user namespace, or else another user's id, makes root somebody else. */
    private static List<String> asSomebodyElse() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        List<String> namespace = List.of("unshare", "-U");
        if (works(namespace)) {
            return namespace;
        }
        List<String> nobody = List.of(
                "setpriv",
                "--reuid=65534",
                "--regid=65534",
                "--clear-groups",
                "--inh-caps=+dac_override",
                "--ambient-caps=+dac_override");
        if (works(nobody)) {
            return nobody;
        }
        throw new EmbeddedException("PostgreSQL does not run as root, and this system lets root become nobody else"
                + " (neither unshare nor setpriv works here): start as an ordinary user");
    }

    private static boolean works(List<String> prefix) throws IOException {
        try {
            List<String> command = new ArrayList<>(prefix);
            command.add("true");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    /** Makes the cluster when there is none. One that was being made when the process died is made anew. */
    void prepare(String superuser, String password) throws IOException {
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            String version = Files.readString(cluster.resolve("PG_VERSION")).strip();
            if (!version.equals("18")) {
                throw new EmbeddedException(cluster + " was written by PostgreSQL " + version + ", this is 18");
            }
            return;
        }
        if (Files.exists(cluster)) {
            throw new EmbeddedException(cluster + " is there but holds no PostgreSQL data (no PG_VERSION)");
        }
        Path making = directory.resolve("cluster.new");
        delete(making);
        Files.createDirectories(making);
        Path passwordFile = directory.resolve("superuser");
        OwnFiles.write(passwordFile, password + "\n");
        give(making);
        give(passwordFile);
        try {
            run(List.of(
                    program("initdb"),
                    "--pgdata=" + making,
                    "--username=" + superuser,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums"));
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(making, cluster);
    }

    /** Whether a server was running here although nobody holds the directory: its parent was killed. */
    boolean stopOrphan() throws IOException {
        boolean runs = running().isPresent();
        stop();
        return runs;
    }

    private Optional<ProcessHandle> running() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        long pid = lines.isEmpty() ? -1 : Long.parseLong(lines.getFirst().strip());
        return ProcessHandle.of(pid).filter(PostgresServer::isPostgres);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info().command().map(c -> c.contains("postgres")).orElse(false);
    }

    void start(int port) throws IOException {
        if (Ports.taken(port)) {
            throw new EmbeddedException("Port " + port + ", wanted for PostgreSQL, is taken");
        }
        StringBuilder options = new StringBuilder("-p ").append(port);
        SETTINGS.forEach((name, value) ->
                options.append(" -c ").append(name).append("='").append(value).append('\''));
        if (Files.notExists(log)) {
            Files.createFile(log);
        }
        give(log);
        long before = Files.size(log);
        try {
            // pg_ctl gives the server a session of its own, so that Ctrl-C at the terminal does not reach it before
            // the services have finished.
            run(List.of(
                    program("pg_ctl"),
                    "start",
                    "-w",
                    "-t",
                    Long.toString(PATIENCE_SECONDS),
                    "-D",
                    cluster.toString(),
                    "-l",
                    log.toString(),
                    "-o",
                    options.toString()));
        } catch (EmbeddedException failed) {
            byte[] all = Files.readAllBytes(log);
            String words = new String(all, (int) before, all.length - (int) before, StandardCharsets.UTF_8);
            throw new EmbeddedException("PostgreSQL does not start: " + words.strip(), failed);
        }
    }

    /** One that has been killed leaves its file behind, and nothing to stop. */
    void stop() throws IOException {
        if (running().isPresent()) {
            run(List.of(
                    program("pg_ctl"),
                    "stop",
                    "-w",
                    "-m",
                    "fast",
                    "-t",
                    Long.toString(PATIENCE_SECONDS),
                    "-D",
                    cluster.toString()));
        }
    }

    private String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private void run(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(words);
        Path output = Files.createTempFile("postgres-", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    // A pipe would stay open in the server that pg_ctl leaves behind.
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS + 10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new EmbeddedException(name(words) + " does not come to an end");
            }
            if (process.exitValue() != 0) {
                throw new EmbeddedException(
                        name(words) + " failed: " + Files.readString(output).strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static String name(List<String> words) {
        return Path.of(words.getFirst()).getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private boolean otherUser() {
        return !prefix.isEmpty() && prefix.getFirst().equals("setpriv");
    }

    /** With another user's id, PostgreSQL insists on owning its files. */
    private void give(Path path) throws IOException {
        if (otherUser()) {
            UserPrincipal nobody =
                    path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            Files.setOwner(path, nobody);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
