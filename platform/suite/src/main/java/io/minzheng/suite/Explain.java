package io.minzheng.suite;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Says why a household was paid what it was paid, and plainly if that does not follow from the events. */
final class Explain {
    private Explain() {}

    static int run(Options options) {
        List<String> parts =
                options.rest().size() == 1 ? List.of(options.rest().getFirst().split("/")) : List.of();
        if (parts.size() != 3 || !parts.getLast().matches("[1-9]\\d{0,8}")) {
            throw Options.usage("audit explain wants one payment, as PURPOSE/HOUSEHOLD/NUMBER.");
        }
        try (Administrator service = Administrator.asAuditor(options, "assistance")) {
            JsonNode found = service.get("/payments/ledgers/%s/%s/payments/%s/explanation"
                    .formatted(Administrator.segment(parts.get(0)), Administrator.segment(parts.get(1)), parts.get(2)));
            print(found);
            return found.path("agrees").asBoolean() ? 0 : Refusal.Exit.DIFFERENT.status;
        }
    }

    private static void print(JsonNode found) {
        JsonNode basis = found.path("basis");
        System.out.printf(
                "Payment %d to %s for %s (%s): %s yuan paid, %s yuan recomputed from the events.%n",
                found.path("payment").asInt(),
                found.path("household").asString(),
                found.path("month").asString(),
                found.path("kind").asString(),
                yuan(found.path("issued")),
                yuan(found.path("recomputed")));
        System.out.printf(
                "  rule       %s, %s, %s%n",
                basis.path("ruleVersion").asString(),
                basis.path("method").asString(),
                basis.path("kind").asString());
        System.out.printf(
                "  standard   %s yuan a person and month, by %s%n",
                yuan(basis.path("standard")), basis.path("standardDocument").asString());
        System.out.printf(
                "  members    %d counted, %d paid%s%n",
                basis.path("members").asInt(),
                basis.path("paidMembers").asInt(),
                basis.path("singlePerson").asBoolean() ? ", a single person's guarantee" : "");
        System.out.printf(
                "  income     %s yuan a head and month: %s in %d months, less %s not counted and %s deducted%n",
                yuan(basis.path("perCapitaIncome")),
                yuan(basis.path("grossIncome")),
                basis.path("lookBackMonths").asInt(),
                yuan(basis.path("excluded")),
                yuan(basis.path("deductions")));
        System.out.printf(
                "  on top     %s yuan of supplements; %d %% are paid%n",
                yuan(basis.path("supplements")), basis.path("percent").asInt());
        System.out.printf(
                "  due        %s yuan, less %s settled before%n",
                yuan(found.path("entitled")), yuan(found.path("settledBefore")));
        System.out.println("  steps      true on, known at, who, what");
        found.path("acts").forEach(Explain::printAct);
        found.path("erased")
                .forEach(erased -> System.out.println("Decisions on what was " + erased.asString()
                        + " could not be taken again; they stand as they were stored."));
        if (found.path("agrees").asBoolean()) {
            System.out.println("It follows from the events, to the fen.");
            return;
        }
        System.out.println("IT DOES NOT FOLLOW FROM THE EVENTS:");
        found.path("divergences")
                .forEach(divergence -> System.out.printf(
                        "  %s is stored as %s; recomputed: %s%n",
                        divergence.path("what").asString(),
                        divergence.path("stored").asString(),
                        divergence.path("recomputed").asString()));
    }

    private static void printAct(JsonNode act) {
        System.out.printf(
                "    %s  %s  %s  %s  %s%n",
                act.path("on").asString(),
                act.path("recordedAt").asString(),
                act.path("by").asString(),
                act.path("step").asString(),
                act.path("facts").properties().stream()
                        .map(fact -> fact.getKey() + "=" + fact.getValue().asString())
                        .collect(Collectors.joining(" ")));
    }

    static String yuan(JsonNode fen) {
        return BigDecimal.valueOf(fen.asLong(), 2).toPlainString();
    }
}
