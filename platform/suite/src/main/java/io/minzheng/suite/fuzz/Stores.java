package io.minzheng.suite.fuzz;

import io.minzheng.suite.fuzz.Answer.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Looks at what has been stored. Every event carries the trace of the request that has caused it, and every answer says its
 * own: an event whose trace no accepted answer has was stored by a request that was refused.
 */
final class Stores {
    static final List<String> SERVICES = List.of("assistance", "eldercare", "childwelfare", "registry", "governance");
    private static final String AUDITOR = "auditor";
    private static final int PAGE = 1_000;

    private final Desk desk;
    private final Map<String, Long> heads = new HashMap<>();
    private final Set<String> accepted = new HashSet<>();
    private long changes;
    private long events;
    private int commands;

    Stores(Desk desk) {
        this.desk = desk;
        SERVICES.forEach(service -> heads.put(service, head(service)));
        changes = latestChange(0, new ArrayList<>());
    }

    /** @param command whether it may store something */
    synchronized void accepted(String trace, boolean command) {
        accepted.add(trace);
        if (command) {
            commands++;
        }
    }

    long events() {
        return events;
    }

    int commands() {
        return commands;
    }

    /**
     * Looks through what has come since the last look.
     *
     * @param identity commands to the issuer that were accepted since then
     */
    List<String> look(int identity) {
        List<String> faults = new ArrayList<>();
        for (String service : SERVICES) {
            trail(service, heads.get(service) + 1).forEach(event -> {
                heads.merge(service, event.path("position").asLong(), Math::max);
                events++;
                JsonNode metadata = Checks.tree(event.path("metadata").asString());
                String parent = metadata.path("traceparent").asString("");
                String trace = parent.length() > 35 ? parent.substring(3, 35) : parent;
                if (!accepted.contains(trace)) {
                    faults.add(service + " has stored event "
                            + event.path("position").asLong() + " ("
                            + event.path("name").asString() + ") under trace " + trace
                            + ", which no accepted answer has");
                }
            });
        }
        List<String> made = new ArrayList<>();
        changes = latestChange(changes, made);
        if (made.size() > identity) {
            faults.add("identity records " + made.size() + " changes " + made + " after " + identity
                    + " accepted commands");
        }
        return faults;
    }

    private long head(String service) {
        Part answer = desk.get("/api/" + service + "/audit/trail", AUDITOR, "application/x-ndjson");
        return answer.body()
                .lines()
                .map(Checks::tree)
                .mapToLong(line -> line.path("end").path("position").asLong(0))
                .max()
                .orElse(0);
    }

    private List<JsonNode> trail(String service, long from) {
        Part answer = desk.get("/api/" + service + "/audit/trail?from=" + from, AUDITOR, "application/x-ndjson");
        String code = Checks.tree(answer.body()).path("code").asString("");
        if (code.equals("eventstore.position-must-exist")) {
            return List.of();
        }
        if (answer.status() != 200) {
            throw new IllegalStateException(service + " does not show its trail: " + answer.status() + " " + code);
        }
        return answer.body()
                .lines()
                .map(Checks::tree)
                .filter(line -> line.has("position"))
                .toList();
    }

    /** Logins are the fuzz's own. */
    private long latestChange(long after, List<String> made) {
        long latest = after;
        while (true) {
            JsonNode page = Checks.tree(
                    desk.get("/api/identity/changes?limit=" + PAGE + "&after=" + latest, AUDITOR, "application/json")
                            .body());
            if (!page.has("items")) {
                throw new IllegalStateException("identity does not show its changes: "
                        + page.path("code").asString(""));
            }
            for (JsonNode change : page.path("items")) {
                latest = Math.max(latest, change.path("number").asLong());
                made.add(change.path("what").asString());
            }
            if (page.path("next").isNull() || page.path("next").isMissingNode()) {
                return latest;
            }
        }
    }
}
