package io.minzheng.assistance.recognition;

import com.mongodb.client.model.Filters;
import io.minzheng.assistance.quarters.Counts;
import io.minzheng.assistance.quarters.Cut;
import io.minzheng.assistance.quarters.Line;
import io.minzheng.assistance.quarters.Line.Unit;
import io.minzheng.assistance.quarters.QuarterlyFigures;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.projection.Views;
import java.util.ArrayList;
import java.util.List;

/** Low-income households that are recognised, their persons, and how many came and went before their time. */
final class QuarterlyRecognitions implements QuarterlyFigures {
    private static final String HOUSEHOLDS = "RECOGNITION.HOUSEHOLDS.";
    private static final String PERSONS = "RECOGNITION.PERSONS.";
    private static final String RECOGNISED = "RECOGNITION.RECOGNISED.";
    private static final String ENDED = "RECOGNITION.ENDED.";

    private final Views views;

    QuarterlyRecognitions(Views views) {
        this.views = views;
    }

    @Override
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (RecognitionKind kind : RecognitionKind.values()) {
            lines.add(Line.stock(HOUSEHOLDS + kind, Unit.HOUSEHOLDS));
            lines.add(Line.stock(PERSONS + kind, Unit.PERSONS));
            lines.add(Line.flow(RECOGNISED + kind, Unit.HOUSEHOLDS));
            lines.add(Line.flow(ENDED + kind, Unit.HOUSEHOLDS));
        }
        return lines;
    }

    @Override
    public void count(DivisionCode area, Cut cut, Counts counts) {
        views.reader(RecognisedHouseholds.class)
                .forEach(Filters.regex("area", "^" + area.value()), one -> count(one, cut, counts));
    }

    /** At the end of the last day: a recognition has no months. */
    static void count(RecognisedHousehold household, Cut cut, Counts counts) {
        String area = household.area();
        RecognitionKind kind = household.kind();
        if (household.holdsOn(cut.asOf(), cut.knownAt())) {
            counts.add(HOUSEHOLDS + kind, area, 1);
            counts.add(PERSONS + kind, area, household.personsOn(cut.asOf(), cut.knownAt()));
        }
        counts.add(RECOGNISED + kind, area, household.wasRecognised(cut.asOf(), cut.knownAt()) ? 1 : 0);
        counts.add(ENDED + kind, area, household.wasEnded(cut.asOf(), cut.knownAt()) ? 1 : 0);
    }
}
