package io.minzheng.assistance.quarters;

import org.jspecify.annotations.Nullable;

/**
 * One line of the form.
 *
 * @param code stays what it is once it has been published
 * @param of what a rate is made of; null for what is counted
 */
public record Line(
        String code, Measure measure, Unit unit, @Nullable Rate of) {
    public enum Measure {
        /** What there is at the end of the quarter. */
        STOCK,
        /** What came or went in the quarter, and in the year up to its end. */
        FLOW,
        /** What one stock is for each of another; made anew from their sums at every level, never added up. */
        RATE,
        /** What the county has set; not added up either. */
        STANDARD
    }

    /** Different measures, which are never added to each other. */
    public enum Unit {
        HOUSEHOLDS,
        PERSONS,
        /** 人次 */
        PERSON_TIMES,
        FEN
    }

    /**
     * @param each code of what is divided, in fen
     * @param by code of what it is divided by
     */
    public record Rate(String each, String by) {}

    public static Line stock(String code, Unit unit) {
        return new Line(code, Measure.STOCK, unit, null);
    }

    public static Line flow(String code, Unit unit) {
        return new Line(code, Measure.FLOW, unit, null);
    }

    public static Line rate(String code, String each, String by) {
        return new Line(code, Measure.RATE, Unit.FEN, new Rate(each, by));
    }

    public static Line standard(String code) {
        return new Line(code, Measure.STANDARD, Unit.FEN, null);
    }
}
