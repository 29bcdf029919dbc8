package io.minzheng.assistance.standards;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.standards.StandardTrial.TriedHousehold;
import io.minzheng.assistance.standards.StandardTrial.TriedMonth;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.payments.Basis;
import io.minzheng.payments.EntitledHousehold;
import io.minzheng.payments.Entitlement;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardTrialTest {
    private static final Basis BASIS = new Basis(
            "RURAL", "DIFFERENCE", "民发〔2012〕220号", 33_500, "合政发〔2012〕1号", 1, 1, true, 0, 12, 0, 0, 0, 0, 100, null);
    private static final YearMonth APRIL = YearMonth.of(2022, 4);
    private static final YearMonth MAY = YearMonth.of(2022, 5);

    private static Entitlement due(YearMonth month, long amount) {
        return new Entitlement(month, amount, BASIS);
    }

    private static EntitledHousehold household(String id, Entitlement... due) {
        return new EntitledHousehold(id, DivisionCode.of("623001100"), List.of("person"), List.of(due));
    }

    private static StandardTrial trial(String after, int limit) {
        StandardTrial.Sum sum = new StandardTrial.Sum(after, limit);
        sum.add(household("a", due(APRIL, 100), due(MAY, 100)), household("a", due(APRIL, 130), due(MAY, 100)));
        sum.add(household("b", due(APRIL, 100)), household("b", due(APRIL, 100)));
        sum.add(household("c", due(APRIL, 100), due(MAY, 50)), household("c", due(APRIL, 90), due(MAY, 0)));
        sum.add(household("d"), household("d", due(MAY, 7)));
        return sum.trial();
    }

    @Test
    void saysForEachHouseholdWhichMonthsWouldChangeAndForAllByHowMuch() {
        StandardTrial trial = trial("", 10);

        assertThat(trial.households()).isEqualTo(4);
        assertThat(trial.changed()).isEqualTo(3);
        assertThat(trial.more()).isEqualTo(37);
        assertThat(trial.less()).isEqualTo(60);
        assertThat(trial.page().items())
                .containsExactly(
                        new TriedHousehold("a", "623001100", 30, List.of(new TriedMonth(APRIL, 100, 130))),
                        new TriedHousehold(
                                "c",
                                "623001100",
                                -60,
                                List.of(new TriedMonth(APRIL, 100, 90), new TriedMonth(MAY, 50, 0))),
                        new TriedHousehold("d", "623001100", 7, List.of(new TriedMonth(MAY, 0, 7))));
    }

    @Test
    void aPageIsAPartOfTheHouseholdsAndTheSumsAreOfAll() {
        StandardTrial first = trial("", 2);
        assertThat(first.page().items()).extracting(TriedHousehold::household).containsExactly("a", "c");
        assertThat(first.page().next()).isEqualTo("c");
        StandardTrial rest = trial("c", 2);
        assertThat(rest.page().items()).extracting(TriedHousehold::household).containsExactly("d");
        assertThat(rest.page().next()).isNull();
        assertThat(rest.more()).isEqualTo(37);
    }
}
