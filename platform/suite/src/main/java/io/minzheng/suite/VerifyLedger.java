package io.minzheng.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Has services compare their store with their topic, their views and their sums of money, and shows what differs. */
final class VerifyLedger {
    private static final String PATH = "/ledger-verification";
    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(200);

    private VerifyLedger() {}

    static int run(Options options) {
        List<String> words = new ArrayList<>(options.rest());
        boolean json = words.remove("--json");
        if (words.size() > 1) {
            throw Options.usage("verify-ledger wants one service, or none for all.");
        }
        boolean same = true;
        for (String name : words.isEmpty() ? Administrator.SERVICES : words) {
            try (Administrator service = new Administrator(options, name)) {
                JsonNode verification = verify(service);
                if (json) {
                    ObjectNode line = JsonMapper.shared().createObjectNode().put("service", name);
                    line.setAll((ObjectNode) verification);
                    System.out.println(line);
                } else {
                    show(name, verification);
                }
                require(name, verification);
                same &= verification.path("discrepancies").asLong() == 0;
            }
        }
        return same ? 0 : Refusal.Exit.DIFFERENT.status;
    }

    /** One that is under way already will do as well. */
    private static JsonNode verify(Administrator service) {
        service.post(PATH, Map.of(), 409);
        JsonNode verification;
        do {
            LockSupport.parkNanos(LOOK_EVERY);
            verification = service.get(PATH);
        } while (verification.path("state").asString().equals("RUNNING"));
        return verification;
    }

    private static void require(String name, JsonNode verification) {
        if (!verification.path("state").asString().equals("DONE")) {
            throw new Refusal(
                    Refusal.Exit.UNHEALTHY,
                    "The ledger of " + name + " could not be verified: "
                            + verification.path("fault").asString() + "; ./minzheng logs says more.");
        }
    }

    private static void show(String name, JsonNode verification) {
        System.out.printf(
                "%s, up to position %,d%n", name, verification.path("head").asLong());
        System.out.printf(
                "  store %,d events in %,d streams; topic %,d%n",
                verification.path("store").path("events").asLong(),
                verification.path("store").path("streams").asLong(),
                verification.path("published").asLong());
        for (JsonNode view : verification.path("views")) {
            System.out.printf(
                    "  %s: %,d documents, %,d as the events say%n",
                    view.path("view").asString(),
                    view.path("documents").asLong(),
                    view.path("equal").asLong());
        }
        for (JsonNode money : verification.path("money")) {
            StringBuilder places = new StringBuilder("store " + yuan(money.path("store")));
            places.append(", topic ").append(yuan(money.path("topic")));
            if (!money.path("states").isNull()) {
                places.append(", aggregates ").append(yuan(money.path("states")));
            }
            for (JsonNode view : verification.path("views")) {
                for (JsonNode shown : view.path("money")) {
                    if (shown.path("name").equals(money.path("name"))) {
                        places.append(", ")
                                .append(view.path("view").asString())
                                .append(' ')
                                .append(yuan(shown.path("there")));
                    }
                }
            }
            System.out.printf("  %s in yuan: %s%n", money.path("name").asString(), places);
        }
        for (JsonNode one : verification.path("first")) {
            System.out.printf(
                    "  ! %s %s: %s%n",
                    one.path("place").asString(),
                    one.path("kind").asString(),
                    one.path("what").asString());
        }
        long count = verification.path("discrepancies").asLong();
        int listed = verification.path("first").size();
        if (verification.path("state").asString().equals("DONE")) {
            System.out.println(
                    count == 0
                            ? "  Nothing differs."
                            : "  %,d differences%s."
                                    .formatted(count, listed < count ? ", of which " + listed + " are shown" : ""));
        }
    }

    private static String yuan(JsonNode fen) {
        return "%,d.%02d".formatted(fen.asLong() / 100, Math.abs(fen.asLong() % 100));
    }
}
