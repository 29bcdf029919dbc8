package io.minzheng.eventstore;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The key-encryption key in the transit engine of HashiCorp Vault or OpenBao, which it never leaves ({@code POST
 * /v1/<mount>/encrypt/<key>} and {@code …/decrypt/<key>} with {@code batch_input}); of type {@code aes256-gcm96}, for only
 * such types take associated data. Rotating it is Vault's business.
 */
public final class VaultTransit implements KeyEncryption {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Vault takes requests of up to 32 MiB; an item has about 200 bytes. */
    private static final int BATCH = 10_000;

    private final URI engine;
    private final String key;
    private final Supplier<String> token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper mapper = JsonMapper.shared();

    /**
     * @param engine address of the mounted engine, for example {@code https://vault:8200/v1/transit}
     * @param key name of the key in it
     * @param token asked before each request: agents renew it in a file
     */
    public VaultTransit(URI engine, String key, Supplier<String> token) {
        this.engine = engine;
        this.key = key;
        this.token = token;
    }

    /** Tries the key, so that a wrong address or token stops the start and not the first command. */
    @Override
    public void begin(boolean first) {
        byte[] probe = new byte[32];
        unwrap(List.of(new Key("probe", wrap(List.of(new Key("probe", probe))).getFirst())));
    }

    @Override
    public List<byte[]> wrap(List<Key> keys) {
        return ask(keys, "encrypt", "plaintext", VaultTransit::base64, "ciphertext", VaultTransit::bytes);
    }

    @Override
    public List<byte[]> unwrap(List<Key> keys) {
        return ask(
                keys,
                "decrypt",
                "ciphertext",
                wrapped -> new String(wrapped, StandardCharsets.US_ASCII),
                "plaintext",
                Base64.getDecoder()::decode);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private interface Written {
        String of(byte[] bytes);
    }

    private interface Read {
        byte[] of(String text);
    }

    private List<byte[]> ask(List<Key> keys, String verb, String field, Written written, String answer, Read read) {
        List<byte[]> answers = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += BATCH) {
            List<Key> batch = keys.subList(from, Math.min(keys.size(), from + BATCH));
            ObjectNode body = mapper.createObjectNode();
            ArrayNode items = body.putArray("batch_input");
            for (Key item : batch) {
                items.addObject()
                        .put(field, written.of(item.bytes()))
                        .put("associated_data", base64(item.subject().getBytes(StandardCharsets.UTF_8)));
            }
            JsonNode results = post(verb, body).path("data").path("batch_results");
            for (int i = 0; i < batch.size(); i++) {
                String text = results.path(i).path(answer).asString("");
                if (text.isEmpty()) {
                    throw unavailable(verb, new IOException("item " + i + " was refused"));
                }
                answers.add(read.of(text));
            }
        }
        return answers;
    }

    private JsonNode post(String verb, ObjectNode body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(engine + "/" + verb + "/" + key))
                .timeout(PATIENCE)
                .header("X-Vault-Token", token.get())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(mapper.writeValueAsString(body)))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw unavailable(verb, new IOException("status " + response.statusCode()));
            }
            return mapper.readTree(response.body());
        } catch (IOException | JacksonException failed) {
            throw unavailable(verb, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable(verb, interrupted);
        }
    }

    /** Without the answer's text: it could quote what was asked. */
    private static EventStoreUnavailable unavailable(String verb, Exception cause) {
        return new EventStoreUnavailable("the transit engine does not " + verb, cause);
    }
}
