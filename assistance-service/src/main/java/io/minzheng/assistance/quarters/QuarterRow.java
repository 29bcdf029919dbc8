package io.minzheng.assistance.quarters;

import io.minzheng.assistance.quarters.Line.Measure;
import io.minzheng.assistance.quarters.Line.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param area county or township
 * @param value of the quarter: what there is at its end, or what came and went in it
 * @param year what came and went in the year up to the end of the quarter; null for what does not flow
 */
record QuarterRow(
        String quarter,
        Basis basis,
        String area,
        String code,
        Measure measure,
        Unit unit,
        long value,
        @Nullable Long year) {
    enum Basis {
        /** As it was known when the quarter was closed; does not change any more. */
        CLOSED,
        /** As it is known now, of a quarter that is not closed. */
        PROVISIONAL,
        /** By business date, with all that is known now. */
        CORRECTED
    }
}
