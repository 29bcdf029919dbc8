package io.minzheng.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports of the loopback address; nothing embedded listens anywhere else. */
public final class Ports {
    private Ports() {}

    /** The port itself, or one that was free a moment ago if it is 0. */
    public static int orFree(int port) {
        return port != 0 ? port : free(1).getFirst();
    }

    /** That many different ports, each free a moment ago. */
    public static List<Integer> free(int count) {
        List<ServerSocket> open = new ArrayList<>();
        try {
            try {
                for (int i = 0; i < count; i++) {
                    open.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
                }
                return open.stream().map(ServerSocket::getLocalPort).toList();
            } finally {
                for (ServerSocket socket : open) {
                    socket.close();
                }
            }
        } catch (IOException refused) {
            throw new EmbeddedException("This machine gives out no free port", refused);
        }
    }

    /** Whether something listens on the port already. */
    public static boolean taken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException refused) {
            return true;
        }
    }
}
