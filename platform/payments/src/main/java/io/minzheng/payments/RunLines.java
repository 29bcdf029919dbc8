package io.minzheng.payments;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;

/**
 * One chunk of a run's lines, a stream of its own: a run of any size is written, reviewed and issued chunk by chunk, and
 * loading the run itself stays cheap. The state knows the lines by their digest only, so that remembered states stay
 * small; the lines are read from their event.
 */
sealed interface RunLines {
    /** Most lines in one chunk, and so in one event. */
    int MOST = 200;

    static String id(String run, int round, int chunk) {
        return run + "." + round + "." + chunk;
    }

    record Missing() implements RunLines {}

    /** @param division area of the run */
    record Prepared(String run, int round, int chunk, String division, String digest) implements RunLines, Located {
        @Override
        public DivisionCode area() {
            return DivisionCode.of(division);
        }
    }

    record Issued(Prepared prepared, RunOutcome outcome) implements RunLines, Located {
        @Override
        public DivisionCode area() {
            return prepared.area();
        }
    }
}
