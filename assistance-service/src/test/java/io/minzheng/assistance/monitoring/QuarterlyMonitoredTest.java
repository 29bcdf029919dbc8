package io.minzheng.assistance.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.monitoring.PersonFact.Step;
import io.minzheng.assistance.quarters.Counts;
import io.minzheng.assistance.quarters.Cut;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Monitored persons counted by hand; who moves counts where he or she lives at the time. */
class QuarterlyMonitoredTest {
    private static final String NAWU = "623001100";
    private static final String LEXIU = "623001101";

    private static PersonFact fact(String on, Step step, @Nullable Category category, @Nullable String area) {
        LocalDate day = LocalDate.parse(on);
        Tag tag = category == null ? null : new Tag(category, day, null, 1, null);
        return new PersonFact(day, day, step, tag, null, null, area);
    }

    private static MonitoredPerson person(String id, PersonFact... facts) {
        return new MonitoredPerson(
                id,
                id,
                NAWU,
                List.of(NAWU, LEXIU),
                "",
                null,
                true,
                List.of(),
                null,
                LocalDate.of(2022, 1, 10),
                null,
                List.of(facts));
    }

    private static final List<MonitoredPerson> PERSONS = List.of(
            person(
                    "a",
                    fact("2022-01-10", Step.LISTED, null, NAWU),
                    fact("2022-01-10", Step.RECORDED, Category.TEKUN, null)),
            person(
                    "b",
                    fact("2022-02-10", Step.LISTED, null, NAWU),
                    fact("2022-02-10", Step.RECORDED, Category.DIBAO, null),
                    fact("2022-05-10", Step.MOVED, null, LEXIU)),
            person("c", fact("2022-03-10", Step.LISTED, null, NAWU), fact("2022-06-10", Step.LEFT, null, null)));

    private static long until(String day, String area, String code) {
        Counts counts = new Counts();
        Cut cut = new Cut(LocalDate.parse(day), null);
        PERSONS.forEach(one -> QuarterlyMonitored.count(one, DivisionCode.of(area), cut, counts));
        return counts.of(code, area);
    }

    @Test
    void theListIsCountedByPrimaryCategory() {
        assertThat(until("2022-03-31", "623001", "MONITORED.PERSONS")).isEqualTo(3);
        assertThat(until("2022-03-31", "623001", "MONITORED.PRIMARY.TEKUN")).isEqualTo(1);
        assertThat(until("2022-03-31", "623001", "MONITORED.PRIMARY.NONE")).isEqualTo(1);
        assertThat(until("2022-06-30", "623001", "MONITORED.PERSONS")).isEqualTo(2);
        assertThat(until("2022-06-30", "623001", "MONITORED.LISTED")).isEqualTo(3);
        assertThat(until("2022-06-30", "623001", "MONITORED.LEFT")).isEqualTo(1);
    }

    @Test
    void whoHasMovedCountsInTheNewTownshipOnly() {
        assertThat(until("2022-03-31", NAWU, "MONITORED.PERSONS")).isEqualTo(3);
        assertThat(until("2022-06-30", NAWU, "MONITORED.PERSONS")).isEqualTo(1);
        assertThat(until("2022-06-30", LEXIU, "MONITORED.PRIMARY.DIBAO")).isEqualTo(1);
        assertThat(until("2022-06-30", LEXIU, "MONITORED.LISTED")).isZero();
    }
}
