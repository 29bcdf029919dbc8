package io.minzheng.eventstore;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

    private static final Pattern VALUE =
            Pattern.compile(Pattern.quote(SUBJECT) + "([^\"]*)" + Pattern.quote(SEALED) + "([^\"]{" + PREFIX + "})");

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
        SubjectKey.Live live = live(subject, SubjectKey.id(bytes));
        return live == null
                ? new Gone(gone(subject, SubjectKey.id(bytes)))
                : new Clear(live.aead().decrypt(bytes, Sealing.place(stream, subject)));
    }

    /** The key that still opens what was sealed under it. */
    private SubjectKey.@Nullable Live live(String subject, int id) {
        SubjectKey key = keys.get(subject);
        return key != null && key.live() != null && key.live().id() == id ? key.live() : null;
    }

    private String gone(String subject, int id) {
        SubjectKey key = keys.get(subject);
        return key == null
                ? NO_KEY
                : key.destroyed().stream()
                        .filter(destroyed -> destroyed.id() == id)
                        .findFirst()
                        .map(SubjectKey.Destroyed::text)
                        .orElse(NO_KEY);
    }

    static boolean isSealed(String payload) {
        return payload.contains(SEALED);
    }

    /** When and under what was erased what was sealed in the payload. */
    Set<String> gone(String payload) {
        Set<String> texts = new LinkedHashSet<>();
        Matcher sealed = VALUE.matcher(payload);
        while (sealed.find()) {
            int id = id(sealed.group(2));
            if (live(sealed.group(1), id) == null) {
                texts.add(gone(sealed.group(1), id));
            }
        }
        return texts;
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
