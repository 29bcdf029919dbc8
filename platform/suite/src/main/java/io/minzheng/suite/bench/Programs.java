package io.minzheng.suite.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Programs of the system that something is measured with or against. */
final class Programs {
    private Programs() {}

    /**
     * @param debianPackage what to install where it is missing
     * @throws BenchUnavailable it is not installed
     */
    static Path find(String name, String debianPackage) throws BenchUnavailable {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder).resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new BenchUnavailable(name + " is not installed (Debian: " + debianPackage + ")"));
    }
}
