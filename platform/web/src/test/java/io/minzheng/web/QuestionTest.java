package io.minzheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.eventstore.Reads.Whose;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** What of a question and of its answer is recorded. */
class QuestionTest {
    private static final Pseudonyms PSEUDONYMS = new Pseudonyms(new byte[32]);
    private static final ResidentId PERSON = ResidentId.of("11010519491231002X");

    record Search(
            ResidentId residentId,
            @Purpose String reason,
            String text,
            @Nullable LocalDate from) {}

    @Test
    void nothingPersonalStandsInTheCriteria() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/test/search");
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("id", "case.1-2:3"));
        request.setParameter("area", "623001100201");
        request.setParameter("name", "张三");
        request.setParameter("number", PERSON.value());
        request.setParameter("old", "110105491231002");
        Question.keep(request, new Search(PERSON, "投诉7号", "张三", LocalDate.of(2022, 5, 6)));

        Question question = Question.of(request, PSEUDONYMS);

        assertThat(question.criteria())
                .containsEntry("id", "case.1-2:3")
                .containsEntry("area", "623001100201")
                .containsEntry("residentId", PSEUDONYMS.of(PERSON))
                .containsEntry("from", "2022-05-06")
                .doesNotContainKeys("reason");
        assertThat(List.of("name", "number", "old", "text"))
                .allSatisfy(term -> assertThat(question.criteria().get(term)).matches("fingerprint:[0-9a-f]{64}"));
        assertThat(question.criteria().get("name"))
                .isEqualTo(question.criteria().get("text"));
        assertThat(question.criteria().toString()).doesNotContain("张三", "11010519491231", "110105491231");
        assertThat(question.persons()).containsExactly(PSEUDONYMS.of(PERSON));
        assertThat(question.purpose()).isEqualTo("投诉7号");
    }

    record Member(
            @Subject String personId,
            @PersonalData String name,
            @PersonalData @Nullable String phone) {}

    record Family(@Subject String id, DivisionCode area, List<Member> members, Map<String, Object> masked) {}

    @Test
    void anAnswerTellsWhomItIsAboutAndWhatPersonalItHas() {
        String masked = PSEUDONYMS.of(PERSON);
        Disclosure disclosure = Disclosure.of(new Page<>(
                List.of(new Family(
                        "case-1",
                        DivisionCode.of("623001100"),
                        List.of(new Member("p-1", "张三", null)),
                        Map.of("of", List.of(Map.of("person", masked)), "name", Masking.MASK))),
                null));

        assertThat(disclosure.subjects())
                .containsExactlyInAnyOrder(
                        new Whose("case-1", "623001100"),
                        new Whose("p-1", "623001100"),
                        new Whose(masked, "623001100"));
        assertThat(disclosure.fields()).containsExactly("name");
    }

    record Person(
            @PersonalData String name,
            @PersonalData String staffName,
            @PersonalData String residentId,
            @PersonalData String erased,
            @PersonalData String phone,
            @PersonalData int grade,
            @PersonalData List<String> notes,
            @PersonalData @Nullable String nothing,
            String open) {}

    @Test
    void answersAreMaskedAtTheEdge() {
        JsonMapper.Builder builder = JsonMapper.builder();
        StrictJson.configure(builder);
        Masking.configureAnswers(builder);

        assertThat(builder.build()
                        .writeValueAsString(new Person(
                                "欧阳修",
                                "Smith",
                                PERSON.value(),
                                "erased on 2022-05-06 under art. 47",
                                "13900001111",
                                2,
                                List.of("病重"),
                                null,
                                "seen")))
                .isEqualTo("{\"name\":\"欧**\",\"staffName\":\"S**\",\"residentId\":\"110105********002X\","
                        + "\"erased\":\"erased on 2022-05-06 under art. 47\",\"phone\":\"***\",\"grade\":\"***\","
                        + "\"notes\":\"***\",\"nothing\":null,\"open\":\"seen\"}");
    }
}
