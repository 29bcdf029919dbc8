package io.minzheng.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** A directory for one run of a verb, and the data of a suite in it. */
record Scratch(Path directory) {
    static Scratch named(String verb) {
        try {
            return new Scratch(Files.createTempDirectory("minzheng-" + verb));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** @param offset of its ports */
    Options suite(int offset) {
        return new Options(directory.resolve("data"), offset, List.of());
    }

    void delete() {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
