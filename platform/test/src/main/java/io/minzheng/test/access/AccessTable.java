package io.minzheng.test.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who may call what: the lines that hold for every service ({@code platform.txt} beside this class), and the service's own
 * ({@code access.txt} among its test resources). A line begins with {@code #} where it is a remark; {@code {service}}
 * stands for the service's name.
 */
final class AccessTable {
    static final String OWN = "/access.txt";

    private final List<Entry> platform;
    private final List<Entry> own;

    private AccessTable(List<Entry> platform, List<Entry> own) {
        this.platform = platform;
        this.own = own;
    }

    /** @param own text of the service's own table */
    static AccessTable of(String service, String own) {
        return new AccessTable(
                entries(text("platform.txt").orElseThrow(), "{service}", service), entries(own, "{service}", service));
    }

    static AccessTable ofService(String service) {
        return of(service, text(OWN).orElse(""));
    }

    /** As committed, with the variable for the service. */
    static List<Entry> ofPlatform() {
        return entries(text("platform.txt").orElseThrow(), "", "");
    }

    private static Optional<String> text(String resource) {
        try (InputStream in = AccessTable.class.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Entry> entries(String text, String variable, String value) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Entry.parse(variable.isEmpty() ? line : line.replace(variable, value)))
                .toList();
    }

    List<Entry> own() {
        return own;
    }

    /** All lines by endpoint. Where both tables have an endpoint, the service's own line holds. */
    Map<String, Entry> all() {
        Map<String, Entry> all = new TreeMap<>();
        platform.forEach(entry -> all.put(entry.endpoint(), entry));
        own.forEach(entry -> all.put(entry.endpoint(), entry));
        return all;
    }

    @Nullable
    Entry of(Endpoint endpoint) {
        return all().get(endpoint.toString());
    }

    /** What is mapped and stands in no table, and the other way round. */
    List<String> faults(List<Endpoint> mapped) {
        List<String> faults = new ArrayList<>();
        Map<String, Entry> left = all();
        for (Endpoint endpoint : mapped) {
            if (left.remove(endpoint.toString()) == null) {
                faults.add(endpoint + " stands in no access table");
            }
        }
        left.keySet().forEach(gone -> faults.add(gone + " stands in an access table and is not there"));
        return faults;
    }
}
