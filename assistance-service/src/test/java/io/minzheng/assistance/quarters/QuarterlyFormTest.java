package io.minzheng.assistance.quarters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minzheng.assistance.quarters.Line.Unit;
import io.minzheng.assistance.quarters.QuarterRow.Basis;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Figures counted by hand: what is recorded when decides in which quarter it shows. */
class QuarterlyFormTest {
    private static final DivisionCode COUNTY = DivisionCode.of("623001");
    private static final String NAWU = "623001100";
    private static final String LEXIU = "623001101";
    private static final LocalDate LATER = LocalDate.of(2023, 6, 1);

    /** @param amount fen paid to so many persons */
    private record Paid(String on, String known, String area, long amount, int persons) {}

    /** Money that flows, persons there are, and what each of them gets. */
    private record Money(List<Paid> payments) implements QuarterlyFigures {
        @Override
        public List<Line> lines() {
            return List.of(
                    Line.flow("M", Unit.FEN),
                    Line.stock("P", Unit.PERSONS),
                    Line.stock("A", Unit.FEN),
                    Line.rate("R", "A", "P"),
                    Line.standard("S"));
        }

        @Override
        public void count(DivisionCode area, Cut cut, Counts counts) {
            counts.add("S", "623001", 45_800);
            for (Paid paid : payments) {
                if (paid.area().startsWith(area.value())
                        && cut.covers(LocalDate.parse(paid.on()), LocalDate.parse(paid.known()))) {
                    counts.add("M", paid.area(), paid.amount());
                    counts.add("A", paid.area(), paid.amount());
                    counts.add("P", paid.area(), paid.persons());
                }
            }
        }
    }

    private static final List<Paid> PAYMENTS = List.of(
            new Paid("2021-12-10", "2021-12-10", NAWU, 700, 1),
            new Paid("2022-02-10", "2022-02-10", NAWU, 1_000, 2),
            new Paid("2022-03-30", "2022-04-10", LEXIU, 30, 0),
            // Recorded on the day after the first quarter was closed.
            new Paid("2022-03-31", "2022-04-11", LEXIU, 500, 1),
            new Paid("2022-05-10", "2022-05-10", NAWU + "201", 2_000, 1));

    private final QuarterlyForm form = new QuarterlyForm(List.of(new Money(PAYMENTS)), new QuarterSettings(10));

    private Map<String, QuarterRow> rows(String quarter, boolean corrected) {
        return form.rows(Quarter.of(quarter), COUNTY, corrected, LATER).stream()
                .collect(Collectors.toMap(row -> row.area() + " " + row.code(), row -> row));
    }

    private static String flow(Map<String, QuarterRow> rows, String area) {
        QuarterRow row = rows.get(area + " M");
        return row.value() + " of " + row.year();
    }

    @Test
    void whatIsRecordedAfterTheClosingShowsInTheNextQuarterAndTheClosedOneStays() {
        assertThat(flow(rows("2022-Q1", false), "623001")).isEqualTo("1030 of 1030");
        assertThat(flow(rows("2022-Q2", false), "623001")).isEqualTo("2500 of 3530");
        assertThat(flow(rows("2022-Q2", false), LEXIU)).isEqualTo("500 of 530");
        assertThat(rows("2022-Q1", false).get("623001 P").value()).isEqualTo(3);
        assertThat(rows("2022-Q1", false).get("623001 M").basis()).isEqualTo(Basis.CLOSED);
    }

    @Test
    void correctedItStandsWhereItBelongs() {
        assertThat(flow(rows("2022-Q1", true), "623001")).isEqualTo("1530 of 1530");
        assertThat(flow(rows("2022-Q2", true), "623001")).isEqualTo("2000 of 3530");
        assertThat(rows("2022-Q1", true).get("623001 M").basis()).isEqualTo(Basis.CORRECTED);
    }

    @Test
    void theYearEndsWithItsLastQuarter() {
        assertThat(flow(rows("2021-Q4", false), "623001")).isEqualTo("700 of 700");
        assertThat(flow(rows("2022-Q4", false), "623001")).isEqualTo("0 of 3530");
        assertThat(flow(rows("2023-Q1", false), "623001")).isEqualTo("0 of 0");
    }

    @Test
    void aQuarterThatIsNotClosedIsProvisional() {
        LocalDate tenth = LocalDate.of(2022, 4, 10);
        assertThat(form.rows(Quarter.of("2022-Q1"), COUNTY, false, tenth)
                        .getFirst()
                        .basis())
                .isEqualTo(Basis.PROVISIONAL);
        assertThat(form.rows(Quarter.of("2022-Q1"), COUNTY, false, tenth.plusDays(1))
                        .getFirst()
                        .basis())
                .isEqualTo(Basis.CLOSED);
    }

    @Test
    void thePartsComeToTheWholeButRatesAndStandardsAreNotAddedUp() {
        Map<String, QuarterRow> rows = rows("2022-Q2", false);
        for (String code : List.of("M", "P", "A")) {
            assertThat(rows.get(NAWU + " " + code).value()
                            + rows.get(LEXIU + " " + code).value())
                    .isEqualTo(rows.get("623001 " + code).value());
        }
        // 4,230 fen for 5 persons; 3,700 for 4 and 530 for 1.
        assertThat(rows.get("623001 R").value()).isEqualTo(846);
        assertThat(rows.get(NAWU + " R").value()).isEqualTo(925);
        assertThat(rows.get(LEXIU + " R").value()).isEqualTo(530);
        assertThat(rows.get("623001 S").value()).isEqualTo(45_800);
        assertThat(rows.get(LEXIU + " S").value()).isEqualTo(45_800);
        assertThat(rows.get(LEXIU + " S").year()).isNull();
    }

    @Test
    void aTownshipIsAskedForAlone() {
        List<QuarterRow> rows = form.rows(Quarter.of("2022-Q2"), DivisionCode.of(NAWU), false, LATER);
        assertThat(rows).extracting(QuarterRow::area).containsOnly(NAWU);
        assertThat(rows.getFirst().value()).isEqualTo(2_000);
    }

    @Test
    void whatIsNoQuarterIsRefused() {
        for (String text : List.of("2022-Q5", "2022Q4", "2022-04", "22-Q1")) {
            assertThatThrownBy(() -> Quarter.of(text)).isInstanceOf(RuleViolation.class);
        }
        assertThatThrownBy(() -> form.rows(Quarter.of("2023-Q3"), COUNTY, false, LATER))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> form.rows(Quarter.of("2022-Q3"), DivisionCode.of("6230"), false, LATER))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() ->
                        new QuarterlyForm(List.of(new Money(List.of()), new Money(List.of())), new QuarterSettings(10)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
