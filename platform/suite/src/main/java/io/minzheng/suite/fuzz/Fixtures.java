package io.minzheng.suite.fuzz;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.ResidentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Makes some of what there can be, so that hostile requests also hit something. */
final class Fixtures {
    private static final int CASES = 3;
    private static final DivisionCode COUNTY = DivisionCode.of("623001");

    private Fixtures() {}

    /** @param run makes keys and persons of this run its own */
    static Pool make(Desk desk, String run) {
        Random random = new Random(run.hashCode());
        List<String> persons = new ArrayList<>();
        for (int i = 0; i < CASES + 2; i++) {
            LocalDate birth = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(20_000));
            persons.add(ResidentId.of(COUNTY, birth, 1 + random.nextInt(998)).value());
        }
        desk.post(
                "/api/assistance/standards/DIBAO_RURAL/623001/proposal",
                "reviewer",
                run + "-standard",
                "{\"on\":\"2022-01-04\",\"amount\":45800,\"validFrom\":\"2022-01\",\"documentNumber\":\"fuzz\"}");
        desk.post(
                "/api/assistance/standards/DIBAO_RURAL/623001/approval",
                "approver",
                run + "-approval",
                "{\"on\":\"2022-01-05\"}");
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            cases.add(id(
                    desk.post("/api/assistance/dibao/cases", "clerk-nawu", run + "-case-" + i, filing(persons.get(i))),
                    "no-case"));
        }
        desk.post(
                "/api/assistance/dibao/cases/" + cases.getFirst() + "/acceptance",
                "clerk-nawu",
                run + "-acceptance",
                "{\"on\":\"2022-03-02\"}");
        String payments = id(
                desk.post(
                        "/api/assistance/payments/runs",
                        "reviewer",
                        run + "-run",
                        "{\"purpose\":\"dibao\",\"area\":\"623001\",\"month\":\"2022-04\",\"on\":\"2022-04-06\"}"),
                "no-run");
        String death = id(
                desk.post("/api/registry/deaths", "registrar", run + "-death", """
                        {"on":"2022-05-06","residentId":"%s","diedOn":"2022-05-03","area":"623001100201","informant":"测试丙",
                         "certificateNumber":"fuzz"}""".formatted(persons.getLast())),
                "no-death");
        return new Pool(List.copyOf(cases), List.of(payments), List.of(death), List.copyOf(persons));
    }

    private static String id(JsonNode receipt, String otherwise) {
        return receipt.path("id").asString(otherwise);
    }

    private static String filing(String person) {
        return """
                {"on":"2022-03-01","area":"623001100","village":"623001100201","applicant":1,"kind":"RURAL",
                 "form":"HOUSEHOLD","filedBy":"APPLICANT","crossRegion":false,
                 "authorisation":{"signedOn":"2022-03-01","reference":"fuzz"},"members":[
                 {"no":1,"name":"测试甲","residentId":"%s","relation":"APPLICANT","hukou":"RURAL","counted":true,
                  "seriouslyIll":false,"labourCapacity":"PARTIAL","employed":false,"schooling":"NONE"}]}""".formatted(person);
    }
}
