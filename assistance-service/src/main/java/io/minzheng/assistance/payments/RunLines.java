package io.minzheng.assistance.payments;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import java.util.List;

/**
 * One chunk of a run's lines, a stream of its own: a run of any size is written, reviewed and issued chunk by chunk, and
 * loading the run itself stays cheap.
 */
sealed interface RunLines {
    /** Most lines in one chunk, and so in one event. */
    int MOST = 200;

    static String id(String run, int round, int chunk) {
        return run + "." + round + "." + chunk;
    }

    record Missing() implements RunLines {}

    /** @param division area of the run */
    record Prepared(String run, int round, int chunk, String division, List<PaymentLine> lines)
            implements RunLines, Located {
        @Override
        public DivisionCode area() {
            return DivisionCode.of(division);
        }
    }

    record Issued(Prepared prepared, RunOutcome outcome, List<SkippedHousehold> skipped) implements RunLines, Located {
        @Override
        public DivisionCode area() {
            return prepared.area();
        }
    }
}
