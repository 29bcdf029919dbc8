package io.minzheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Fen;
import io.minzheng.kernel.PersonalData;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MaskingTest {
    private record Health(boolean ill, String note) {}

    private sealed interface Phase {
        record Open(@PersonalData String why, int days) implements Phase {}
    }

    private record Person(
            String personId,
            @PersonalData String name,
            @PersonalData @Nullable String phone,
            @PersonalData Health health,
            @PersonalData boolean alone,
            @PersonalData List<String> children) {}

    private record File(
            DivisionCode area,
            Fen amount,
            LocalDate on,
            YearMonth month,
            List<Person> members,
            Map<String, Person> byRole,
            Phase phase,
            @PersonalData Phase hidden) {}

    private static final Person PERSON = new Person("p-1", "测试甲", null, new Health(true, "秘密"), true, List.of("测试乙"));

    @Test
    void nothingPersonalIsLegibleAtAnyDepth() {
        Map<String, Object> shown = Masking.masked(new File(
                DivisionCode.of("623001"),
                Fen.of(458),
                LocalDate.of(2022, 3, 1),
                YearMonth.of(2022, 3),
                List.of(PERSON),
                Map.of("head", PERSON),
                new Phase.Open("秘密", 3),
                new Phase.Open("秘密", 4)));

        assertThat(shown.toString()).doesNotContain("测试", "秘密", "true", "4}");
        assertThat(shown)
                .containsEntry("area", "623001")
                .containsEntry("amount", 458L)
                .containsEntry("on", "2022-03-01")
                .containsEntry("month", "2022-03")
                .containsEntry("phase", Map.of("type", "Open", "why", Masking.MASK, "days", 3))
                .containsEntry("hidden", Masking.MASK);
        assertThat(shown.keySet())
                .containsExactly("area", "amount", "on", "month", "members", "byRole", "phase", "hidden");
    }

    @Test
    void whatIsNotThereCanBeSeen() {
        Map<String, Object> shown = Masking.masked(PERSON);

        assertThat(shown).containsEntry("personId", "p-1").containsEntry("name", Masking.MASK);
        assertThat(shown).containsKey("phone");
        assertThat(shown.get("phone")).isNull();
        assertThat(shown)
                .containsEntry("health", Masking.MASK)
                .containsEntry("alone", Masking.MASK)
                .containsEntry("children", Masking.MASK);
    }
}
