package io.minzheng.eventstore;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Opens what is sealed in the events of one stream. */
final class Opening {
    /** Quotes within a JSON text are escaped: what looks so is a sealed value. */
    private static final String SUBJECT = "{\"subject\":\"";

    private static final String SEALED = "\",\"sealed\":\"";
    /** Characters that hold the id of the key. */
    private static final int PREFIX = 8;

    private static final String NO_KEY = "erased on an unknown date under a missing key";

    private final String stream;
    private final Map<String, SubjectKey> keys;

    Opening(String stream, Map<String, SubjectKey> keys) {
        this.stream = stream;
        this.keys = keys;
    }

    /** What a sealed value is found to be. */
    sealed interface Found {}

    /** @param json in UTF-8 */
    record Clear(byte[] json) implements Found {}

    /** @param text when and under what it was erased */
    record Gone(String text) implements Found {}

    /** @throws GeneralSecurityException when it is not what was sealed there */
    Found open(String subject, String sealed) throws GeneralSecurityException {
        byte[] bytes = Base64.getUrlDecoder().decode(sealed);
        SubjectKey key = keys.get(subject);
        if (key == null) {
            return new Gone(NO_KEY);
        }
        int id = SubjectKey.id(bytes);
        if (key.live() != null && key.live().id() == id) {
            return new Clear(key.live().aead().decrypt(bytes, Sealing.place(stream, subject)));
        }
        return new Gone(key.destroyed().stream()
                .filter(destroyed -> destroyed.id() == id)
                .findFirst()
                .map(SubjectKey.Destroyed::text)
                .orElse(NO_KEY));
    }

    /** The tree with everything in clear that opens. */
    JsonNode opened(JsonNode node, JsonMapper mapper) {
        if (node instanceof ObjectNode object) {
            if (object.size() == 2
                    && object.path("subject").isString()
                    && object.path("sealed").isString()) {
                return clear(object, mapper);
            }
            for (String name : List.copyOf(object.propertyNames())) {
                object.set(name, opened(object.path(name), mapper));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, opened(array.path(i), mapper));
            }
        }
        return node;
    }

    private JsonNode clear(ObjectNode sealed, JsonMapper mapper) {
        try {
            return open(sealed.path("subject").asString(), sealed.path("sealed").asString())
                            instanceof Clear(byte[] json)
                    ? opened(mapper.readTree(json), mapper)
                    : sealed;
        } catch (GeneralSecurityException | IllegalArgumentException foreign) {
            return sealed;
        }
    }

    /** What stands in every payload in which something is sealed for the subject. */
    static String mark(String subject) {
        return SUBJECT + subject + '"';
    }

    /** Which keys the events want: their ids, by subject. */
    static Map<String, Set<Integer>> wanted(List<StoredEvent> events) {
        Map<String, Set<Integer>> wanted = new HashMap<>();
        for (StoredEvent event : events) {
            String payload = event.payload();
            for (int at = payload.indexOf(SUBJECT); at >= 0; at = payload.indexOf(SUBJECT, at)) {
                at += SUBJECT.length();
                int end = payload.indexOf('"', at);
                if (end < 0) {
                    break;
                }
                Set<Integer> ids = wanted.computeIfAbsent(payload.substring(at, end), absent -> new HashSet<>());
                int sealed = end + SEALED.length();
                if (payload.startsWith(SEALED, end) && payload.length() >= sealed + PREFIX) {
                    ids.add(id(payload.substring(sealed, sealed + PREFIX)));
                }
            }
        }
        return wanted;
    }

    private static int id(String prefix) {
        try {
            return SubjectKey.id(Base64.getUrlDecoder().decode(prefix));
        } catch (IllegalArgumentException damaged) {
            return 0;
        }
    }
}
