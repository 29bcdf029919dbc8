package io.minzheng.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class DayDeserializerTest {
    private final JsonMapper mapper = EventForm.mapper();

    @Property
    void everyDayIsReadAsItIsWritten(@ForAll @IntRange(min = -719_528, max = 2_932_896) int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        assertThat(mapper.readValue(mapper.writeValueAsString(day), LocalDate.class))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2022-02-29", "2022-13-01", "2022-00-01", "2022-01-00", "2022-01-32", "2022-1a-01", "2022/01/01"
            })
    void whatIsNoDayIsRefused(String text) {
        assertThatThrownBy(() -> mapper.readValue('"' + text + '"', LocalDate.class))
                .isInstanceOf(JacksonException.class);
    }
}
