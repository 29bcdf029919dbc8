package io.minzheng.suite.fuzz;

import io.minzheng.suite.fuzz.Operation.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Makes each request from the run's seed and its own number alone. */
final class Maker {
    static final String FORGED = "forged";

    private static final List<String> PATH_TRICKS = List.of(
            "..",
            "%2e%2e",
            "%2e%2e%2f",
            "%00",
            "%ff",
            "%c0%af",
            ";jsessionid=1",
            "%0d%0aX:1",
            "a%20b",
            "%25",
            "%",
            "\\",
            "*",
            "-1",
            "0",
            "9223372036854775808",
            "x".repeat(4_000),
            "%F0%9F%98%80",
            "{id}",
            "623001198001010026",
            "%u0041");
    private static final List<String> METHODS =
            List.of("TRACE", "OPTIONS", "PUT", "DELETE", "PATCH", "HEAD", "GET", "POST", "PROPFIND", "get", "FOO");
    private static final List<String> ACCEPTS = List.of(
            "application/json",
            "text/csv",
            "*/*",
            "application/xml",
            "image/png",
            "application/x-ndjson",
            "a",
            "text/html;q=x");
    private static final List<String> BODY_TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/json;charset=utf-16",
            "application/json;charset=nonsense",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/json;;",
            "json",
            "*/*");
    private static final List<String> TAGS =
            List.of("\"0\"", "*", "W/\"1\"", "1", "\"-1\"", "\"99999999999999999999\"", "\"", "\"1\", \"2\"");
    private static final List<String> CONSISTENCY =
            List.of("", "x", "assistance:", "assistance:-1", "registry:1e3", ":1", "other:5", "assistance:0");
    private static final List<String> LANGUAGES =
            List.of("zh-CN", "en", "de;q=0.5", "*", "x".repeat(300), "en;q=nonsense", "zh-\u00ff");

    private final long seed;
    private final String run;
    private final List<Operation> operations;
    private final List<Operation> sampled;
    private final Values values;
    private final Map<String, String> tokens;
    private final List<String> staff;
    private final Map<Operation, List<String>> allowed;
    private final String host;

    /**
     * @param run makes the idempotency keys of this run its own
     * @param tokens by id of the member of staff
     * @param allowed who gets past the guard of each operation
     */
    Maker(
            long seed,
            String run,
            List<Operation> operations,
            Values values,
            Map<String, String> tokens,
            Map<Operation, List<String>> allowed,
            String host) {
        this.seed = seed;
        this.run = run;
        this.operations = operations;
        this.sampled = operations.stream().filter(Samples::isOne).toList();
        this.values = values;
        this.tokens = tokens;
        this.staff = tokens.keySet().stream().sorted().toList();
        this.allowed = allowed;
        this.host = host;
    }

    Shot make(int number) {
        // Neighbouring seeds would begin alike.
        Random random = new Random(seed * 1_000_003L + number * 0x9E3779B97F4A7C15L);
        random.nextLong();
        boolean sample = random.nextInt(8) == 0 && !sampled.isEmpty();
        Operation operation = Values.one(random, sample ? sampled : operations);
        String who =
                switch (random.nextInt(20)) {
                    case 0 -> "";
                    case 1 -> FORGED;
                    case 2, 3 -> Values.one(random, staff);
                    default -> Values.one(random, allowed.getOrDefault(operation, staff));
                };
        String what = operation.method() + " " + operation.path();
        int spoilt = random.nextInt(10);
        byte[] body = operation.body() == null ? new byte[0] : body(random, operation, spoilt < 6);
        boolean tricks = random.nextInt(4) == 0;
        StringBuilder head = new StringBuilder();
        String method = random.nextInt(30) == 0 ? Values.one(random, METHODS) : operation.method();
        head.append(method)
                .append(' ')
                .append(target(random, operation, tricks))
                .append(" HTTP/1.1\r\n");
        head.append("Host: ").append(host).append("\r\nConnection: close\r\n");
        headers(random, head, operation, number, random.nextInt(4) == 0);
        if (!who.isEmpty()) {
            String token = tokens.getOrDefault(who, "");
            head.append("Authorization: Bearer ")
                    .append(who.equals(FORGED) ? forged(random) : token)
                    .append("\r\n");
        }
        if (operation.body() != null) {
            head.append("Content-Type: ")
                    .append(random.nextInt(12) == 0 ? Values.one(random, BODY_TYPES) : "application/json")
                    .append("\r\n");
        }
        boolean bytes = random.nextInt(4) == 0;
        if (bytes) {
            return Bytes.broken(random, number, what, who, head.toString(), body);
        }
        if (operation.body() != null || !operation.method().equals("GET")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return new Shot(number, what, who, Bytes.joined(head + "\r\n", body), true, true);
    }

    private String forged(Random random) {
        String token = tokens.get(Values.one(random, staff));
        int at = 1 + random.nextInt(token.length() - 2);
        return switch (random.nextInt(4)) {
            case 0 -> token.substring(0, at);
            case 1 -> token.substring(0, token.lastIndexOf('.') + 1);
            case 2 -> "eyJhbGciOiJub25lIn0." + token.split("\\.")[1] + ".";
            default -> token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1) + "A";
        };
    }

    private byte[] body(Random random, Operation operation, boolean spoil) {
        JsonNode sample = random.nextInt(4) == 0 ? null : Samples.body(random, operation);
        JsonNode tree = sample == null ? values.valid(random, operation.service(), "", operation.body()) : sample;
        if (!spoil) {
            return Values.written(tree).getBytes(StandardCharsets.UTF_8);
        }
        int way = random.nextInt(8);
        if (way > 1) {
            Values.spoil(random, tree);
        }
        String text = Values.written(tree);
        String changed =
                switch (way) {
                    case 0 -> text.replaceFirst("^\\{", "{\"on\":\"2022-01-01\",\"on\":\"2022-01-02\",");
                    case 1 -> {
                        int deep = 1 + random.nextInt(20_000);
                        yield text.replaceFirst(":", ":" + "[".repeat(deep) + "]".repeat(deep) + ",\"x\":");
                    }
                    case 2 -> text.replaceFirst(":", ": 1e999999999,\"y\":");
                    case 3 -> text + Values.one(random, List.of("{}", "]", " x", "\u0000"));
                    case 4 -> text.replaceFirst(":\"", ":\"\\\\ud800");
                    default -> text;
                };
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    private String target(Random random, Operation operation, boolean tricks) {
        StringBuilder path = new StringBuilder(operation.path());
        StringBuilder query = new StringBuilder();
        for (Parameter parameter : operation.parameters()) {
            String name = parameter.name();
            if (parameter.in().equals("path")) {
                boolean trick = tricks && random.nextInt(2) == 0;
                String value = trick
                        ? (random.nextBoolean() ? Values.one(random, PATH_TRICKS) : encoded(Values.hostileText(random)))
                        : value(random, operation, parameter);
                int at = path.indexOf("{" + name + "}");
                path.replace(at, at + name.length() + 2, value);
            } else if (parameter.in().equals("query") && random.nextInt(3) > 0) {
                for (int times = tricks && random.nextInt(5) == 0 ? 2 : 1; times > 0; times--) {
                    String value = tricks && random.nextInt(2) == 0
                            ? (random.nextInt(8) == 0
                                    ? Values.one(random, PATH_TRICKS)
                                    : encoded(Values.hostileText(random)))
                            : value(random, operation, parameter);
                    query.append(query.isEmpty() ? '?' : '&')
                            .append(name)
                            .append('=')
                            .append(value);
                }
            }
        }
        if (tricks && random.nextInt(6) == 0) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(Values.one(random, List.of("x=1", "[]=1", "&&", "a[b]=c", "=", "on")));
        }
        return path.append(query).toString();
    }

    private String value(Random random, Operation operation, Parameter parameter) {
        return encoded(values.valid(random, operation.service(), parameter.name(), parameter.schema())
                .asString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void headers(Random random, StringBuilder head, Operation operation, int number, boolean tricks) {
        // Of every request, so that what it has stored can be told from what others have.
        head.append(
                "traceparent: 00-%016x%016x-%016x-01\r\n".formatted(Math.abs(seed) + 1, (long) number, (long) number));
        if (!operation.method().equals("GET")) {
            int way = tricks ? random.nextInt(5) : 9;
            switch (way) {
                case 0 -> {}
                case 1 -> header(head, "Idempotency-Key", "k".repeat(201));
                case 2 -> header(head, "Idempotency-Key", "k\u00e9y");
                case 3 -> {
                    header(head, "Idempotency-Key", "one");
                    header(head, "Idempotency-Key", "two");
                }
                default -> header(head, "Idempotency-Key", run + "-" + number);
            }
            if (random.nextInt(tricks ? 2 : 8) == 0) {
                header(head, "If-Match", Values.one(random, TAGS));
            }
        }
        if (tricks) {
            header(head, "Accept", Values.one(random, ACCEPTS));
            header(head, "Accept-Language", Values.one(random, LANGUAGES));
            // Waited for, and then refused: seldom, for it takes its time.
            header(
                    head,
                    "Consistency-Token",
                    random.nextInt(10) == 0 ? operation.service() + ":999999999" : Values.one(random, CONSISTENCY));
            header(
                    head,
                    Values.one(
                            random,
                            List.of("X-Forwarded-For", "X-User-Id", "Origin", "Cookie", "Range", "Expect", "Upgrade")),
                    Values.one(
                            random,
                            List.of(
                                    "127.0.0.1",
                                    "https://evil.example",
                                    "bytes=0-1",
                                    "administrator",
                                    "a=b",
                                    "websocket")));
        } else if (random.nextInt(5) == 0) {
            header(head, "Accept", "text/csv, application/problem+json");
        }
    }

    private static void header(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }
}
