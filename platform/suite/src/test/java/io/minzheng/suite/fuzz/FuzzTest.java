package io.minzheng.suite.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each check of the fuzz bites, and each request can be made again. */
class FuzzTest {
    private static final String TRACE = "Trace-Id: 0123456789abcdef0123456789abcdef\r\n";
    private static final JsonNode DESCRIPTION = JsonMapper.shared().readTree("""
            {"paths": {"/api/sample/notes/{id}": {"post": {
               "parameters": [{"in": "path", "name": "id", "schema": {"type": "string"}},
                 {"in": "query", "name": "on", "schema": {"type": "string", "format": "date"}}],
               "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/sample.Note"}}}}}}},
             "components": {"schemas": {"sample.Note": {"type": "object", "properties": {
               "on": {"type": "string", "format": "date"}, "amount": {"type": "integer"},
               "kind": {"enum": ["A", "B"]}, "parts": {"type": "array", "items": {"$ref": "#/components/schemas/sample.Note"}}}}}}}
            """);

    private static Maker maker(long seed, String run) {
        Pool pool = new Pool(List.of("case-1"), List.of("run-1"), List.of("death-1"), List.of("623001198001010026"));
        return new Maker(
                seed,
                run,
                Operation.in(DESCRIPTION),
                new Values(DESCRIPTION.path("components"), pool),
                Map.of("clerk", "aaaa.bbbb.cccc"),
                Map.of(),
                "127.0.0.1");
    }

    private static Shot shot(String staff) {
        return new Shot(1, "POST /api/sample/notes", staff, "POST /".getBytes(StandardCharsets.US_ASCII), true, true);
    }

    private static Answer answer(String text) {
        return Answer.of(text.getBytes(StandardCharsets.UTF_8), 1, false);
    }

    private static String problem(int status, String code) {
        String body =
                "{\"type\":\"urn:minzheng:problem:%s\",\"status\":%d,\"code\":\"%s\"}".formatted(code, status, code);
        return "HTTP/1.1 " + status + " X\r\nContent-Type: application/problem+json\r\n" + TRACE + "Content-Length: "
                + body.length() + "\r\n\r\n" + body;
    }

    @Test
    void theSameSeedAndNumberMakeTheSameRequestAndOthersDoNot() {
        for (int number = 1; number <= 300; number++) {
            assertThat(maker(7, "run").make(number).bytes())
                    .isEqualTo(maker(7, "run").make(number).bytes());
        }
        assertThat(IntStream.rangeClosed(1, 300)
                        .mapToObj(number ->
                                new String(maker(7, "run").make(number).bytes(), StandardCharsets.ISO_8859_1))
                        .distinct())
                .hasSizeGreaterThan(290);
        assertThat(maker(8, "run").make(1).bytes())
                .isNotEqualTo(maker(7, "run").make(1).bytes());
    }

    @Test
    void thereAreRequestsOfEachKind() {
        List<Shot> shots =
                IntStream.rangeClosed(1, 3_000).mapToObj(maker(7, "run")::make).toList();
        assertThat(shots).extracting(Shot::staff).contains("", Maker.FORGED, "clerk");
        assertThat(shots).extracting(Shot::complete).contains(true, false);
        assertThat(shots).extracting(Shot::wellFormed).contains(true, false);
        assertThat(shots)
                .extracting(shot -> shot.what().replaceFirst("^[^,]*,? ?", ""))
                .contains(
                        "", "cut off", "length and chunks", "a broken chunk", "gzip that is none", "bytes of the body");
    }

