package io.minzheng.assistance.monitoring;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;

/**
 * One part of a list's rows, a stream of its own: a list of any size is stored, looked at and applied part by part. The state
 * knows the rows by their digest only, so that remembered states stay small; the rows are read from their event.
 */
sealed interface ImportRows {
    /** Most rows of a file in one part, and so in one event. */
    int MOST = 200;

    static String id(String importId, int round, int part) {
        return importId + "." + round + "." + part;
    }

    record Missing() implements ImportRows {}

    /** @param area of the import */
    record Stored(String importId, int round, int part, DivisionCode area, int rows, String digest)
            implements ImportRows, Located {}

    record Applied(Stored stored, ImportOutcome outcome) implements ImportRows, Located {
        @Override
        public DivisionCode area() {
            return stored.area();
        }
    }
}
