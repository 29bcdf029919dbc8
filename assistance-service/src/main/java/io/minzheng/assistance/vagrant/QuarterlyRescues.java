package io.minzheng.assistance.vagrant;

import com.mongodb.client.model.Filters;
import io.minzheng.assistance.quarters.Counts;
import io.minzheng.assistance.quarters.Cut;
import io.minzheng.assistance.quarters.Line;
import io.minzheng.assistance.quarters.Line.Unit;
import io.minzheng.assistance.quarters.QuarterlyFigures;
import io.minzheng.assistance.vagrant.RescueCount.Mark;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.projection.Views;
import java.util.List;

/** Person-times helped, how, and what became of them; what became of them counts on its own day. */
final class QuarterlyRescues implements QuarterlyFigures {
    private static final String PERSON_TIMES = "RESCUE.PERSON_TIMES";
    private static final String MINORS = "RESCUE.MINORS";
    private static final String IN_STATION = "RESCUE.IN_STATION";
    private static final String IN_HOSPITAL = "RESCUE.IN_HOSPITAL";
    private static final String ESCORTED = "RESCUE.ESCORTED";
    private static final String PICKED_UP = "RESCUE.PICKED_UP";
    private static final String PLACED = "RESCUE.PLACED";

    private final Views views;

    QuarterlyRescues(Views views) {
        this.views = views;
    }

    @Override
    public List<Line> lines() {
        return List.of(PERSON_TIMES, MINORS, IN_STATION, IN_HOSPITAL, ESCORTED, PICKED_UP, PLACED).stream()
                .map(code -> Line.flow(code, Unit.PERSON_TIMES))
                .toList();
    }

    @Override
    public void count(DivisionCode area, Cut cut, Counts counts) {
        views.reader(RescueCounts.class)
                .forEach(Filters.regex("area", "^" + area.value()), one -> count(one, cut, counts));
    }

    static void count(RescueCount rescue, Cut cut, Counts counts) {
        for (Mark mark : rescue.marks()) {
            if (cut.covers(mark.on(), mark.known())) {
                count(rescue, mark, counts);
            }
        }
    }

    private static void count(RescueCount rescue, Mark mark, Counts counts) {
        switch (mark.what()) {
            case TAKEN_IN, TAKEN_IN_UNIDENTIFIED -> takenIn(rescue, counts);
            case ESCORTED -> counts.add(ESCORTED, rescue.area(), 1);
            case PICKED_UP -> counts.add(PICKED_UP, rescue.area(), 1);
            case PLACED -> counts.add(PLACED, rescue.area(), 1);
            default -> {
                // What else became of them is in the rescues' own statistics.
            }
        }
    }

    private static void takenIn(RescueCount rescue, Counts counts) {
        counts.add(PERSON_TIMES, rescue.area(), 1);
        counts.add(MINORS, rescue.area(), rescue.minor() ? 1 : 0);
        counts.add(IN_STATION, rescue.area(), rescue.care() == Care.Form.STATION ? 1 : 0);
        counts.add(IN_HOSPITAL, rescue.area(), rescue.care() == Care.Form.HOSPITAL ? 1 : 0);
    }
}
