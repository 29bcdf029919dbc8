package io.minzheng.eventstore.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys with which one service signs, in a file for its owner alone: a line a key, the last one signs, each endorsed by
 * the one before it. Replicas share the file.
 */
public final class SigningKeys {
    private static final Set<PosixFilePermission> OWN =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final String service;
    private final List<Line> lines;

    private record Line(Ed25519.Pair pair, @Nullable PublicKey endorsed) {
        PublicKey key() {
            return endorsed == null ? new PublicKey(pair.key(), null, null) : endorsed;
        }

        String text() {
            return pair.key()
                    + ' '
                    + pair.seed()
                    + (endorsed == null ? "" : ' ' + endorsed.endorsedBy() + ' ' + endorsed.endorsement());
        }
    }

    private SigningKeys(String service, List<Line> lines) {
        this.service = service;
        this.lines = List.copyOf(lines);
    }

    /**
     * The keys in the file; where it is missing, it is made with a new key.
     *
     * @throws IllegalStateException when the file is damaged or others than its owner can read it
     */
    public static SigningKeys open(Path file, String service) {
        try {
            if (!Files.exists(file)) {
                Line first = new Line(Ed25519.Pair.generate(), null);
                write(file, List.of(first), false);
            }
            return read(file, service);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Adds a key to the file, endorsed by the one that has signed until now. A service signs with it from its next start. */
    public static SigningKeys rotate(Path file, String service) {
        SigningKeys present = open(file, service);
        Ed25519.Pair old = present.lines.getLast().pair();
        Ed25519.Pair fresh = Ed25519.Pair.generate();
        List<Line> lines = new ArrayList<>(present.lines);
        lines.add(new Line(
                fresh, new PublicKey(fresh.key(), old.key(), old.sign(PublicKey.endorsing(service, fresh.key())))));
        try {
            write(file, lines, true);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        return new SigningKeys(service, lines);
    }

    private static SigningKeys read(Path file, String service) throws IOException {
        if (!OWN.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalStateException(file + " can be read by others than its owner");
        }
        List<Line> lines = new ArrayList<>();
        for (String text : Files.readAllLines(file)) {
            try {
                lines.add(line(text, service));
            } catch (IllegalArgumentException damaged) {
                throw new IllegalStateException(file + " is damaged in line " + (lines.size() + 1));
            }
        }
        if (lines.isEmpty()) {
            throw new IllegalStateException(file + " holds no key");
        }
        return new SigningKeys(service, lines);
    }

    private static Line line(String text, String service) {
        String[] words = text.split(" ", -1);
        if (words.length != 2 && words.length != 4) {
            throw new IllegalArgumentException("a key has two or four words");
        }
        Ed25519.Pair pair = new Ed25519.Pair(words[0], words[1]);
        PublicKey endorsed = words.length == 2 ? null : new PublicKey(words[0], words[2], words[3]);
        if (endorsed != null && !endorsed.isEndorsed(service)) {
            throw new IllegalArgumentException("the endorsement is not genuine");
        }
        return new Line(pair, endorsed);
    }

    private static void write(Path file, List<Line> lines, boolean replace) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        Path fresh = Files.createTempFile(directory, "keys", ".new", PosixFilePermissions.asFileAttribute(OWN));
        Files.write(fresh, lines.stream().map(Line::text).toList());
        if (replace) {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        try {
            // Of several that start at once one makes the file, and all read it.
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException made) {
            // by another
        } finally {
            Files.delete(fresh);
        }
    }

    /** All public keys, oldest first; the last one signs. */
    public List<PublicKey> keys() {
        return lines.stream().map(Line::key).toList();
    }

    Ed25519.Pair signing() {
        return lines.getLast().pair();
    }

    public String service() {
        return service;
    }

    @Override
    public String toString() {
        return "SigningKeys" + keys();
    }
}
