package io.minzheng.suite.fuzz;

import java.util.List;
import java.util.Map;

/**
 * Ids of what there is, made before the first request and always in the same order, so that a request that is sent again
 * finds its like.
 *
 * @param cases of dibao
 * @param runs of payments
 * @param deaths registered
 * @param persons resident ids that are valid
 */
record Pool(List<String> cases, List<String> runs, List<String> deaths, List<String> persons) {
    /** Accounts of nobody: the fuzz must not shut out the staff whose tokens it has. */
    private static final List<String> ACCOUNTS = List.of("fuzz-a", "fuzz-b", "fuzz-c");

    private static final Map<String, List<String>> NAMED = Map.of(
            "view", List.of("assistance.dibao.HouseholdFiles", "registry.deaths.Deaths"),
            "purpose", List.of("dibao"),
            "capability", List.of("assistance.dibao", "registry.death"),
            "staff", List.of("clerk-nawu", "auditor"),
            "limit", List.of("1", "1000"),
            "roles", List.of("clerk", "reviewer", "reporter"),
            "areas", List.of("623001100"));

    List<String> of(String service, String name) {
        if (service.equals("identity")) {
            return name.equals("roles") || name.equals("areas") ? NAMED.get(name) : ACCOUNTS;
        }
        return switch (name) {
            case "residentId" -> persons;
            case "run" -> runs;
            case "household" -> cases;
            case "id", "aggregate", "subject" -> service.equals("registry") ? deaths : cases;
            default -> NAMED.getOrDefault(name, List.of());
        };
    }
}
