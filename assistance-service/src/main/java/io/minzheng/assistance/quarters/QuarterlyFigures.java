package io.minzheng.assistance.quarters;

import io.minzheng.kernel.DivisionCode;
import java.util.List;

/**
 * What one programme brings to the form. It counts from the views by which its own statistics are made, so the form is no
 * second truth beside them.
 */
public interface QuarterlyFigures {
    /** Its lines in the order of the form. */
    List<Line> lines();

    /**
     * Counts everything in the area up to the cut: stocks at its end, and flows since ever.
     *
     * @param area county or township
     */
    void count(DivisionCode area, Cut cut, Counts counts);
}
