package io.minzheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Fen;
import io.minzheng.kernel.Role;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command brings along, what it gets back, and how each kind of refusal looks. */
class CommandsTest extends WebTest {
    @BeforeEach
    void forget() {
        arrived.context.set(null);
        arrived.filed.set(null);
    }

    private CommandContext context() {
        return Objects.requireNonNull(arrived.context.get(), "the command did not arrive");
    }

    @Test
    void arrivesAsItWasMeant() throws Exception {
        assertThat(send(command("/api/test/cases", APPLICATION)).statusCode()).isEqualTo(200);
        var filed = Objects.requireNonNull(arrived.filed.get());
        assertThat(filed.area()).isEqualTo(DivisionCode.of("623001001"));
        assertThat(filed.on()).isEqualTo(LocalDate.of(2022, 10, 8));
        assertThat(filed.month()).isEqualTo(YearMonth.of(2022, 10));
        assertThat(filed.income()).isEqualTo(Fen.of(120050));
        assertThat(filed.members().getFirst().residentId().value()).isEqualTo("11010519491231002X");
    }

    @Test
    void answersWithReceiptTagAndToken() throws Exception {
        var response = send(command("/api/test/cases", APPLICATION));
        assertThat(response.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(response.headers().firstValue("Consistency-Token")).contains("test:42");
        assertThat(json(response))
                .isEqualTo(StrictJson.mapper().readTree("{\"id\":\"c-1\",\"version\":7,\"position\":42}"));
    }

    @Test
    void knowsWhoGaveIt() throws Exception {
        send(command("/api/test/cases", APPLICATION));
        assertThat(context().staff().id()).isEqualTo("clerk-1");
        assertThat(context().staff().roles()).isEqualTo(Set.of(Role.CLERK));
        assertThat(context().staff().areas()).isEqualTo(Set.of(DivisionCode.of("623001001")));
    }

    @Test
    void keepsTheTraceOfItsClient() throws Exception {
        String parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var response = send(command("/api/test/cases", APPLICATION).header("traceparent", parent));
        assertThat(context().traceparent()).isEqualTo(parent);
        assertThat(context().correlation()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(response.headers().firstValue("Trace-Id")).contains("0af7651916cd43dd8448eb211c80319c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
            })
    void beginsATraceWhereThereIsNone(String parent) throws Exception {
        send(command("/api/test/cases", APPLICATION).header("traceparent", parent));
        assertThat(context().traceparent())
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                .isNotEqualTo(parent);
    }

    @Test
    void theSameRequestHasTheSameFingerprintAndAnyOtherHasNot() throws Exception {
        assertThat(Set.of(
                        fingerprint("/api/test/cases", APPLICATION),
                        fingerprint("/api/test/cases?x=1", APPLICATION),
                        fingerprint("/api/test/cases", APPLICATION.replace("120050", "120051"))))
                .hasSize(3);
        assertThat(fingerprint("/api/test/cases", APPLICATION)).isEqualTo(fingerprint("/api/test/cases", APPLICATION));
    }

    private String fingerprint(String path, String body) throws Exception {
        send(command(path, body));
        return Objects.requireNonNull(context().key()).fingerprint();
    }

    @Test
    void needsAKey() throws Exception {
        var request = asClerk("/api/test/cases")
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(APPLICATION));
        assertProblem(send(request), 400, "web.idempotency-key-must-be-given", "Idempotency-Key");
        assertThat(arrived.filed.get()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words"})
    void needsAKeyOfVisibleCharacters(String key) throws Exception {
        var request = command("/api/test/cases", APPLICATION).setHeader("Idempotency-Key", key);
        assertProblem(send(request), 400, "web.idempotency-key-must-be-valid", "Idempotency-Key");
    }

    @Test
    void needsOneKeyOfAtMostTwoHundredCharacters() throws Exception {
        var twice = command("/api/test/cases", APPLICATION).header("Idempotency-Key", "k-2");
        assertProblem(send(twice), 400, "web.idempotency-key-must-be-valid", "Idempotency-Key");
        var longer = command("/api/test/cases", APPLICATION).setHeader("Idempotency-Key", "k".repeat(201));
        assertProblem(send(longer), 400, "web.idempotency-key-must-be-valid", "Idempotency-Key");
        var longest = command("/api/test/cases", APPLICATION).setHeader("Idempotency-Key", "k".repeat(200));
        assertThat(send(longest).statusCode()).isEqualTo(200);
    }

    @Test
    void mayNameTheVersionItWasMadeFor() throws Exception {
        send(command("/api/test/cases", APPLICATION).header("If-Match", "\"7\""));
        assertThat(context().expectedVersion()).isEqualTo(7);
        send(command("/api/test/cases", APPLICATION));
        assertThat(context().expectedVersion()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "W/\"7\"", "*", "\"seven\"", "\"-1\"", "\"7\", \"8\"", "\"99999999999999999999\""})
    void refusesAnyOtherFormOfVersion(String tag) throws Exception {
        var request = command("/api/test/cases", APPLICATION).header("If-Match", tag);
        assertProblem(send(request), 400, "web.entity-tag-must-be-valid", "If-Match");
    }

    @ParameterizedTest
    @CsvSource({
        "VersionMustBeCurrent,412,eventstore.version-must-be-current",
        "IdempotencyKeyMustNotBeReused,409,eventstore.idempotency-key-must-not-be-reused",
        "AggregateMustNotBeContended,409,eventstore.aggregate-must-not-be-contended",
        "AggregateIdMustBeValid,400,eventstore.aggregate-id-must-be-valid",
        "kernelBusinessDateMustNotLieInTheFuture,422,kernel.business-date-must-not-lie-in-the-future",
        "kernelAreaMustBeOnesOwn,403,kernel.area-must-be-ones-own",
        "kernelAggregateMustExist,404,kernel.aggregate-must-exist",
    })
    void answersEachKindOfRefusalWithItsStatus(String rule, int status, String code) throws Exception {
        assertProblem(send(command("/api/test/cases/c-1/refusals/" + rule, "")), status, code, null);
    }

    @Test
    void fillsDetailsIntoTheTextOfTheLanguageAskedFor() throws Exception {
        String path = "/api/test/cases/c-1/refusals/kernelHolidayTableMustCoverTheYear";
        String code = "kernel.holiday-table-must-cover-the-year";
        var chinese = assertProblem(send(command(path, "")), 422, code, "on");
        assertThat(chinese.path("title").asString()).contains("1999").contains("节假日");
        assertThat(chinese.path("details").path("year").asInt()).isEqualTo(1999);
        var english = send(command(path, "").header("Accept-Language", "en-GB,en;q=0.9,zh;q=0.2"));
        assertThat(assertProblem(english, 422, code, "on").path("title").asString())
                .contains("no holiday table for 1999");
        assertThat(english.headers().firstValue("Content-Language")).contains("en");
        var other = send(command(path, "").header("Accept-Language", "fr"));
        assertThat(assertProblem(other, 422, code, "on").path("title").asString())
                .contains("节假日");
    }

    /** What is refused must not have been done. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "application/xml",
                "text/csv",
                "image/png",
                ";",
                "text/html;q=x",
                "application/json;charset=iso-8859-1",
                "application/json;charset=gbk, */*",
                "application/json;charset=nonsense"
            })
    void isNotCarriedOutWhereItsAnswerWouldNotBeTaken(String accept) throws Exception {
        assertProblem(
                send(command("/api/test/cases", APPLICATION).header("Accept", accept)),
                406,
                "web.media-type-must-be-acceptable",
                null);
        assertThat(arrived.filed.get()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "*/*",
                "application/*",
                "text/html, application/json;q=0.1",
                "application/json;charset=UTF-8",
                "text/csv, application/problem+json",
                "application/vnd.x+json",
                "application/*+json",
                "application/json;q=0"
            })
    void isCarriedOutWhereItsAnswerIsTaken(String accept) throws Exception {
        assertThat(send(command("/api/test/cases", APPLICATION).header("Accept", accept))
                        .statusCode())
                .isEqualTo(200);
        assertThat(arrived.filed.get()).isNotNull();
    }
}
