package io.minzheng.suite.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/** Sends bytes as they are; a client of HTTP would refuse to. */
final class Wire {
    /** Longer than the gateway waits for a service, and for a body. */
    static final int LONGEST_MS = 35_000;
    /** What is not whole is not waited for: the gateway rightly waits for the rest of it. */
    private static final int INCOMPLETE_MS = 300;
    /** Where the request's wish that the connection be closed is among the broken bytes, it lies still after the answer. */
    private static final int STILL_MS = 500;

    private static final int BUFFER = 1 << 14;

    private final InetSocketAddress address;

    Wire(int port) {
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    Answer send(byte[] request, boolean complete) {
        long begun = System.nanoTime();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        boolean late = false;
        boolean whole = false;
        try (Socket socket = new Socket()) {
            socket.setTcpNoDelay(true);
            socket.connect(address, LONGEST_MS);
            write(socket, request);
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[BUFFER];
            while (true) {
                long left = (complete ? LONGEST_MS : INCOMPLETE_MS) - millisSince(begun);
                if (left <= 0) {
                    late = complete;
                    break;
                }
                whole = in.available() == 0
                        && Answer.of(answer.toByteArray(), 0, false).whole();
                socket.setSoTimeout((int) (whole ? Math.min(left, STILL_MS) : left));
                int read = in.read(buffer);
                if (read < 0) {
                    break;
                }
                answer.write(buffer, 0, read);
            }
        } catch (SocketTimeoutException timeout) {
            late = complete && !whole;
        } catch (IOException reset) {
            // What has arrived before counts; where nothing has, the checks say so.
            late = false;
        }
        return Answer.of(answer.toByteArray(), millisSince(begun), late);
    }

    /** Whoever refuses a request early closes before all of it is written; his answer is there all the same. */
    private static void write(Socket socket, byte[] request) {
        try {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
        } catch (IOException closed) {
            return;
        }
    }

    private static long millisSince(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }
}
