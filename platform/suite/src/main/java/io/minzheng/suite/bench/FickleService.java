package io.minzheng.suite.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A service that answers at once, until it is told to hang: then it takes every connection and says nothing. */
final class FickleService implements AutoCloseable {
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
                    .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket door;
    private volatile boolean hanging;

    FickleService() throws IOException {
        door = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!door.isClosed()) {
                try {
                    Socket guest = door.accept();
                    Thread.ofVirtual().start(() -> serve(guest));
                } catch (IOException closed) {
                    if (!door.isClosed()) {
                        throw new UncheckedIOException(closed);
                    }
                }
            }
        });
    }

    void hang(boolean hangs) {
        hanging = hangs;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    private void serve(Socket guest) {
        try (guest;
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.US_ASCII))) {
            String line;
            while ((line = lines.readLine()) != null) {
                if (line.isEmpty() && !hanging) {
                    guest.getOutputStream().write(ANSWER);
                }
            }
        } catch (IOException gone) {
            // The gateway has given up on this connection; that is its good right.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