    @Test
    void aRefusalThatIsAProblemWithACodeIsNoFault() {
        assertThat(Checks.faults(shot("clerk"), answer(problem(400, "web.value-must-fit"))))
                .isEmpty();
        assertThat(Checks.faults(shot(""), answer(problem(401, "web.token-must-be-valid"))))
                .isEmpty();
        assertThat(Checks.faults(shot("clerk"), answer("HTTP/1.1 200 OK\r\n" + TRACE + "\r\n{}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"500,web.unexpected", "503,gateway.service-must-have-room", "503,web.view-must-have-caught-up"})
    void aFaultOfTheServerIsOne(int status, String code) {
        assertThat(Checks.faults(shot("clerk"), answer(problem(status, code))))
                .singleElement()
                .asString()
                .contains("status " + status);
    }

    private static Shot head(String headers) {
        byte[] bytes = ("HEAD / HTTP/1.1\r\n" + headers + "\r\n").getBytes(StandardCharsets.US_ASCII);
        return new Shot(1, "GET /api/sample/notes", "clerk", bytes, true, true);
    }

    @Test
    void whoeverAsksByHeadForWhatIsStillToComeIsAskedToComeAgain() {
        String later = "HTTP/1.1 503 X\r\n" + TRACE + "Retry-After: 1\r\nContent-Length: 4\r\n\r\n";
        Shot waiting = head("Consistency-Token: sample:9\r\n");
        assertThat(Checks.faults(waiting, answer(later))).isEmpty();
        assertThat(Checks.faults(waiting, answer(later.replace("Retry-After: 1\r\n", ""))))
                .containsExactly("status 503");
        assertThat(Checks.faults(waiting, answer(later.replace(" 503 ", " 500 "))))
                .containsExactly("status 500");
        assertThat(Checks.faults(head(""), answer(later))).containsExactly("status 503");
    }

    @Test
    void whoeverAsksForWhatIsStillToComeMayBeToldToComeAgain() {
        String waited = problem(503, "web.view-must-have-caught-up").replace("Trace-Id", "Retry-After: 1\r\nTrace-Id");
        assertThat(Checks.faults(shot("clerk"), answer(waited))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.IllegalStateException",
                "at io.minzheng.web.Problems.write(Problems.java:12)",
                "org.springframework.web.HttpMediaTypeException",
                "NullPointerException",
                "SQLSTATE 42601"
            })
    void anAnswerThatTellsOfTheInsideIsAFault(String told) {
        String answer =
                problem(400, "web.value-must-fit").replace("\"status\"", "\"detail\":\"" + told + "\",\"status\"");
        String longer = answer.replaceFirst("Content-Length: \\d+\r\n", "");
        assertThat(Checks.faults(shot("clerk"), answer(longer))).anyMatch(fault -> fault.contains("inside"));
    }

    @Test
    void whatIsNoProblemOrHasNoTraceOrNoAnswerIsAFault() {
        assertThat(Checks.faults(shot("clerk"), answer("HTTP/1.1 403 X\r\n" + TRACE + "Content-Length: 4\r\n\r\nno!!")))
                .singleElement()
                .asString()
                .contains("no problem with a code");
        assertThat(Checks.faults(shot("clerk"), answer("HTTP/1.1 200 OK\r\n\r\n{}")))
                .containsExactly("200 without a trace");
        assertThat(Checks.faults(shot("clerk"), answer(""))).containsExactly("closed without an answer");
        assertThat(Checks.faults(shot("clerk"), new Answer(List.of(), false, 1, true)))
                .singleElement()
                .asString()
                .contains("within");
        assertThat(Checks.faults(shot(""), answer("HTTP/1.1 200 OK\r\n" + TRACE + "\r\n{}")))
                .containsExactly("200 for somebody without a good token");
    }

    @Test
    void answersInChunksAndSeveralBehindEachOtherAreReadApart() {
        String chunked = "HTTP/1.1 200 OK\r\n" + TRACE
                + "Transfer-Encoding: chunked\r\n\r\n3\r\n{\"a\r\n4\r\n\":1}\r\n0\r\n\r\n";
        Answer both = answer(chunked + problem(400, "web.value-must-fit"));
        assertThat(both.parts()).extracting(Answer.Part::status).containsExactly(200, 400);
        assertThat(both.parts().getFirst().body()).isEqualTo("{\"a\":1}");
    }

    @Test
    void anAnswerIsWholeWhenAllThatItAnnouncesHasCome() {
        String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n";
        assertThat(answer(chunked).whole()).isFalse();
        assertThat(answer(chunked + "0\r\n\r\n").whole()).isTrue();
        String sized = problem(400, "web.value-must-fit");
        assertThat(answer(sized).whole()).isTrue();
        assertThat(answer(sized.substring(0, sized.length() - 1)).whole()).isFalse();
        assertThat(answer(sized + "HTTP/1.1 200 OK\r\n\r\nabc").whole()).isFalse();
        assertThat(answer("").whole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--requests", "--requests 0", "--requests many", "--seed x", "--only 3", "more"})
    void wordsThatMeanNothingAreRefused(String words) {
        assertThatThrownBy(() -> Wanted.of(List.of(words.split(" ")))).isInstanceOf(IllegalArgumentException.class);
    }
}
