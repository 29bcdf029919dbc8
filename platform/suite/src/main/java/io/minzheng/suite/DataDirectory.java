package io.minzheng.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder that holds all data of one suite. It is marked as ours and taken by at most one running suite. */
final class DataDirectory implements AutoCloseable {
    private static final String MARKER = "minzheng.properties";
    private static final String FORMAT = "1";
    private static final long LEAST_FREE = 1L << 30;

    private final Path root;
    private @Nullable FileChannel channel;

    DataDirectory(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    Path of(String part) {
        return root.resolve(part);
    }

    /**
     * Takes the directory for this process, making it when missing.
     *
     * @throws Refusal when it is somebody else's, of another format, in use, or its disk is full
     */
    void take() {
        try {
            requireOurs();
            Files.createDirectories(root);
            requireSpace();
            mark();
            requireAlone();
        } catch (IOException unusable) {
            throw new Refusal(
                    Refusal.Exit.DATA_DIRECTORY,
                    "The data directory " + root + " cannot be used: " + unusable.getMessage());
        }
    }

    private void requireOurs() throws IOException {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw refuse(root + " is a file, not a data directory.");
        }
        if (!Files.exists(root) || Files.exists(root.resolve(MARKER))) {
            return;
        }
        try (Stream<Path> entries = Files.list(root)) {
            // The launcher makes the folder for the log of a start that may fail.
            if (entries.anyMatch(entry -> !entry.endsWith("logs"))) {
                throw refuse(root + " is not empty and not a data directory of Minzheng (it has no " + MARKER
                        + "): nothing was touched. Choose another with --data DIR.");
            }
        }
    }

    private void mark() throws IOException {
        Path marker = root.resolve(MARKER);
        Properties mark = new Properties();
        if (Files.exists(marker)) {
            try (var in = Files.newBufferedReader(marker)) {
                mark.load(in);
            } catch (IllegalArgumentException garbled) {
                throw refuse(marker + " is damaged.");
            }
            if (!"minzheng".equals(mark.getProperty("product")) || !FORMAT.equals(mark.getProperty("format"))) {
                throw refuse(root + " was written in another format (" + mark.getProperty("format") + ", this is "
                        + FORMAT + ") or its " + MARKER + " is damaged.");
            }
            return;
        }
        mark.setProperty("product", "minzheng");
        mark.setProperty("format", FORMAT);
        try (var out = Files.newBufferedWriter(marker)) {
            mark.store(out, null);
        }
    }

    private void requireSpace() throws IOException {
        long free = Files.getFileStore(root).getUsableSpace();
        long least = Long.getLong("minzheng.least-free-bytes", LEAST_FREE);
        if (free < least) {
            throw new Refusal(
                    Refusal.Exit.DISK_FULL,
                    "Only %,d MiB are free where %s lies; at least %,d MiB are needed."
                            .formatted(free >> 20, root, least >> 20));
        }
    }

    private void requireAlone() throws IOException {
        FileChannel opened = FileChannel.open(
                root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
        FileLock lock = opened.tryLock();
        if (lock == null) {
            opened.close();
            throw new Refusal(
                    Refusal.Exit.ALREADY_RUNNING,
                    "A suite is already running on " + root
                            + State.read(root)
                                    .map(state -> " (process " + state.pid() + ")")
                                    .orElse("") + ". `./minzheng status` shows it, `./minzheng down` ends it.");
        }
        channel = opened;
    }

    private static Refusal refuse(String why) {
        return new Refusal(Refusal.Exit.DATA_DIRECTORY, why);
    }

    /** 32 random bytes in Base64, made at the first use and readable for the owner only. */
    synchronized String secret(String name) {
        Path file = root.resolve("secrets").resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(
                        file.getParent(),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                byte[] random = new byte[32];
                new SecureRandom().nextBytes(random);
                Path fresh = Files.createTempFile(
                        file.getParent(),
                        name,
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(fresh, Base64.getEncoder().encodeToString(random));
                Files.move(fresh, file);
            }
            return Files.readString(file).strip();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    @Override
    public void close() {
        try {
            State.delete(root);
            if (channel != null) {
                channel.close();
            }
        } catch (IOException unreleased) {
            throw new UncheckedIOException(unreleased);
        }
    }
}
