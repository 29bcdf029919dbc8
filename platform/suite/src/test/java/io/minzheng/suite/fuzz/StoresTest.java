package io.minzheng.suite.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a refused request has stored is seen, and what an accepted one has stored is no fault. */
class StoresTest {
    private static final String TRACE = "0123456789abcdef0123456789abcdef";
    private static final String NONE = "{\"items\":[],\"next\":null}";

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String uri = exchange.getRequestURI().toString();
            String answer = uri.startsWith("/api/identity/")
                    ? answers.getOrDefault("identity", NONE)
                    : answers.getOrDefault(uri, "{\"code\":\"eventstore.position-must-exist\"}");
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        answers.put("/api/registry/audit/trail", "{\"position\":3}\n{\"end\":{\"position\":3}}");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Stores stores() {
        return new Stores(new Desk(new Wire(server.getAddress().getPort()), Map.of("auditor", "a.b.c")));
    }

    private void deathIsStored() {
        answers.put(
                "/api/registry/audit/trail?from=4",
                "{\"position\":4,\"name\":\"registry.death.DeathRegistered\",\"metadata\":\"{\\\"traceparent\\\":\\\"00-"
                        + TRACE + "-0123456789abcdef-01\\\"}\"}");
    }

    @Test
    void whatARefusedRequestHasStoredIsAFault() {
        Stores stores = stores();
        assertThat(stores.look(0)).isEmpty();
        deathIsStored();
        assertThat(stores.look(0)).singleElement().asString().contains("registry has stored event 4", TRACE);
        assertThat(stores.events()).isEqualTo(1);
    }

    @Test
    void whatAnAcceptedRequestHasStoredIsNone() {
        Stores stores = stores();
        stores.accepted(TRACE, true);
        deathIsStored();
        assertThat(stores.look(0)).isEmpty();
        assertThat(stores.commands()).isEqualTo(1);
    }

    @Test
    void changesOfAccountsThatNobodyWasAllowedAreAFault() {
        Stores stores = stores();
        answers.put("identity", "{\"items\":[{\"number\":1,\"what\":\"locked\"}],\"next\":null}");
        assertThat(stores.look(0)).singleElement().asString().contains("identity records 1 changes [locked]");
        assertThat(stores.look(1)).isEmpty();
    }
}
