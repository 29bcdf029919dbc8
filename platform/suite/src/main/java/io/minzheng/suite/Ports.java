package io.minzheng.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where each part listens, on 127.0.0.1.
 *
 * @param offset added to every port, so that several suites can run beside each other
 */
record Ports(int offset) {
    private static final Map<String, Integer> DEFAULTS = defaults();

    /** With a larger one the highest port would lie beyond the last there is. */
    static final int LARGEST_OFFSET = 65_535 - Collections.max(DEFAULTS.values());

    private static Map<String, Integer> defaults() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("gateway", 8080);
        ports.put("assistance", 8081);
        ports.put("eldercare", 8082);
        ports.put("childwelfare", 8083);
        ports.put("registry", 8084);
        ports.put("governance", 8085);
        ports.put("issuer", 9000);
        ports.put("postgres", 5442);
        ports.put("kafka", 9092);
        ports.put("documents", 27018);
        return ports;
    }

    int of(String part) {
        return DEFAULTS.get(part) + offset;
    }

    String url(String part) {
        return "http://127.0.0.1:" + of(part);
    }

    Map<String, Integer> all() {
        Map<String, Integer> all = new LinkedHashMap<>();
        DEFAULTS.keySet().forEach(part -> all.put(part, of(part)));
        return all;
    }

    /** @throws Refusal naming every port that somebody else holds */
    void requireFree() {
        StringBuilder taken = new StringBuilder();
        all().forEach((part, port) -> {
            if (taken(port)) {
                taken.append("\n  ").append(port).append(", wanted for ").append(part);
                PortHolder.of(port)
                        .ifPresent(holder -> taken.append(", held by ").append(holder));
            }
        });
        if (!taken.isEmpty()) {
            throw new Refusal(
                    Refusal.Exit.PORT_TAKEN,
                    "These ports of 127.0.0.1 are taken:" + taken
                            + "\nEnd what holds them, or start beside it with --offset N, which adds N to"
                            + " every port.");
        }
    }

    private static boolean taken(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException inUse) {
            return true;
        }
    }
}
