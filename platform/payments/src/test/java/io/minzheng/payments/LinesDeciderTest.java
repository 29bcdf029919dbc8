package io.minzheng.payments;

import static io.minzheng.payments.Samples.MAY;
import static io.minzheng.payments.Samples.regular;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.payments.LinesCommand.PrepareLines;
import io.minzheng.payments.LinesCommand.RecordIssued;
import io.minzheng.payments.LinesEvent.LinesIssued;
import io.minzheng.payments.LinesEvent.LinesPrepared;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesDeciderTest {
    private static final LocalDate DAY = LocalDate.of(2013, 5, 3);
    private static final String RUN = "payrun.dibao.623001.2013-05.1";
    private static final String CHUNK = RunLines.id(RUN, 1, 1);
    private static final RunOutcome PAID = RunOutcome.NOTHING.paid(300, 0);

    private final Given<LinesCommand, RunLines, LinesEvent> lines = new Given<>(new LinesDecider());

    @Test
    void areWrittenOnce() {
        assertThat(lines.when("m", prepare(List.of(regular(MAY, 300)))))
                .containsExactly(new LinesPrepared(RUN, 1, 1, "623001", List.of(regular(MAY, 300)), DAY));

        assertThat(lines.when("m", prepare(List.of(regular(MAY, 300))))).isEmpty();
        lines.refuses(PaymentRule.LinesMustNotChange, "m", prepare(List.of(regular(MAY, 301))));
    }

    @Test
    void areFew() {
        lines.refuses(
                PaymentRule.LinesMustBeFew, "m", prepare(Collections.nCopies(RunLines.MOST + 1, regular(MAY, 300))));
        lines.refuses(PaymentRule.LinesMustBeFew, "m", prepare(List.of()));
        assertThat(lines.when("m", prepare(Collections.nCopies(RunLines.MOST, regular(MAY, 300)))))
                .hasSize(1);
    }

    @Test
    void areIssuedOnce() {
        lines.refuses(PaymentRule.LinesMustBePrepared, "m", new RecordIssued(CHUNK, PAID, List.of(), DAY));
        lines.and("m", prepare(List.of(regular(MAY, 300))));

        assertThat(lines.when("m", new RecordIssued(CHUNK, PAID, List.of(), DAY)))
                .containsExactly(new LinesIssued(RUN, 1, 1, PAID, List.of(), DAY));
        assertThat(lines.when("m", new RecordIssued(CHUNK, PAID, List.of(), DAY)))
                .isEmpty();
        lines.refuses(PaymentRule.LinesMustNotChange, "m", prepare(List.of(regular(MAY, 300))));
    }

    private static PrepareLines prepare(List<PaymentLine> lines) {
        return new PrepareLines(CHUNK, RUN, 1, 1, "623001", lines, DAY);
    }
}
