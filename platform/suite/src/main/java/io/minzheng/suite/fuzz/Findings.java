package io.minzheng.suite.fuzz;

import io.minzheng.suite.fuzz.Answer.Part;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What was wrong: said at once, and the request kept as it was sent, but for its token. */
final class Findings {
    private static final int MOST = 50;

    private final Path directory;
    private final PrintStream out;
    private final AtomicInteger count = new AtomicInteger();

    Findings(Path directory, PrintStream out) {
        this.directory = directory;
        this.out = out;
    }

    int count() {
        return count.get();
    }

    synchronized void add(String where, String fault) {
        if (count.incrementAndGet() <= MOST) {
            out.println("  ! " + where + ": " + fault);
        }
    }

    /** @param faults none for one that was only to be looked at */
    synchronized void add(Shot shot, Answer answer, List<String> faults) {
        faults.forEach(
                fault -> add("request " + shot.number() + " (" + shot.what() + ", " + shot.staff() + ")", fault));
        if (count.get() <= MOST) {
            out.println("    kept in " + written(shot, answer, faults));
        }
    }

    private Path written(Shot shot, Answer answer, List<String> faults) {
        StringBuilder text = new StringBuilder("# " + shot.what() + ", as " + shot.staff() + "\n");
        faults.forEach(fault -> text.append("# ").append(fault).append('\n'));
        text.append(new String(shot.bytes(), StandardCharsets.ISO_8859_1)
                        .replaceAll("Bearer [A-Za-z0-9._-]+", "Bearer (" + shot.staff() + ")"))
                .append("\n\n# answered in ")
                .append(answer.millis())
                .append(" ms\n");
        for (Part part : answer.parts()) {
            text.append(part.status())
                    .append('\n')
                    .append(part.head())
                    .append('\n')
                    .append(part.body())
                    .append('\n');
        }
        try {
            Files.createDirectories(directory);
            return Files.write(
                    directory.resolve("request-" + shot.number() + ".txt"),
                    text.toString().getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
