package io.minzheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"minzheng.area=623001", "minzheng.web.incompatible-in-one-area=clerk+approver"})
class RoleGuardTest extends WebTest {
    private HttpRequest.Builder as(String role, String area, String path) throws Exception {
        return request(path)
                .header("Authorization", "Bearer " + ISSUER.token(role + "-1", List.of(role), List.of(area)));
    }

    @Test
    void anEndpointThatNamesNoRolesIsOpenToNobody() throws Exception {
        assertProblem(send(asClerk("/api/test/cases/forgotten")), 403, "web.role-must-allow-it", null);
    }

    @Test
    void theRoleIsAskedForBeforeAnythingElseIsLookedAt() throws Exception {
        HttpRequest.Builder unreadable = as("reporter", "623001", "/api/test/cases")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{"));
        assertProblem(send(unreadable), 403, "web.role-must-allow-it", null);
    }

    @Test
    void whatCannotBeDividedIsForThoseWhoAreResponsibleForTheWhole() throws Exception {
        assertProblem(
                send(as("clerk", "623001001", "/api/test/cases/whole")), 403, "kernel.area-must-be-ones-own", null);
        assertThat(send(as("clerk", "6230", "/api/test/cases/whole")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoUnitesRolesThatDoNotGoTogetherMayDoNothing() throws Exception {
        String both = ISSUER.token("both-1", List.of("clerk", "approver"), List.of("623001001"));
        var refused = assertProblem(
                send(request("/api/test/cases/none").header("Authorization", "Bearer " + both)),
                403,
                "web.roles-must-be-compatible",
                null);
        assertThat(refused.path("details").toString()).contains("clerk", "approver");
        String one = ISSUER.token("one-1", List.of("clerk", "reviewer"), List.of("623001001"));
        assertThat(send(request("/api/test/cases/none").header("Authorization", "Bearer " + one))
                        .statusCode())
                .isEqualTo(200);
    }
}
