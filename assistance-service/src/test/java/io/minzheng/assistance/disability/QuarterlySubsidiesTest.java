package io.minzheng.assistance.disability;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.Household;
import io.minzheng.assistance.disability.Benefit.Held;
import io.minzheng.assistance.disability.Benefit.Rate;
import io.minzheng.assistance.disability.Benefit.Stop;
import io.minzheng.assistance.disability.Benefit.Validity;
import io.minzheng.assistance.disability.DisabilityEvent.StopGround;
import io.minzheng.assistance.disability.Recipient.Turn;
import io.minzheng.assistance.quarters.Counts;
import io.minzheng.assistance.quarters.Cut;
import io.minzheng.assistance.transfers.Stays;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Persons counted by hand: who draws both subsidies counts in both, and a stop counts from its month. */
class QuarterlySubsidiesTest {
    private static final String NAWU = "623001100";
    private static final YearMonth JANUARY = YearMonth.of(2022, 1);

    private static Held held(Subsidy subsidy, int grade, List<Stop> stops) {
        return new Held(
                subsidy, List.of(JANUARY), List.of(new Rate(JANUARY, subsidy.standard(grade), grade, 0)), stops);
    }

    private static Benefit benefit(Held... held) {
        return new Benefit(
                DivisionCode.of(NAWU),
                Household.Kind.RURAL,
                List.of(new Validity(JANUARY, YearMonth.of(2031, 12))),
                List.of(held));
    }

    private static Turn turn(String on, String known, Benefit benefit) {
        return new Turn(LocalDate.parse(on), LocalDate.parse(known), benefit);
    }

    private static Recipient recipient(String id, String area, List<Turn> turns) {
        Turn first = turns.getFirst();
        Stays stays = Stays.in(DivisionCode.of(area), first.on(), first.known(), YearMonth.from(first.on()));
        return new Recipient(id, id, area, stays.townships(), stays, turns);
    }

    private static final List<Recipient> RECIPIENTS = List.of(
            recipient(
                    "a",
                    NAWU,
                    List.of(turn(
                            "2022-01-20",
                            "2022-01-20",
                            benefit(held(Subsidy.LIVING, 1, List.of()), held(Subsidy.NURSING, 1, List.of()))))),
            recipient(
                    "b",
                    "623001101",
                    List.of(
                            turn("2022-01-20", "2022-01-20", benefit(held(Subsidy.NURSING, 2, List.of()))),
                            // Decided in June, recorded only after the quarter was closed.
                            turn(
                                    "2022-06-10",
                                    "2022-07-20",
                                    benefit(held(
                                            Subsidy.NURSING,
                                            2,
                                            List.of(new Stop(YearMonth.of(2022, 6), null, StopGround.GIVEN_UP))))))));

    private static long until(Cut cut, String code) {
        Counts counts = new Counts();
        RECIPIENTS.forEach(one -> QuarterlySubsidies.count(one, cut, counts));
        return counts.of(code, "623001");
    }

    @Test
    void eachSubsidyIsCountedByGrade() {
        Cut march = new Cut(LocalDate.of(2022, 3, 31), null);
        assertThat(until(march, "DISABILITY.LIVING.PERSONS")).isEqualTo(1);
        assertThat(until(march, "DISABILITY.NURSING.PERSONS")).isEqualTo(2);
        assertThat(until(march, "DISABILITY.NURSING.GRADE_1")).isEqualTo(1);
        assertThat(until(march, "DISABILITY.NURSING.GRADE_2")).isEqualTo(1);
        assertThat(until(march, "DISABILITY.NURSING.GRADE_3")).isZero();
    }

    @Test
    void aStopRecordedAfterTheClosingLeavesTheClosedQuarterAsItWas() {
        LocalDate june = LocalDate.of(2022, 6, 30);
        assertThat(until(new Cut(june, LocalDate.of(2022, 7, 10)), "DISABILITY.NURSING.PERSONS"))
                .isEqualTo(2);
        assertThat(until(new Cut(june, null), "DISABILITY.NURSING.PERSONS")).isEqualTo(1);
    }
}
