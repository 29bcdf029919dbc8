package io.minzheng.assistance.disability;

import io.minzheng.assistance.disability.Benefit.Rate;
import io.minzheng.assistance.quarters.Counts;
import io.minzheng.assistance.quarters.Cut;
import io.minzheng.assistance.quarters.Line;
import io.minzheng.assistance.quarters.Line.Unit;
import io.minzheng.assistance.quarters.QuarterlyFigures;
import io.minzheng.assistance.transfers.StaysFilter;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.projection.Views;
import java.util.ArrayList;
import java.util.List;

/** Persons who draw each of the two subsidies, by the grade of their certificate. Whoever draws both counts in both. */
final class QuarterlySubsidies implements QuarterlyFigures {
    private static final int GRADES = 4;

    private final Views views;

    QuarterlySubsidies(Views views) {
        this.views = views;
    }

    private static String code(Subsidy subsidy, int grade) {
        return "DISABILITY." + subsidy + ".GRADE_" + grade;
    }

    private static String all(Subsidy subsidy) {
        return "DISABILITY." + subsidy + ".PERSONS";
    }

    @Override
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Subsidy subsidy : Subsidy.values()) {
            lines.add(Line.stock(all(subsidy), Unit.PERSONS));
            for (int grade = 1; grade <= GRADES; grade++) {
                lines.add(Line.stock(code(subsidy, grade), Unit.PERSONS));
            }
        }
        return lines;
    }

    @Override
    public void count(DivisionCode area, Cut cut, Counts counts) {
        views.reader(Recipients.class)
                .forEach(StaysFilter.within(List.of(area), "townships"), one -> count(one, cut, counts));
    }

    static void count(Recipient recipient, Cut cut, Counts counts) {
        String area = recipient.stays().in(cut.month(), cut.asOf(), cut.knownAt());
        recipient.at(cut.asOf(), cut.knownAt()).ifPresent(benefit -> {
            for (Subsidy subsidy : Subsidy.values()) {
                if (benefit.runsIn(subsidy, cut.month())) {
                    int grade = benefit.of(subsidy)
                            .flatMap(held -> held.rateIn(cut.month()))
                            .map(Rate::grade)
                            .orElseThrow();
                    counts.add(all(subsidy), area, 1);
                    counts.add(code(subsidy, grade), area, 1);
                }
            }
        });
    }
}
