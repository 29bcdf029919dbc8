package io.minzheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whose tokens count, and for what. */
class StaffTokensTest extends WebTest {
    private HttpResponse<String> get(String path, String token) throws Exception {
        return send(request("/api/test/cases" + path).header("Authorization", "Bearer " + token));
    }

    private static Map<String, Object> lent(String role, Instant begins, Instant ends) {
        return Map.of(
                "id",
                "d1",
                "from",
                "approver",
                "role",
                role,
                "area",
                "623027",
                "begins",
                begins.getEpochSecond(),
                "ends",
                ends.getEpochSecond());
    }

    @Test
    void aTokenForSomebodyElseIsRefused() throws Exception {
        assertProblem(
                get("/me", ISSUER.token(claims -> claims.audience("minzheng-apps"))),
                401,
                "web.token-must-be-valid",
                null);
    }

    @Test
    void aTokenWithoutAnEndIsRefused() throws Exception {
        assertProblem(
                get("/me", ISSUER.token(claims -> claims.expirationTime(null))), 401, "web.token-must-be-valid", null);
    }

    @Test
    void anotherAlgorithmIsRefusedEvenWithTheRightKey() throws Exception {
        assertThat(get("/me", ISSUER.signed(JWSAlgorithm.RS256)).statusCode()).isEqualTo(200);
        for (JWSAlgorithm other : List.of(JWSAlgorithm.RS512, JWSAlgorithm.PS256)) {
            assertProblem(get("/me", ISSUER.signed(other)), 401, "web.token-must-be-valid", null);
        }
    }

    @Test
    void aLentRoleCountsWhileTheDelegationRunsAndInItsAreaOnly() throws Exception {
        Instant now = Instant.now();
        String running = ISSUER.token(claims ->
                claims.claim("delegations", List.of(lent("approver", now.minusSeconds(60), now.plusSeconds(60)))));
        HttpResponse<String> answer = get("/approving", running);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode staff = json(answer);
        assertThat(staff.path("areas")).isEmpty();
        assertThat(staff.path("roles")).isEmpty();
        assertThat(staff.path("delegations").path(0).path("area").asString()).isEqualTo("623027");
        for (List<Map<String, Object>> not : List.of(
                List.of(lent("approver", now.minusSeconds(60), now.minusSeconds(1))),
                List.of(lent("approver", now.plusSeconds(30), now.plusSeconds(60))),
                List.of(lent("reviewer", now.minusSeconds(60), now.plusSeconds(60))),
                List.of(lent("automation", now.minusSeconds(60), now.plusSeconds(60))))) {
            assertProblem(
                    get("/approving", ISSUER.token(claims -> claims.claim("delegations", not))),
                    403,
                    "web.role-must-allow-it",
                    null);
        }
    }

    @Test
    void aMalformedDelegationMakesTheTokenWorthless() throws Exception {
        for (Object bad : List.of("approver", List.of("approver"), List.of(Map.of("id", "d1")))) {
            assertProblem(
                    get("/me", ISSUER.token(claims -> claims.claim("delegations", bad))),
                    401,
                    "web.token-must-be-valid",
                    null);
        }
    }
}
