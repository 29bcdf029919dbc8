package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.Enrolment.Holding;
import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.assistance.dibao.Household.Supplement;
import io.minzheng.assistance.quarters.Counts;
import io.minzheng.assistance.quarters.Cut;
import io.minzheng.assistance.quarters.Line;
import io.minzheng.assistance.quarters.Line.Unit;
import io.minzheng.assistance.quarters.QuarterlyFigures;
import io.minzheng.assistance.transfers.StaysFilter;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.projection.Views;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Households and persons in dibao, and those that came and went. */
final class QuarterlyDibao implements QuarterlyFigures {
    private static final String HOUSEHOLDS = "DIBAO.HOUSEHOLDS.";
    private static final String PERSONS = "DIBAO.PERSONS.";
    private static final String SINGLE = "DIBAO.SINGLE_PERSONS";
    private static final String SUPPLEMENT = "DIBAO.PERSONS_WITH_SUPPLEMENT.";
    private static final String ENROLLED = "DIBAO.ENROLLED.";
    private static final String ENDED = "DIBAO.ENDED.";

    private final Views views;

    QuarterlyDibao(Views views) {
        this.views = views;
    }

    @Override
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            lines.add(Line.stock(HOUSEHOLDS + kind, Unit.HOUSEHOLDS));
            lines.add(Line.stock(PERSONS + kind, Unit.PERSONS));
        }
        lines.add(Line.stock(SINGLE, Unit.PERSONS));
        for (Supplement supplement : Supplement.values()) {
            lines.add(Line.stock(SUPPLEMENT + supplement, Unit.PERSONS));
        }
        for (String flow : List.of(ENROLLED, ENDED)) {
            lines.add(Line.flow(flow + Unit.HOUSEHOLDS, Unit.HOUSEHOLDS));
            lines.add(Line.flow(flow + Unit.PERSONS, Unit.PERSONS));
        }
        return lines;
    }

    @Override
    public void count(DivisionCode area, Cut cut, Counts counts) {
        views.reader(Enrolments.class)
                .forEach(StaysFilter.within(List.of(area), "townships"), one -> count(one, cut, counts));
    }

    /** A household counts where it lay at the time; one that divided or became one with another neither came nor went. */
    static void count(Enrolment enrolment, Cut cut, Counts counts) {
        LocalDate knownAt = cut.knownAt();
        (knownAt == null ? Optional.of(enrolment) : enrolment.knownAt(knownAt)).ifPresent(known -> {
            known.inStock(cut.month(), cut.asOf()).ifPresent(holding -> stock(holding, counts));
            Holding first = known.holdings().getFirst();
            if (!first.on().isAfter(cut.asOf()) && !known.splitOff()) {
                flow(ENROLLED, first, counts);
            }
            LocalDate endedOn = known.endedOn();
            if (endedOn != null && !endedOn.isAfter(cut.asOf()) && !known.merged()) {
                flow(ENDED, known.holdings().getLast(), counts);
            }
        });
    }

    private static void stock(Holding holding, Counts counts) {
        String area = holding.area();
        counts.add(HOUSEHOLDS + holding.kind(), area, 1);
        counts.add(PERSONS + holding.kind(), area, holding.persons());
        counts.add(SINGLE, area, holding.singlePerson() ? 1 : 0);
        holding.supplements().forEach(supplement -> counts.add(SUPPLEMENT + supplement, area, 1));
    }

    private static void flow(String flow, Holding holding, Counts counts) {
        String area = holding.area();
        counts.add(flow + Unit.HOUSEHOLDS, area, 1);
        counts.add(flow + Unit.PERSONS, area, holding.persons());
    }
}
