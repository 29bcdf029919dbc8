package io.minzheng.assistance.standards;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.kernel.DivisionCode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StandardsTest {
    private static final DivisionCode COUNTY = DivisionCode.of("623001");
    private static final YearMonth START = YearMonth.of(2012, 1);

    private static Adjustment adjustment(String month, long amount) {
        return new Adjustment(
                StandardKind.DIBAO_RURAL, COUNTY, amount, YearMonth.parse(month), "文〔" + month + "〕" + amount);
    }

    private static Optional<Long> amount(Standards standards, String area, String month) {
        return standards
                .at(StandardKind.DIBAO_RURAL, DivisionCode.of(area), YearMonth.parse(month))
                .map(Adjustment::amount);
    }

    @Test
    void holdsFromItsFirstMonthUntilTheNextBegins() {
        Standards standards = Standards.of(List.of(adjustment("2012-01", 16000), adjustment("2013-07", 18000)));

        assertThat(amount(standards, "623001", "2011-12")).isEmpty();
        assertThat(amount(standards, "623001", "2012-01")).contains(16000L);
        assertThat(amount(standards, "623001", "2013-06")).contains(16000L);
        assertThat(amount(standards, "623001", "2013-07")).contains(18000L);
    }

    @Test
    void backDatedAdjustmentChangesOnlyTheMonthsUpToTheNextFirstMonth() {
        Standards standards = Standards.of(
                List.of(adjustment("2012-01", 16000), adjustment("2013-07", 18000), adjustment("2012-10", 17000)));

        assertThat(amount(standards, "623001", "2012-09")).contains(16000L);
        assertThat(amount(standards, "623001", "2012-10")).contains(17000L);
        assertThat(amount(standards, "623001", "2013-06")).contains(17000L);
        assertThat(amount(standards, "623001", "2013-07")).contains(18000L);
    }

    @Test
    void ofTwoThatBeginInOneMonthTheLaterApprovedHolds() {
        Standards standards = Standards.of(List.of(adjustment("2012-01", 16000), adjustment("2012-01", 16500)));

        assertThat(amount(standards, "623001", "2012-01")).contains(16500L);
    }

    @Test
    void countyStandardHoldsInEveryDivisionOfTheCountyAndNowhereElse() {
        Standards standards = Standards.of(List.of(adjustment("2012-01", 16000)));

        assertThat(amount(standards, "623001100", "2012-01")).contains(16000L);
        assertThat(amount(standards, "623001100201", "2012-01")).contains(16000L);
        assertThat(amount(standards, "623027100", "2012-01")).isEmpty();
    }

    @Property
    void lookUpIsTheLastAdjustmentInTheOrderOfFirstMonths(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 60) Integer> months,
            @ForAll @IntRange(max = 70) int asked) {
        List<Adjustment> adjustments = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            adjustments.add(adjustment(START.plusMonths(months.get(i)).toString(), 1 + i));
        }
        int best = -1;
        for (int i = 0; i < months.size(); i++) {
            if (months.get(i) <= asked && (best < 0 || months.get(i) >= months.get(best))) {
                best = i;
            }
        }

        assertThat(amount(
                        Standards.of(adjustments),
                        "623001",
                        START.plusMonths(asked).toString()))
                .isEqualTo(best < 0 ? Optional.empty() : Optional.of(1L + best));
    }
}
