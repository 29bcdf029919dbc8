package io.minzheng.suite.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Makes some of what there can be, so that hostile requests also hit something. */
final class Fixtures {
    private static final int CASES = 3;

    private Fixtures() {}

    /** @param run makes keys and persons of this run its own */
    static Pool make(Desk desk, String run) {
        Random random = new Random(run.hashCode());
        List<String> persons = new ArrayList<>();
        for (int i = 0; i < CASES + 2; i++) {
            persons.add(Samples.person(random));
        }
        desk.post(
                "/api/assistance/standards/DIBAO_RURAL/623001/proposal",
                "reviewer",
                run + "-standard",
                Samples.proposal());
        desk.post(
                "/api/assistance/standards/DIBAO_RURAL/623001/approval",
                "approver",
                run + "-approval",
                "{\"on\":\"2022-01-05\"}");
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            JsonNode filed = desk.post(Samples.CASES, "clerk-nawu", run + "-case-" + i, Samples.filing(persons.get(i)));
            if (!filed.has("id")) {
                throw new IllegalStateException("no case could be filed: " + filed.path("code"));
            }
            cases.add(filed.path("id").asString());
        }
        desk.post(
                "/api/assistance/dibao/cases/" + cases.getFirst() + "/acceptance",
                "clerk-nawu",
                run + "-acceptance",
                "{\"on\":\"2022-03-02\"}");
        String payments = id(desk.post(Samples.RUNS, "reviewer", run + "-run", Samples.run(4)), "no-run");
        String death = id(
                desk.post(Samples.DEATHS, "registrar", run + "-death", Samples.death(persons.getLast())), "no-death");
        return new Pool(List.copyOf(cases), List.of(payments), List.of(death), List.copyOf(persons));
    }

    private static String id(JsonNode receipt, String otherwise) {
        return receipt.path("id").asString(otherwise);
    }
}
