package io.minzheng.suite.bench;

import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a figure a line, as JSON. */
final class Report {
    private final String bench;
    private final PrintStream out;

    Report(String bench, PrintStream out) {
        this.bench = bench;
        this.out = out;
    }

    /** What a ratio must be: not below, or not above. */
    record Limit(double value, boolean atMost) {
        static Limit atLeast(double value) {
            return new Limit(value, false);
        }

        static Limit atMost(double value) {
            return new Limit(value, true);
        }

        private boolean holds(double ratio) {
            return atMost ? ratio <= value : ratio >= value;
        }
    }

    /** @param ours and reference in the same unit, each the median of its rounds */
    void ratio(String figure, String unit, double ours, double reference, String referenceIs, @Nullable Limit limit) {
        double ratio = ours / reference;
        line(text("figure", figure)
                + text("unit", unit)
                + number("ours", ours)
                + number("reference", reference)
                + text("referenceIs", referenceIs)
                + number("ratio", ratio)
                + (limit == null
                        ? ""
                        : number(limit.atMost() ? "atMost" : "atLeast", limit.value())
                                + ",\"within\":"
                                + limit.holds(ratio)));
    }

    /** A figure that is not compared with another measurement. */
    void value(String figure, String unit, double ours, @Nullable Limit limit) {
        line(text("figure", figure)
                + text("unit", unit)
                + number("ours", ours)
                + (limit == null
                        ? ""
                        : number(limit.atMost() ? "atMost" : "atLeast", limit.value())
                                + ",\"within\":"
                                + limit.holds(ours)));
    }

    void unavailable(String why) {
        line(text("unavailable", why));
    }

    void failed(Exception why) {
        line(text("failed", why.toString()));
    }

    private void line(String fields) {
        out.println("{\"bench\":\"" + bench + '"' + fields + '}');
        out.flush();
    }

    private static String text(String name, String value) {
        String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
        return ",\"" + name + "\":\"" + escaped + '"';
    }

    private static String number(String name, double value) {
        return String.format(Locale.ROOT, ",\"%s\":%.2f", name, value);
    }
}
