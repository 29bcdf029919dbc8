package io.minzheng.suite.fuzz;

import io.minzheng.suite.fuzz.Answer.Part;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Asks as staff do: for what the fuzz needs to begin with, and for what the auditors see. */
final class Desk {
    private final Wire wire;
    private final Map<String, String> tokens;

    Desk(Wire wire, Map<String, String> tokens) {
        this.wire = wire;
        this.tokens = tokens;
    }

    Part get(String path, String staff, String accept) {
        return part(send("GET", path, staff, "Accept: " + accept + "\r\n", ""));
    }

    /** The receipt, or whatever else the answer is. */
    JsonNode post(String path, String staff, String key, String body) {
        String headers = "Content-Type: application/json\r\nIdempotency-Key: " + key + "\r\n";
        return Checks.tree(part(send("POST", path, staff, headers, body)).body());
    }

    /** A command without its key, which nobody takes: the code of the refusal. */
    String refusal(String method, String path, String staff) {
        return Checks.tree(part(send(method, path, staff, "", "")).body())
                .path("code")
                .asString("");
    }

    private Answer send(String method, String path, String staff, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String token = tokens.getOrDefault(staff, "");
        String head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + headers
                + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
                + "Content-Length: " + bytes.length + "\r\n\r\n";
        return wire.send(Bytes.joined(head, bytes), true);
    }

    private static Part part(Answer answer) {
        if (answer.parts().isEmpty()) {
            throw new IllegalStateException("the gateway does not answer");
        }
        return answer.parts().getFirst();
    }
}
