package io.minzheng.assistance.vagrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.quarters.Counts;
import io.minzheng.assistance.quarters.Cut;
import io.minzheng.assistance.vagrant.CareEvent.Channel;
import io.minzheng.assistance.vagrant.RescueCount.Mark;
import io.minzheng.assistance.vagrant.RescueCount.What;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Person-times counted by hand. */
class QuarterlyRescuesTest {
    private static Mark mark(What what, String on) {
        return new Mark(what, LocalDate.parse(on), LocalDate.parse(on), null, 0);
    }

    private static RescueCount rescue(String id, Care.Form care, boolean minor, Mark... marks) {
        return new RescueCount(id, "623001001", Channel.POLICE, care, minor, false, List.of(marks));
    }

    private static final List<RescueCount> RESCUES = List.of(
            rescue("a", Care.Form.STATION, true, mark(What.TAKEN_IN, "2022-03-28"), mark(What.PICKED_UP, "2022-04-02")),
            rescue("b", Care.Form.STATION, false, mark(What.TAKEN_IN, "2022-02-01"), mark(What.ESCORTED, "2022-02-05")),
            rescue("c", Care.Form.HOSPITAL, false, mark(What.TAKEN_IN_UNIDENTIFIED, "2022-05-01")),
            rescue("d", Care.Form.STATION, false, mark(What.REFUSED, "2022-02-01")));

    private static long until(String day, String code) {
        Counts counts = new Counts();
        RESCUES.forEach(one -> QuarterlyRescues.count(one, new Cut(LocalDate.parse(day), null), counts));
        return counts.of(code, "623001");
    }

    @Test
    void everyIntakeCountsOnceAndWhatBecameOfItOnItsOwnDay() {
        assertThat(until("2022-03-31", "RESCUE.PERSON_TIMES")).isEqualTo(2);
        assertThat(until("2022-06-30", "RESCUE.PERSON_TIMES")).isEqualTo(3);
        assertThat(until("2022-06-30", "RESCUE.MINORS")).isEqualTo(1);
        assertThat(until("2022-06-30", "RESCUE.IN_STATION")).isEqualTo(2);
        assertThat(until("2022-06-30", "RESCUE.IN_HOSPITAL")).isEqualTo(1);
        assertThat(until("2022-03-31", "RESCUE.ESCORTED")).isEqualTo(1);
        assertThat(until("2022-03-31", "RESCUE.PICKED_UP")).isZero();
        assertThat(until("2022-06-30", "RESCUE.PICKED_UP")).isEqualTo(1);
    }
}
