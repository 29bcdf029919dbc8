package io.minzheng.suite.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values as a schema wants them, and values as it does not. */
final class Values {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    private static final List<String> PLACES =
            List.of("623001", "623001100", "623001100201", "623027", "62", "623001002");
    private static final List<String> TEXTS =
            List.of("测试甲", "X", "授权-2022-0001", "clerk-nawu", "APPLICANT", "dibao", "因故", "a reason of some length");
    private static final long[] BORDERS = {
        0,
        1,
        -1,
        2,
        12,
        13,
        100,
        101,
        1000,
        1001,
        Integer.MAX_VALUE,
        Integer.MAX_VALUE + 1L,
        Integer.MIN_VALUE,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        1L << 53
    };
    private static final List<String> WRONG_DATES = List.of(
            "2022-02-30",
            "0000-00-00",
            "9999-12-31",
            "-0001-01-01",
            "+999999999-12-31",
            "2022-1-1",
            "2022-13",
            "20220301",
            "2022-03-01T00:00:00Z",
            "2022-03-01T24:00:00+19:00",
            "0000-01-01",
            "1582-10-10",
            "2100-02-29");
    /** What other interpreters than ours would take for theirs. */
    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u001b[2J",
            "\u202egnp.exe",
            "\ufeff",
            "\ud83d\ude00",
            "é̂́".repeat(50),
            "=1+1",
            "@SUM(A1)",
            "' or 1=1 --",
            "{\"$gt\":\"\"}",
            "$where",
            "../../etc/passwd",
            "${jndi:ldap://127.0.0.1/x}",
            "#{7*7}",
            "%s%n%x",
            "<script>alert(1)</script>",
            "&#x0;",
            "\r\nSet-Cookie: a=b",
            "null",
            "NaN",
            "1e999",
            "000000000000000000",
            "623001198001010027",
            "62300119800101002X",
            "true",
            "٣",
            "Ⅳ",
            ".*",
            "(a+)+$");

    private final Map<String, JsonNode> schemas;
    private final Pool pool;

    /** @param components of the joined description */
    Values(JsonNode components, Pool pool) {
        this.schemas = components
                .path("schemas")
                .propertyStream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        this.pool = pool;
    }

    static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Of the right shape, which is not to say that any rule would take it. */
    JsonNode valid(Random random, String service, String name, JsonNode schema) {
        return valid(random, service, name, schema, 0);
    }

    private JsonNode valid(Random random, String service, String name, JsonNode given, int depth) {
        JsonNode schema = resolved(given);
        if (schema.path("enum").isArray() && !schema.path("enum").isEmpty()) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> object(random, service, schema, depth);
            case "array" -> {
                ArrayNode array = JSON.arrayNode();
                for (int i = depth > DEEPEST ? 0 : 1 + random.nextInt(2); i > 0; i--) {
                    array.add(valid(random, service, name, schema.path("items"), depth + 1));
                }
                yield array;
            }
            case "integer", "number" ->
                JSON.numberNode(random.nextInt(3) == 0 ? random.nextInt(50_000) : 1 + random.nextInt(4));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.stringNode(text(random, service, name, schema));
        };
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty()
                ? schema
                : schemas.getOrDefault(reference.substring(reference.lastIndexOf('/') + 1), schema);
    }

    /** OpenAPI 3.1 may name several, one of them null. */
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asString("string") : type.asString("string");
    }

    private ObjectNode object(Random random, String service, JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        boolean whole = random.nextInt(3) > 0;
        schema.path("properties").properties().forEach(property -> {
            if (depth < DEEPEST && (whole || random.nextInt(5) > 0)) {
                object.set(
                        property.getKey(), valid(random, service, property.getKey(), property.getValue(), depth + 1));
            }
        });
        return object;
    }

    private String text(Random random, String service, String name, JsonNode schema) {
        String description = schema.path("description").asString("");
        String day = "2022-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
        return switch (schema.path("format").asString("")) {
            case "date" -> day;
            case "date-time" -> day + "T00:00:00Z";
            default -> {
                if (description.equals("division code")) {
                    yield one(random, PLACES);
                }
                if (description.equals("month")) {
                    yield day.substring(0, 7);
                }
                List<String> known = pool.of(service, name);
                yield known.isEmpty() || random.nextInt(6) == 0 ? one(random, TEXTS) : one(random, known);
            }
        };
    }

    /** A text that is wrong almost anywhere. */
    static String hostileText(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> one(random, WRONG_DATES);
            case 1 -> Long.toString(BORDERS[random.nextInt(BORDERS.length)]);
            case 2 -> "长".repeat(1 + random.nextInt(3_000));
            default -> one(random, HOSTILE);
        };
    }

    /** Any value of any type. */
    static JsonNode hostile(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2, 3 -> JSON.numberNode(BORDERS[random.nextInt(BORDERS.length)]);
            case 4 ->
                JSON.numberNode(new java.math.BigDecimal(one(random, List.of("0.5", "1e2", "-0.0", "1e400", "1.0"))));
            case 5 -> random.nextBoolean() ? JSON.arrayNode() : JSON.arrayNode().add(JSON.arrayNode());
            case 6 -> JSON.objectNode().put("$gt", "").put("@class", "java.lang.Object");
            default -> JSON.stringNode(hostileText(random));
        };
    }

    /** Up to three places of the tree made wrong. */
    static void spoil(Random random, JsonNode tree) {
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            JsonNode at = tree;
            while (at.isContainer() && !at.isEmpty() && random.nextInt(3) > 0) {
                JsonNode inner = at.isArray()
                        ? at.get(random.nextInt(at.size()))
                        : at.get(one(random, List.copyOf(at.propertyNames())));
                if (!inner.isContainer()) {
                    break;
                }
                at = inner;
            }
            spoilOne(random, at);
        }
    }

    private static void spoilOne(Random random, JsonNode at) {
        if (at instanceof ObjectNode object) {
            if (object.isEmpty() || random.nextInt(6) == 0) {
                object.set(random.nextBoolean() ? "unknown" : hostileText(random), hostile(random));
                return;
            }
            String name = one(random, List.copyOf(object.propertyNames()));
            if (random.nextInt(5) == 0) {
                object.remove(name);
            } else {
                object.set(name, hostile(random));
            }
        } else if (at instanceof ArrayNode array) {
            int copies = random.nextInt(4) == 0 ? 2_000 : 2;
            JsonNode more = array.isEmpty() ? hostile(random) : array.get(0);
            for (int i = 0; i < copies; i++) {
                array.add(more);
            }
        }
    }

    static String written(JsonNode tree) {
        return JsonMapper.shared().writeValueAsString(tree);
    }
}
