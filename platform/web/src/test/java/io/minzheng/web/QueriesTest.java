package io.minzheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Access, paging, CSV, waiting for views, and everything else that can be wrong with a query. */
@ExtendWith(OutputCaptureExtension.class)
class QueriesTest extends WebTest {
    @Test
    void needsATokenThatIsGoodAndNew() throws Exception {
        assertProblem(send(request("/api/test/cases")), 401, "web.token-must-be-valid", null);
        for (String token : List.of("nonsense", ISSUER.expired(), ISSUER.forged(), ISSUER.ofAnotherIssuer())) {
            var response = send(request("/api/test/cases").header("Authorization", "Bearer " + token));
            assertProblem(response, 401, "web.token-must-be-valid", null);
            assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        }
        String nowhere = ISSUER.token("x", List.of("clerk"), List.of("Hezuo"));
        assertProblem(
                send(request("/api/test/cases").header("Authorization", "Bearer " + nowhere)),
                401,
                "web.token-must-be-valid",
                null);
    }

    @Test
    void needsATokenOnPathsThatDoNotExistToo() throws Exception {
        assertProblem(send(request("/api/test/none-such")), 401, "web.token-must-be-valid", null);
    }

    @Test
    void needsOneOfTheRoles() throws Exception {
        String reporter = ISSUER.token("r", List.of("reporter"), List.of());
        var response = send(request("/api/test/cases").header("Authorization", "Bearer " + reporter));
        assertProblem(response, 403, "web.role-must-allow-it", null);
    }

    @Test
    void readsEveryRoleByItsLowerCaseName() throws Exception {
        String all = ISSUER.token(
                "a",
                List.of(
                        "clerk",
                        "reviewer",
                        "approver",
                        "registrar",
                        "care_worker",
                        "auditor",
                        "reporter",
                        "administrator"),
                List.of("62"));
        var me = json(send(request("/api/test/cases/me").header("Authorization", "Bearer " + all)));
        assertThat(me.path("roles").size()).isEqualTo(8);
        assertThat(me.path("areas").get(0).asString()).isEqualTo("62");
    }

    @Test
    void knowsItsPathsMethodsAndForms() throws Exception {
        assertProblem(send(asClerk("/api/test/none-such")), 404, "web.path-must-exist", null);
        var put = send(asClerk("/api/test/cases").PUT(HttpRequest.BodyPublishers.noBody()));
        assertProblem(put, 405, "web.method-must-be-allowed", null);
        assertThat(put.headers().firstValue("Allow")).contains("GET, POST");
        assertProblem(
                send(asClerk("/api/test/cases").header("Accept", "image/png")),
                406,
                "web.media-type-must-be-acceptable",
                null);
        assertProblem(
                send(asClerk("/api/test/cases/me").header("Accept", "text/csv")),
                406,
                "web.media-type-must-be-acceptable",
                null);
    }

