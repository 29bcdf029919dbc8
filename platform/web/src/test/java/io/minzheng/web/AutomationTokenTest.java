package io.minzheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Staff;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Nobody comes in as an automation. */
class AutomationTokenTest extends WebTest {
    private static final String ACCOUNT = Staff.automation("assistance.dibao.WhenX", DivisionCode.of("623001"))
            .id();

    private HttpResponse<String> me(String subject, List<String> roles) throws Exception {
        return send(request("/api/test/cases/me")
                .header("Authorization", "Bearer " + ISSUER.token(subject, roles, List.of("623001"))));
    }

    @Test
    void aTokenThatNamesAnAutomationIsRefused() throws Exception {
        for (String subject : List.of(ACCOUNT, " " + ACCOUNT, ACCOUNT.toUpperCase(Locale.ROOT), "automation:")) {
            assertProblem(me(subject, List.of("clerk")), 401, "web.token-must-be-valid", null);
        }
    }

    @Test
    void theRoleOfAutomationsIsPassedOverInATokenAsAnUnknownOneIs() throws Exception {
        HttpResponse<String> answer = me("clerk-1", List.of("clerk", "automation"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).path("roles").size()).isEqualTo(1);
        assertThat(json(answer).path("roles").get(0).asString()).isEqualTo("CLERK");
    }
}
