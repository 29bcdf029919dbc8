package io.minzheng.suite.bench;

import io.minzheng.embedded.PostgresDatabases;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own load generator, which is not part of the embedded server: what a client written in C reaches. */
final class PgBench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final Path program;
    private final Path directory;
    private int runs;

    /** @throws BenchUnavailable it is not installed */
    PgBench(Path directory) throws BenchUnavailable, IOException {
        this.directory = directory;
        program = find();
    }

    private static Path find() throws BenchUnavailable, IOException {
        Stream<Path> onPath = Stream.of(System.getenv("PATH").split(":")).map(Path::of);
        Path versions = Path.of("/usr/lib/postgresql");
        try (Stream<Path> installed = Files.isDirectory(versions) ? Files.list(versions) : Stream.empty()) {
            return Stream.concat(onPath, installed.sorted().map(version -> version.resolve("bin")))
                    .map(folder -> folder.resolve("pgbench"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new BenchUnavailable(
                            "pgbench is not installed (Debian: postgresql-contrib of any version)"));
        }
    }

    /**
     * Transactions a second, each the statements of the script, by so many clients. The script has a variable {@code run},
     * another number each time, and one for each client, {@code turn}, which begins with 0.
     */
    double rate(PostgresDatabases.Database database, String script, int clients, int seconds) throws Exception {
        Path file = directory.resolve("pgbench-" + Integer.toHexString(script.hashCode()) + ".sql");
        Files.writeString(file, script);
        URI address = URI.create(database.url().substring("jdbc:".length()));
        ProcessBuilder builder = new ProcessBuilder(List.of(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=" + Math.min(clients, 2),
                "--time=" + seconds,
                "--file=" + file,
                "--define=run=" + ++runs,
                "--define=turn=0",
                "--host=" + address.getHost(),
                "--port=" + address.getPort(),
                "--username=" + database.owner().username(),
                address.getPath().substring(1)));
        builder.environment().put("PGPASSWORD", database.owner().password());
        builder.environment().put("PGOPTIONS", "-c search_path=message_store,public");
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(output);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IllegalStateException("pgbench: " + output.strip());
        }
        return Double.parseDouble(rate.group(1));
    }
}
