package io.minzheng.payments;

import static io.minzheng.payments.Samples.MAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.payments.MonthCommand.CloseRun;
import io.minzheng.payments.MonthCommand.OpenRun;
import io.minzheng.payments.MonthEvent.RunClosed;
import io.minzheng.payments.MonthEvent.RunOpened;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MonthDeciderTest {
    private static final LocalDate DAY = LocalDate.of(2013, 5, 3);
    private static final String MONTH = PaymentMonth.id("dibao", DivisionCode.of("623001002"), MAY);

    private final Given<MonthCommand, PaymentMonth, MonthEvent> month = new Given<>(new MonthDecider());

    @Test
    void townshipsOfACountyShareTheirMonth() {
        assertThat(MONTH).isEqualTo(PaymentMonth.id("dibao", DivisionCode.of("623001"), MAY));
    }

    @Test
    void noTwoOpenRunsCoverTheSameHousehold() {
        assertThat(month.when("m", open("r1", "623001001", 1)))
                .containsExactly(new RunOpened("r1", "623001001", 1, DAY));

        month.refuses(PaymentRule.OverlappingRunMustNotBeOpen, "m", open("r2", "623001001", 2));
        month.refuses(PaymentRule.OverlappingRunMustNotBeOpen, "m", open("r2", "623001", 2));
        assertThat(month.when("m", open("r2", "623001002", 2))).hasSize(1);
    }

    @Test
    void aCountyRunTakesAllItsTownships() {
        month.and("m", open("r1", "623001", 1));

        month.refuses(PaymentRule.OverlappingRunMustNotBeOpen, "m", open("r2", "623001001", 2));
    }

    @Test
    void aClosedRunGivesItsAreaFree() {
        month.and("m", open("r1", "623001", 1));
        assertThat(month.when("m", new CloseRun(MONTH, "r1", DAY))).containsExactly(new RunClosed("r1", DAY));

        assertThat(month.when("m", new CloseRun(MONTH, "r1", DAY))).isEmpty();
        month.refuses(PaymentRule.RunNumberMustBeNext, "m", open("r1", "623001", 1));
        assertThat(month.when("m", open("r2", "623001", 2))).hasSize(1);
    }

    private static OpenRun open(String run, String area, int number) {
        return new OpenRun(MONTH, run, area, number, DAY);
    }
}