    @Test
    void refusesPathsMadeToLeadAstray() throws Exception {
        assertProblem(send(asClerk("/api/test/..;/cases")), 400, "web.request-must-be-well-formed", null);
        assertProblem(send(asClerk("/api/test//cases")), 400, "web.request-must-be-well-formed", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%c0%af", "%ff", "%zz", "%"})
    void refusesParametersThatAreNoText(String value) throws Exception {
        try (var socket = new java.net.Socket("localhost", port)) {
            String request = "GET /api/test/cases?after=" + value + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                    + asClerk("/").build().headers().firstValue("Authorization").orElseThrow()
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("\"code\":\"web.request-must-be-well-formed\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/test/cases?x=<a> HTTP/1.1",
                "GET /api/test/%zz HTTP/1.1",
                "G\u0001T /api/test/cases HTTP/1.1",
            })
    void answersLikewiseWhatTomcatItselfRefuses(String line) throws Exception {
        try (var socket = new java.net.Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json")
                    .contains("\"code\":\"web.request-must-be-well-formed\"")
                    .doesNotContain("<html")
                    .doesNotContain("Tomcat");
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "on=2022-02-30&month=2022-10&area=623001&days=1,web.date-must-exist,on",
                "on=%2B999999999-12-31&month=2022-10&area=623001&days=1,web.date-must-exist,on",
                "on=-0001-12-31&month=2022-10&area=623001&days=1,web.date-must-exist,on",
                "on=2022-10-01&month=%2B12022-10&area=623001&days=1,web.date-must-exist,month",
                "on=01.10.2022&month=2022-10&area=623001&days=1,web.date-must-exist,on",
                "on=2022-10-01&month=2022-13&area=623001&days=1,web.date-must-exist,month",
                "on=2022-10-01&month=2022-10&area=6&days=1,kernel.division-code-must-be-valid,area",
                "on=2022-10-01&month=2022-10&area=623001&days=many,web.parameter-must-fit,days",
                "on=2022-10-01&month=2022-10&area=623001&days=0,web.parameter-must-fit,days",
                "on=2022-10-01&month=2022-10&area=623001,web.parameter-must-be-given,days",
                "month=2022-10&area=623001&days=1,web.parameter-must-be-given,on",
                "on=2022-10-01&month=2022-10&area=623001&days=1&other=a%00b,web.parameter-must-fit,other",
            })
    void namesTheParameterAtFault(String query, String code, String field) throws Exception {
        assertProblem(send(asClerk("/api/test/cases/due?" + query)), 400, code, field);
    }

    @Test
    void readsParametersInIsoForm() throws Exception {
        var due = send(asClerk("/api/test/cases/due?on=2022-10-01&month=2022-10&area=623001&days=1"));
        assertThat(due.body())
                .contains("\"2022-10-01\"")
                .contains("\"2022-10\"")
                .contains("\"623001\"");
    }

    @Test
    void givesPagesAndTheWayToTheNext() throws Exception {
        var first = send(asClerk("/api/test/cases?limit=1&kind=a%26b"));
        assertThat(json(first).path("items").size()).isEqualTo(1);
        assertThat(json(first).path("next").asString()).isEqualTo("a 1&");
        assertThat(first.headers().firstValue("Link"))
                .contains("</api/test/cases?limit=1&kind=a%26b&after=a%201%26>; rel=\"next\"");
        var last = send(asClerk("/api/test/cases?limit=2"));
        assertThat(json(last).path("items").size()).isEqualTo(2);
        assertThat(last.headers().firstValue("Link")).isEmpty();
        assertThat(json(last).path("items").get(0).path("head").path("income").asLong())
                .isEqualTo(-500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-1", "many", "1.5", "99999999999"})
    void refusesALimitThatIsNone(String limit) throws Exception {
        assertProblem(send(asClerk("/api/test/cases?limit=" + limit)), 400, "web.parameter-must-fit", "limit");
    }

    @Test
    void givesEveryListAsCsv() throws Exception {
        var csv = send(asClerk("/api/test/cases").header("Accept", "text/csv"));
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow().toLowerCase())
                .isEqualTo("text/csv;charset=utf-8");
        assertThat(csv.body()).isEqualTo("""
                \uFEFFid,head.name,head.income,due,tags\r
                a 1&,"'=HYPERLINK(""x"")",-500,,"[""x"",""y""]"\r
                b,"张三, ""老张""\",78400,2022-10-01,[]\r
                """);
        var empty = send(asClerk("/api/test/cases/none").header("Accept", "text/csv"));
        assertThat(empty.body()).isEqualTo("\uFEFFid,head.name,head.income,due,tags\r\n");
    }

    @Test
    void answersJsonToThoseWhoTakeAnything() throws Exception {
        assertThat(send(asClerk("/api/test/cases").header("Accept", "*/*"))
                        .headers()
                        .firstValue("Content-Type"))
                .contains("application/json");
    }

    @Test
    void waitsUntilTheViewsHaveCaughtUp() throws Exception {
        views.waited.set(Duration.ZERO);
        assertThat(send(asClerk("/api/test/cases").header("Consistency-Token", "test:10"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(views.waited.get()).isEqualTo(Duration.ofSeconds(5));
        var late = send(asClerk("/api/test/cases").header("Consistency-Token", "test:11"));
        assertProblem(late, 503, "web.view-must-have-caught-up", null);
        assertThat(late.headers().firstValue("Retry-After")).contains("1");
        assertThat(send(asClerk("/api/test/cases").header("Consistency-Token", "other:99, test:10"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(command("/api/test/cases", APPLICATION).header("Consistency-Token", "test:11"))
                        .statusCode())
                .as("commands do not wait")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "test:", "test:-1", "test:1e3", "test:10,,", "test:99999999999999999999"})
    void refusesATokenOfAnotherForm(String token) throws Exception {
        var response = send(asClerk("/api/test/cases").header("Consistency-Token", token));
        assertProblem(response, 400, "web.consistency-token-must-be-valid", "Consistency-Token");
    }

    @Test
    void tellsTheLogAboutAFaultAndNeitherItNorTheClientAboutPersons(CapturedOutput output) throws Exception {
        var response = send(asClerk("/api/test/cases/fault"));
        var problem = assertProblem(response, 500, "web.unexpected", null);
        assertThat(response.body()).doesNotContain("62300119900101001X").doesNotContain("IllegalState");
        assertThat(output.getAll())
                .contains(problem.path("traceId").asString())
                .contains("java.lang.IllegalStateException")
                .contains("TestService$CaseApi.fault")
                .doesNotContain("62300119900101001X");
    }

    @Test
    void asksToTryAgainWhenAStoreIsAway() throws Exception {
        var response = send(asClerk("/api/test/cases/away"));
        assertProblem(response, 503, "web.store-must-be-reachable", null);
        assertThat(response.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void describesItselfToAnyone() throws Exception {
        var description = send(request("/v3/api-docs"));
        assertThat(description.statusCode()).isEqualTo(200);
        var api = json(description);
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(api.path("components")
                        .path("securitySchemes")
                        .path("bearer")
                        .path("scheme")
                        .asString())
                .isEqualTo("bearer");
        assertThat(api.path("components")
                        .path("schemas")
                        .path("Problem")
                        .path("properties")
                        .path("traceId")
                        .isObject())
                .isTrue();
        var post = api.path("paths").path("/api/test/cases").path("post");
        assertThat(post.path("parameters").findValuesAsString("name")).containsExactly("Idempotency-Key", "If-Match");
        assertThat(post.path("responses").path("default").path("content").propertyNames())
                .containsExactly("application/problem+json");
        var get = api.path("paths").path("/api/test/cases").path("get");
        assertThat(get.path("parameters").findValuesAsString("name"))
                .containsExactly("Consistency-Token", "after", "limit");
        var application =
                api.path("components").path("schemas").path("FileApplication").path("properties");
        assertThat(application.path("income").path("type").asString()).isEqualTo("integer");
        assertThat(application.path("area").path("type").asString()).isEqualTo("string");
    }
}
