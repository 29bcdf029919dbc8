package io.minzheng.suite.bench;

import io.minzheng.embedded.PostgresDatabases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The SQL functions of two open event stores, fetched with the npm client when they are measured: nothing of them is part
 * of this program.
 */
final class OtherStores {
    private static final String MESSAGE_DB = "@eventide/message-db@1.3.1";
    private static final String EMMETT = "@event-driven-io/emmett-postgresql@0.42.0";

    /** In the order of its own installation; {@code gen_random_uuid()} is PostgreSQL's own by now. */
    private static final List<String> MESSAGE_DB_FILES = List.of(
            "schema/message-store",
            "tables/messages",
            "types/message",
            "functions/message-store-version",
            "functions/hash-64",
            "functions/acquire-lock",
            "functions/category",
            "functions/is-category",
            "functions/id",
            "functions/cardinal-id",
            "functions/stream-version",
            "functions/write-message",
            "indexes/messages-id",
            "indexes/messages-stream",
            "indexes/messages-category");

    private static final String EMMETT_SCHEMA = """
            import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
            process.stdout.write(getPostgreSQLEventStore('postgresql://none@127.0.0.1:1/none').schema.sql());
            process.exit(0);
            """;

    private final Path directory;

    OtherStores(Path directory) {
        this.directory = directory;
    }

    /** @throws BenchUnavailable there is no npm client, or it cannot fetch them */
    void installMessageDb(PostgresDatabases.Database database) throws Exception {
        Path files = fetch("message-db", MESSAGE_DB).resolve("@eventide/message-db/database");
        StringBuilder sql = new StringBuilder("set search_path = message_store, public;\n");
        for (String file : MESSAGE_DB_FILES) {
            sql.append(Files.readString(files.resolve(file + ".sql")).replace(" CONCURRENTLY", ""))
                    .append(";\n");
        }
        Ground.execute(database, sql.toString());
    }

    /** @throws BenchUnavailable there is no npm client, or it cannot fetch them */
    void installEmmett(PostgresDatabases.Database database) throws Exception {
        Path modules = fetch("emmett", EMMETT);
        Path script = modules.resolveSibling("schema.mjs");
        Files.writeString(script, EMMETT_SCHEMA);
        Ground.execute(database, said(List.of("node", script.toString()), script.getParent()));
    }

    private Path fetch(String name, String module) throws Exception {
        Path project = Files.createDirectories(directory.resolve(name));
        Files.writeString(project.resolve("package.json"), "{\"private\":true}");
        said(List.of("npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", module), project);
        return project.resolve("node_modules");
    }

    private static String said(List<String> command, Path directory) throws Exception {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new BenchUnavailable(String.join(" ", command) + " has failed");
            }
            return output;
        } catch (IOException missing) {
            throw new BenchUnavailable(command.getFirst() + " is not installed (Node.js with npm)");
        }
    }
}
