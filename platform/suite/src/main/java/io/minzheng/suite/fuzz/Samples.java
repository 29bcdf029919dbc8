package io.minzheng.suite.fuzz;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.ResidentId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Commands as rules would take them: spoilt in one place they come further than what only fits its schema. */
final class Samples {
    static final String CASES = "/api/assistance/dibao/cases";
    static final String ACCEPTANCE = CASES + "/{id}/acceptance";
    static final String PROPOSAL = "/api/assistance/standards/{kind}/{area}/proposal";
    static final String RUNS = "/api/assistance/payments/runs";
    static final String DEATHS = "/api/registry/deaths";

    private static final DivisionCode COUNTY = DivisionCode.of("623001");
    private static final Map<String, Function<Random, String>> BODIES = Map.of(
            CASES,
            random -> filing(person(random)),
            ACCEPTANCE,
            random -> "{\"on\":\"2022-03-02\"}",
            PROPOSAL,
            random -> proposal(),
            RUNS,
            random -> run(4 + random.nextInt(6)),
            DEATHS,
            random -> death(person(random)));

    private Samples() {}

    static boolean isOne(Operation operation) {
        return operation.method().equals("POST") && BODIES.containsKey(operation.path());
    }

    /** Null where there is none. */
    static @Nullable JsonNode body(Random random, Operation operation) {
        Function<Random, String> body = isOne(operation) ? BODIES.get(operation.path()) : null;
        return body == null ? null : Checks.tree(body.apply(random));
    }

    static String person(Random random) {
        LocalDate birth = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(20_000));
        return ResidentId.of(COUNTY, birth, 1 + random.nextInt(998)).value();
    }

    static String proposal() {
        return "{\"on\":\"2022-01-04\",\"amount\":45800,\"validFrom\":\"2022-01\",\"documentNumber\":\"fuzz\"}";
    }

    /** @param month of 2022 */
    static String run(int month) {
        return "{\"purpose\":\"dibao\",\"area\":\"623001\",\"month\":\"2022-%02d\",\"on\":\"2022-%02d-06\"}"
                .formatted(month, month);
    }

    static String death(String person) {
        return """
                {"on":"2022-05-06","residentId":"%s","diedOn":"2022-05-03","area":"623001100201","informant":"测试丙",
                 "certificateNumber":"fuzz"}""".formatted(person);
    }

    static String filing(String person) {
        return """
                {"on":"2022-03-01","area":"623001100","village":"623001100201","applicant":1,"kind":"RURAL",
                 "form":"HOUSEHOLD","filedBy":"APPLICANT","crossRegion":false,
                 "authorisation":{"signedOn":"2022-03-01","reference":"fuzz"},"members":[
                 {"no":1,"name":"测试甲","residentId":"%s","relation":"APPLICANT","hukou":"RURAL","counted":true,
                  "seriouslyIll":false,"labourCapacity":"PARTIAL","employed":false,"schooling":"NONE"}]}""".formatted(person);
    }
}
