package io.minzheng.assistance.standards;

import io.minzheng.assistance.quarters.Counts;
import io.minzheng.assistance.quarters.Cut;
import io.minzheng.assistance.quarters.Line;
import io.minzheng.assistance.quarters.QuarterlyFigures;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.kernel.DivisionCode;
import java.util.Arrays;
import java.util.List;

/** The standards of the last month of the quarter, fen per person and month. They are the county's in each township. */
final class QuarterlyStandards implements QuarterlyFigures {
    private static final String CODE = "STANDARD.";

    private final EventReader reader;
    private final EventCatalogue catalogue;

    QuarterlyStandards(EventReader reader, EventCatalogue catalogue) {
        this.reader = reader;
        this.catalogue = catalogue;
    }

    @Override
    public List<Line> lines() {
        return Arrays.stream(StandardKind.values())
                .map(kind -> Line.standard(CODE + kind))
                .toList();
    }

    @Override
    public void count(DivisionCode area, Cut cut, Counts counts) {
        Standards standards = StandardsHistory.read(reader, catalogue, area).decidedBy(cut.asOf(), cut.knownAt());
        for (StandardKind kind : StandardKind.values()) {
            standards
                    .at(kind, area, cut.month())
                    .ifPresent(held -> counts.add(CODE + kind, area.county().value(), held.amount()));
        }
    }
}
