package io.minzheng.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.minzheng.eventstore.KeyEncryption.Key;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class KeyEncryptionTest {
    private static final byte[] ONE = "one key of 32 bytes, as all are.".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TWO = "two key of 32 bytes, as all are.".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path directory;

    @Test
    void theFileIsMadeOnceForItsOwnerAlone() throws IOException {
        Path file = directory.resolve("secrets/keys.json");
        KeysetFile made = new KeysetFile(file);
        made.begin(true);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String content = Files.readString(file);
        KeysetFile again = new KeysetFile(file);
        again.begin(true);
        assertThat(file).hasContent(content);
        wrapsAndUnwraps(made, again);
        try (var siblings = Files.list(file.getParent())) {
            assertThat(siblings).containsExactly(file);
        }
    }

    private static void wrapsAndUnwraps(KeyEncryption wrapping, KeyEncryption unwrapping) {
        List<byte[]> wrapped = wrapping.wrap(List.of(new Key("p-1", ONE), new Key("p-2", TWO)));
        assertThat(wrapped).doesNotContain(ONE, TWO);
        assertThat(unwrapping.unwrap(List.of(new Key("p-1", wrapped.get(0)), new Key("p-2", wrapped.get(1)))))
                .containsExactly(ONE, TWO);
        assertThatThrownBy(() -> unwrapping.unwrap(List.of(new Key("p-2", wrapped.getFirst()))))
                .isInstanceOf(EventStoreUnavailable.class);
    }

    @Test
    void aRotatedFileStillUnwrapsAndOtherProcessesFollow() {
        Path file = directory.resolve("keys.json");
        KeysetFile one = new KeysetFile(file);
        one.begin(true);
        KeysetFile other = new KeysetFile(file);
        other.begin(false);
        byte[] old = one.wrap(List.of(new Key("p-1", ONE))).getFirst();

        new KeysetFile(file).rotate();
        one.begin(false);
        byte[] young = one.wrap(List.of(new Key("p-1", ONE))).getFirst();

        assertThat(prefix(young)).isNotEqualTo(prefix(old));
        for (KeysetFile process : List.of(one, other)) {
            assertThat(process.unwrap(List.of(new Key("p-1", old), new Key("p-1", young))))
                    .containsExactly(ONE, ONE);
        }
    }

    private static List<Byte> prefix(byte[] wrapped) {
        return IntStream.range(0, 5).mapToObj(i -> wrapped[i]).toList();
    }

    /** The part of Vault's HTTP API that is used: batches of items with associated data, one version of one key. */
    private static final class Transit implements AutoCloseable {
        private final HttpServer server;
        private final Aead aead = SubjectKey.aead(1, ONE);
        private int requests;

        Transit() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/transit/", this::answer);
            server.start();
        }

        URI engine() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/transit");
        }

        private void answer(HttpExchange exchange) throws IOException {
            requests++;
            JsonMapper mapper = JsonMapper.shared();
            ObjectNode answer = mapper.createObjectNode();
            int status = 200;
            String path = exchange.getRequestURI().getPath();
            if (!"s.token".equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"))) {
                status = 403;
            } else if (!path.endsWith("/minzheng-clinic")) {
                status = 400;
            } else {
                ArrayNode results = answer.putObject("data").putArray("batch_results");
                for (JsonNode item : mapper.readTree(exchange.getRequestBody()).path("batch_input")) {
                    results.add(path.contains("/encrypt/") ? encrypted(item) : decrypted(item));
                }
            }
            byte[] bytes = mapper.writeValueAsBytes(answer);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }

        private ObjectNode encrypted(JsonNode item) {
            try {
                byte[] sealed = aead.encrypt(decoded(item, "plaintext"), decoded(item, "associated_data"));
                return JsonMapper.shared()
                        .createObjectNode()
                        .put("ciphertext", "vault:v1:" + Base64.getEncoder().encodeToString(sealed))
                        .put("key_version", 1);
            } catch (GeneralSecurityException failed) {
                throw new IllegalStateException(failed);
            }
        }

        private ObjectNode decrypted(JsonNode item) {
            ObjectNode result = JsonMapper.shared().createObjectNode();
            String sealed = item.path("ciphertext").asString().replace("vault:v1:", "");
            try {
                byte[] clear = aead.decrypt(Base64.getDecoder().decode(sealed), decoded(item, "associated_data"));
                return result.put("plaintext", Base64.getEncoder().encodeToString(clear));
            } catch (GeneralSecurityException refused) {
                return result.put("error", "cipher: message authentication failed");
            }
        }

        private static byte[] decoded(JsonNode item, String field) {
            return Base64.getDecoder().decode(item.path(field).asString());
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    @Test
    void theTransitEngineWrapsAndUnwrapsInOneRequest() throws IOException {
        try (Transit server = new Transit()) {
            VaultTransit vault = new VaultTransit(server.engine(), "minzheng-clinic", () -> "s.token");
            vault.begin(true);
            int before = server.requests;
            wrapsAndUnwraps(vault, vault);
            assertThat(server.requests - before).isEqualTo(3);
        }
    }

    @Test
    void anEngineThatRefusesOrIsAwayIsAnOutage() throws IOException {
        URI gone;
        try (Transit server = new Transit()) {
            gone = server.engine();
            for (VaultTransit vault : List.of(
                    new VaultTransit(gone, "minzheng-clinic", () -> "wrong"),
                    new VaultTransit(gone, "another", () -> "s.token"))) {
                assertThatThrownBy(() -> vault.begin(true)).isInstanceOf(EventStoreUnavailable.class);
            }
        }
        assertThatThrownBy(() -> new VaultTransit(gone, "minzheng-clinic", () -> "s.token").begin(true))
                .isInstanceOf(EventStoreUnavailable.class);
    }
}
