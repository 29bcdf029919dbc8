package io.minzheng.suite.torture;

import io.minzheng.suite.torture.History.Stored;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What the list of registered deaths must say, by what is stored, and what it says over HTTP, asked of either process. A
 * fold of its own: it shares nothing with the view.
 */
final class ViewOracle {
    private static final String DEATHS = "/api/registry/deaths";

    private final Bed bed;

    ViewOracle(Bed bed) {
        this.bed = bed;
    }

    /** @param annulledOn empty where it stands */
    private record Line(String certificate, String registeredOn, String annulledOn) {}

    Problems compare(History history) throws IOException, InterruptedException {
        Map<String, Line> should = fold(history);
        Problems problems = new Problems();
        for (Replica replica : bed.replicas()) {
            Map<String, Line> there = read(new Asking(bed, replica, bed.token("auditor")), history.head());
            should.forEach((stream, line) -> {
                if (!line.equals(there.get(stream))) {
                    problems.add(stream + " should be " + line + ", " + replica.name() + " shows " + there.get(stream));
                }
            });
            there.keySet().stream()
                    .filter(stream -> !should.containsKey(stream))
                    .forEach(stream ->
                            problems.add(replica.name() + " shows " + stream + ", of which nothing is stored"));
        }
        return problems;
    }

    private static Map<String, Line> fold(History history) {
        Map<String, Line> lines = new TreeMap<>();
        for (Stored event : history.events()) {
            JsonNode fields = event.fields();
            String on = fields.path("on").asString();
            if (event.name().equals("registry.death.DeathRegistered")) {
                lines.put(
                        event.stream(),
                        new Line(fields.path("certificateNumber").asString(), on, ""));
            } else {
                lines.computeIfPresent(
                        event.stream(), (stream, line) -> new Line(line.certificate(), line.registeredOn(), on));
            }
        }
        return lines;
    }

    private static Map<String, Line> read(Asking service, long position) throws IOException, InterruptedException {
        Map<String, Line> lines = new TreeMap<>();
        String after = "";
        do {
            JsonNode page = service.get(DEATHS + "?limit=500" + after, position);
            for (JsonNode line : page.path("items")) {
                lines.put(
                        line.path("id").asString(),
                        new Line(
                                line.path("certificateNumber").asString(),
                                line.path("registeredOn").asString(),
                                line.path("annulledOn").asString("")));
            }
            JsonNode next = page.path("next");
            after = next.isString() ? "&after=" + next.asString() : "";
        } while (!after.isEmpty());
        return lines;
    }
}
