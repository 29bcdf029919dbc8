package io.minzheng.assistance.tekun;

import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.assistance.quarters.Counts;
import io.minzheng.assistance.quarters.Cut;
import io.minzheng.assistance.quarters.Line;
import io.minzheng.assistance.quarters.Line.Unit;
import io.minzheng.assistance.quarters.QuarterlyFigures;
import io.minzheng.assistance.tekun.TekunBenefit.Spell;
import io.minzheng.assistance.transfers.StaysFilter;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.projection.Views;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Households and persons in extreme-poverty support, how they are kept, and who came and went. */
final class QuarterlyTekun implements QuarterlyFigures {
    private static final String HOUSEHOLDS = "TEKUN.HOUSEHOLDS.";
    private static final String PERSONS = "TEKUN.PERSONS.";
    private static final String FORM = "TEKUN.FORM.";
    private static final String SELF_CARE = "TEKUN.SELF_CARE.";
    private static final String GRANTED = "TEKUN.GRANTED";
    private static final String ENDED = "TEKUN.ENDED";

    private final Views views;

    QuarterlyTekun(Views views) {
        this.views = views;
    }

    @Override
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            lines.add(Line.stock(HOUSEHOLDS + kind, Unit.HOUSEHOLDS));
            lines.add(Line.stock(PERSONS + kind, Unit.PERSONS));
        }
        for (Placement.Form form : Placement.Form.values()) {
            lines.add(Line.stock(FORM + form, Unit.PERSONS));
        }
        for (SelfCare.Level level : SelfCare.Level.values()) {
            lines.add(Line.stock(SELF_CARE + level, Unit.PERSONS));
        }
        lines.add(Line.flow(GRANTED, Unit.PERSONS));
        lines.add(Line.flow(ENDED, Unit.PERSONS));
        return lines;
    }

    @Override
    public void count(DivisionCode area, Cut cut, Counts counts) {
        Tally tally = new Tally(cut, counts);
        views.reader(TekunCases.class).forEach(StaysFilter.within(List.of(area), "townships"), tally::add);
    }

    /** Adds up cases one by one; a household counts once in the township in which it lay, and who came or went where. */
    static final class Tally {
        private final Cut cut;
        private final Counts counts;
        private final Set<String> households = new HashSet<>();

        Tally(Cut cut, Counts counts) {
            this.cut = cut;
            this.counts = counts;
        }

        void add(TekunCase one) {
            String area = one.benefit().stays().in(cut.month(), cut.asOf(), cut.knownAt());
            one.benefit().asOf(cut.asOf(), cut.knownAt()).ifPresent(known -> {
                known.runningIn(cut.month()).ifPresent(spell -> stock(one, area, spell));
                counts.add(GRANTED, known.grantedIn(), 1);
                known.endedIn(cut.asOf(), cut.knownAt()).ifPresent(last -> counts.add(ENDED, last, 1));
            });
        }

        private void stock(TekunCase one, String area, Spell spell) {
            Kind kind = one.benefit().kind();
            if (households.add(area + " " + kind + " " + one.household())) {
                counts.add(HOUSEHOLDS + kind, area, 1);
            }
            counts.add(PERSONS + kind, area, 1);
            counts.add(FORM + spell.form(), area, 1);
            counts.add(SELF_CARE + spell.level(), area, 1);
        }
    }
}
