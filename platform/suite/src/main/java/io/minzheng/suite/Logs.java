package io.minzheng.suite;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Prints the log, and follows it when asked to. */
final class Logs {
    private Logs() {}

    static int run(Options options) {
        List<String> rest = new ArrayList<>(options.rest());
        boolean follow = rest.remove("-f");
        if (rest.size() > 1) {
            throw Options.usage("logs takes one text at the most.");
        }
        String text = rest.isEmpty() ? "" : rest.getFirst();
        Path log = options.data().resolve("logs").resolve("minzheng.log");
        if (!Files.exists(log)) {
            throw new Refusal(Refusal.Exit.NOT_RUNNING, "There is no log at " + log.toAbsolutePath() + ".");
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            print(file, text);
            while (follow) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
                print(file, text);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return 0;
    }

    /** Prints the whole lines that have come; what is left of an unfinished one is read again. */
    private static void print(RandomAccessFile file, String text) throws IOException {
        long from = file.getFilePointer();
        if (file.length() < from) {
            file.seek(0);
            from = 0;
        }
        byte[] fresh = new byte[(int) Math.min(file.length() - from, 1 << 22)];
        file.readFully(fresh);
        int end = fresh.length;
        while (end > 0 && fresh[end - 1] != '\n') {
            end--;
        }
        new String(fresh, 0, end, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(text))
                .forEach(System.out::println);
        file.seek(from + end);
        if (end > 0 && file.length() > from + end) {
            print(file, text);
        }
    }
}
