package io.minzheng.assistance.quarters;

import io.minzheng.assistance.quarters.Line.Measure;
import io.minzheng.assistance.quarters.Line.Rate;
import io.minzheng.assistance.quarters.QuarterRow.Basis;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The form of a quarter. What a quarter counts is what all had come to when it was closed, less what all had come to when
 * the quarter before it was closed. So a closed quarter never changes: what is recorded too late for it shows in the quarter
 * that was open when it was recorded, and nothing is counted twice or left out.
 */
final class QuarterlyForm {
    private static final int COUNTY_DIGITS = 6;
    private static final int TOWNSHIP_DIGITS = 9;

    private final List<QuarterlyFigures> programmes;
    private final QuarterSettings settings;

    /** @throws IllegalArgumentException two lines have one code */
    QuarterlyForm(List<QuarterlyFigures> programmes, QuarterSettings settings) {
        this.programmes = List.copyOf(programmes);
        this.settings = settings;
        Set<String> codes = new HashSet<>();
        lines().forEach(line -> {
            if (!codes.add(line.code())) {
                throw new IllegalArgumentException("two lines of the form are called " + line.code());
            }
        });
    }

    private List<Line> lines() {
        return programmes.stream().flatMap(one -> one.lines().stream()).toList();
    }

    /**
     * The area asked for first, then each township in which there is something; every one with all lines in one order.
     *
     * @param corrected by business date, with all that is known now, instead of as reported
     * @throws io.minzheng.kernel.RuleViolation {@link QuarterRule}
     */
    List<QuarterRow> rows(Quarter quarter, DivisionCode area, boolean corrected, LocalDate today) {
        int digits = area.value().length();
        QuarterRule.AreaMustBeCountyOrTownship.require(digits == COUNTY_DIGITS || digits == TOWNSHIP_DIGITS, "area");
        QuarterRule.QuarterMustHaveBegun.require(!quarter.firstDay().isAfter(today), "quarter");
        Basis basis = corrected ? Basis.CORRECTED : today.isAfter(closesOn(quarter)) ? Basis.CLOSED : Basis.PROVISIONAL;
        Counts now = counted(area, cut(quarter, corrected, today));
        Counts before = counted(area, cut(quarter.previous(), corrected, today));
        Counts lastYear =
                quarter.number() == 1 ? before : counted(area, cut(quarter.lastOfYearBefore(), corrected, today));
        Set<String> areas = new TreeSet<>(now.areas());
        areas.addAll(before.areas());
        areas.addAll(lastYear.areas());
        // Who has moved counts where the case lay at the time, which others may have asked about.
        areas.removeIf(
                one -> one.length() < TOWNSHIP_DIGITS || one.equals(area.value()) || !one.startsWith(area.value()));
        List<QuarterRow> rows = new ArrayList<>();
        List<String> all = new ArrayList<>(List.of(area.value()));
        all.addAll(areas);
        for (String one : all) {
            for (Line line : lines()) {
                boolean flows = line.measure() == Measure.FLOW;
                long value = value(line, one, now);
                rows.add(new QuarterRow(
                        quarter.toString(),
                        basis,
                        one,
                        line.code(),
                        line.measure(),
                        line.unit(),
                        flows ? Math.subtractExact(value, value(line, one, before)) : value,
                        flows ? Math.subtractExact(value, value(line, one, lastYear)) : null));
            }
        }
        return rows;
    }

    /** Last day on which something is recorded for the quarter. */
    LocalDate closesOn(Quarter quarter) {
        return quarter.lastDay().plusDays(settings.closingDays());
    }

    private Cut cut(Quarter quarter, boolean corrected, LocalDate today) {
        LocalDate closes = closesOn(quarter);
        @Nullable LocalDate known = corrected || !today.isAfter(closes) ? null : closes;
        return new Cut(quarter.lastDay(), known);
    }

    private Counts counted(DivisionCode area, Cut cut) {
        Counts counts = new Counts();
        programmes.forEach(programme -> programme.count(area, cut, counts));
        return counts;
    }

    private static long value(Line line, String area, Counts counts) {
        Rate rate = line.of();
        if (rate == null) {
            return counts.of(line.code(), area);
        }
        long each = counts.of(rate.each(), area);
        long by = counts.of(rate.by(), area);
        // Half a fen and more makes one; where there is nobody there is no rate.
        return by == 0 ? 0 : Math.floorDiv(Math.addExact(Math.multiplyExact(2L, each), by), Math.multiplyExact(2L, by));
    }
}
