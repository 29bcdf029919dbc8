package io.minzheng.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherChecksTest {
    @TempDir
    Path directory;

    @Test
    void aMissingOrEmptyDirectoryIsTakenAndMarked() throws IOException {
        Path empty = Files.createDirectory(directory.resolve("empty"));
        for (Path root : List.of(directory.resolve("missing"), empty)) {
            try (DataDirectory data = new DataDirectory(root)) {
                data.take();
                assertThat(root.resolve("minzheng.properties")).content().contains("product=minzheng", "format=1");
            }
            try (DataDirectory again = new DataDirectory(root)) {
                again.take();
            }
        }
    }

    @Test
    void aDirectoryOfSomebodyElseIsRefusedAndLeftAlone() throws IOException {
        Files.writeString(directory.resolve("thesis.txt"), "mine");
        refused(13, "not a data directory of Minzheng", () -> new DataDirectory(directory).take());
        try (var left = Files.list(directory)) {
            assertThat(left).containsExactly(directory.resolve("thesis.txt"));
        }
    }

    @Test
    void aFileInItsPlaceIsRefused() throws IOException {
        Path file = Files.createFile(directory.resolve("data"));
        refused(13, "is a file", () -> new DataDirectory(file).take());
    }

    @Test
    void anotherFormatOrADamagedMarkerIsRefused() throws IOException {
        Path marker = directory.resolve("minzheng.properties");
        Files.writeString(marker, "product=minzheng\nformat=99\n");
        refused(13, "another format (99, this is 1)", () -> new DataDirectory(directory).take());
        Files.writeString(marker, "\\u00zz");
        refused(13, "damaged", () -> new DataDirectory(directory).take());
        Files.writeString(marker, "");
        refused(13, "damaged", () -> new DataDirectory(directory).take());
    }

    @Test
    void aFullDiskIsRefused() {
        System.setProperty("minzheng.least-free-bytes", Long.toString(Long.MAX_VALUE));
        try {
            refused(14, "MiB are needed", () -> new DataDirectory(directory).take());
        } finally {
            System.clearProperty("minzheng.least-free-bytes");
        }
    }

    @Test
    void aDirectoryThatAnotherProcessHoldsIsRefused() throws Exception {
        Process holder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        directory.toString())
                .start();
        try (var word = holder.inputReader()) {
            assertThat(word.readLine()).isEqualTo("taken");
            refused(12, "already running", () -> new DataDirectory(directory).take());
        } finally {
            holder.destroy();
            assertThat(holder.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        try (DataDirectory data = new DataDirectory(directory)) {
            data.take();
        }
    }

    /** Holds a data directory until it is ended. */
    static final class Holder {
        public static void main(String[] arguments) throws IOException {
            new DataDirectory(Path.of(arguments[0])).take();
            System.out.println("taken");
            System.out.flush();
            while (System.in.read() >= 0) {
                // until the test ends it
            }
        }
    }

    @Test
    void aSecretIsMadeOnceAndIsTheOwnersAlone() throws IOException {
        try (DataDirectory data = new DataDirectory(directory)) {
            data.take();
            String secret = data.secret("pseudonym-key");
            assertThat(secret).hasSize(44);
            assertThat(data.secret("pseudonym-key")).isEqualTo(secret);
            assertThat(data.secret("another")).isNotEqualTo(secret);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.of("secrets/pseudonym-key"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void everyTakenPortIsNamedWithItsHolder() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(taken.getLocalPort() - 9092);
            refused(
                    11,
                    taken.getLocalPort() + ", wanted for kafka, held by process "
                            + ProcessHandle.current().pid() + " (java)",
                    ports::requireFree);
        }
    }

    @Test
    void nobodyHoldsAFreePort() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        assertThat(PortHolder.of(port)).isEmpty();
    }

    @Test
    void whatAKilledSuiteLeftBehindDoesNotCountAsRunning() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        assertThat(gone.waitFor()).isZero();
        new State(gone.pid(), 7, 1).write(directory);
        assertThat(State.read(directory)).isEmpty();
        // The number of a process that lives, but is not a launcher.
        Process other = new ProcessBuilder("cat").start();
        try {
            new State(other.pid(), 7, 1).write(directory);
            assertThat(State.read(directory)).isEmpty();
        } finally {
            other.destroy();
        }
        refused(3, "No suite is running", () -> options("--data", directory.toString())
                .running());
    }

    @Test
    void optionsAreTakenFromWordsAndWrongOnesRefused() {
        Options options = options("--data", "elsewhere", "--offset", "100", "clerk-nawu");
        assertThat(options.data()).isEqualTo(Path.of("elsewhere"));
        assertThat(new Ports(options.offset()).url("gateway")).isEqualTo("http://127.0.0.1:8180");
        assertThat(options.rest()).containsExactly("clerk-nawu");
        refused(2, "wants a value", () -> options("--data"));
        refused(2, "from 0 to 38517", () -> options("--offset", "-1"));
        refused(2, "from 0 to 38517", () -> options("--offset", "38518"));
        refused(2, "What is sideways?", () -> options("sideways").requireNoRest());
    }

    private static Options options(String... words) {
        return Options.of(List.of(words));
    }

    private static void refused(int status, String why, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(status))
                .hasMessageContaining(why);
    }
}
