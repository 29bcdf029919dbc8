package io.minzheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a body can be wrong, and that no controller sees it. */
class BadBodiesTest extends WebTest {
    @BeforeEach
    void forget() {
        arrived.filed.set(null);
    }

    @ParameterizedTest(name = "{0} → {1}: {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            "persons":2 | "persons":2,"height":3 | web.field-must-be-known | height
            "note":null | "note":null,"shoe":1 | web.field-must-be-known | members[0].shoe
            "persons":2 | "persons":"2" | web.value-must-fit | persons
            "persons":2 | "persons":2.5 | web.value-must-fit | persons
            "persons":2 | "persons":true | web.value-must-fit | persons
            "persons":2 | "persons":99999999999999999999 | web.value-must-fit | persons
            "persons":2 | "persons":null | web.field-must-be-given | persons
            "persons":2,| ` ` | web.field-must-be-given | persons
            "persons":2 | "persons":2,"persons":3 | web.field-must-not-be-repeated | -
            "income":120050 | "income":1200.50 | web.value-must-fit | income
            "income":120050 | "income":"1200" | web.value-must-fit | income
            "applicant":"张三" | "applicant":17 | web.value-must-fit | applicant
            "applicant":"张三" | "applicant":true | web.value-must-fit | applicant
            "applicant":"张三" | "applicant":" " | web.value-must-fit | applicant
            "applicant":"张三" | "applicant":"张\\u0000" | web.value-must-fit | applicant
            "applicant":"张三" | "applicant":"张\\ud83d" | web.value-must-fit | applicant
            "name":"张三" | "name":"\\udc00" | web.value-must-fit | members[0].name
            "applicant":"张三" | "applicant":null | web.field-must-be-given | applicant
            "applicant":"张三", | ` ` | web.field-must-be-given | applicant
            "name":"张三", | ` ` | web.field-must-be-given | members[0].name
            "note":null} | "note":null},null | web.field-must-be-given | members[1]
            "2022-10-08" | "2022-02-30" | web.date-must-exist | on
            "2022-10-08" | "8.10.2022" | web.date-must-exist | on
            "2022-10-08" | "+999999999-12-31" | web.date-must-exist | on
            "2022-10-08" | "-0001-12-31" | web.date-must-exist | on
            "2022-10-08" | 19273 | web.value-must-fit | on
            "2022-10-08" | [2022,10,8] | web.value-must-fit | on
            "2022-10-08" | "" | web.date-must-exist | on
            "2022-10", | "2022-13", | web.date-must-exist | month
            "URBAN" | "urban" | web.value-must-fit | kind
            "URBAN" | 0 | web.value-must-fit | kind
            "URBAN" | "" | web.value-must-fit | kind
            "623001001" | "6230" + | web.body-must-be-well-formed | -
            "623001001" | "62300" | kernel.division-code-must-be-valid | area
            "623001001" | 623001001 | web.value-must-fit | area
            11010519491231002X | 110105194912310021 | kernel.resident-id-must-be-valid | members[0].residentId
            "members":[ | "members":{ | web.value-must-fit | members
            """)
    void namesRuleAndField(String good, String bad, String code, @Nullable String field) throws Exception {
        assertThat(APPLICATION).contains(good);
        var response = send(command("/api/test/cases", APPLICATION.replace(good, bad)));
        assertProblem(response, 400, code, field);
        assertThat(arrived.filed.get()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"kind":            | web.body-must-be-well-formed
            nonsense            | web.body-must-be-well-formed
            {'kind':'URBAN'}    | web.body-must-be-well-formed
            ``                  | web.body-must-be-given
            []                  | web.value-must-fit
            "text"              | web.value-must-fit
            17                  | web.value-must-fit
            """)
    void refusesWhatIsNoApplicationAtAll(String body, String code) throws Exception {
        assertProblem(send(command("/api/test/cases", body)), 400, code, null);
    }

    @Test
    void refusesAnythingAfterTheDocument() throws Exception {
        assertProblem(send(command("/api/test/cases", APPLICATION + " {}")), 400, "web.body-must-be-well-formed", null);
    }

    @Test
    void refusesNullAsABody() throws Exception {
        assertThat(send(command("/api/test/cases", "null")).statusCode()).isEqualTo(400);
        assertThat(arrived.filed.get()).isNull();
    }

    @Test
    void refusesNestingWithoutEnd() throws Exception {
        assertThat(send(command("/api/test/cases", "{\"members\":" + "[".repeat(20_000)))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesBytesThatAreNoUtf8() throws Exception {
        byte[] body = APPLICATION.getBytes("GBK");
        var response = send(command("/api/test/cases", "").POST(HttpRequest.BodyPublishers.ofByteArray(body)));
        assertProblem(response, 400, "web.body-must-be-well-formed", null);
    }

    @Test
    void neverQuotesTheBody() throws Exception {
        var response = send(command("/api/test/cases", APPLICATION.replace("31002X", "310021")));
        assertThat(response.body()).doesNotContain("110105");
    }

    @Test
    void refusesABodyThatIsTooLargeWhetherItsLengthIsGivenOrNot() throws Exception {
        byte[] large = new byte[70_000];
        var known = HttpRequest.BodyPublishers.ofByteArray(large);
        var unknown = HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large));
        assertProblem(send(command("/api/test/cases", "").POST(known)), 413, "web.body-must-not-be-too-large", null);
        assertProblem(send(command("/api/test/cases", "").POST(unknown)), 413, "web.body-must-not-be-too-large", null);
    }

    @Test
    void takesOnlyJson() throws Exception {
        assertProblem(
                send(command("/api/test/cases", APPLICATION).setHeader("Content-Type", "application/xml")),
                415,
                "web.media-type-must-be-supported",
                null);
        assertProblem(
                send(asClerk("/api/test/cases")
                        .header("Idempotency-Key", "k")
                        .POST(HttpRequest.BodyPublishers.ofString("kind=URBAN"))
                        .header("Content-Type", "application/x-www-form-urlencoded")),
                415,
                "web.media-type-must-be-supported",
                null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/*+json", "json", ";"})
    void takesNoTypeThatIsNone(String type) throws Exception {
        assertProblem(
                send(command("/api/test/cases", APPLICATION).setHeader("Content-Type", type)),
                415,
                "web.media-type-must-be-supported",
                null);
    }
}
