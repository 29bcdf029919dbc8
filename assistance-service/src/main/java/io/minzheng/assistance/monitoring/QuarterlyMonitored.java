package io.minzheng.assistance.monitoring;

import com.mongodb.client.model.Filters;
import io.minzheng.assistance.monitoring.PersonFact.Step;
import io.minzheng.assistance.quarters.Counts;
import io.minzheng.assistance.quarters.Cut;
import io.minzheng.assistance.quarters.Line;
import io.minzheng.assistance.quarters.Line.Unit;
import io.minzheng.assistance.quarters.QuarterlyFigures;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.projection.Views;
import java.util.ArrayList;
import java.util.List;

/** Low-income people on the list by their primary category, and who came and went. */
final class QuarterlyMonitored implements QuarterlyFigures {
    private static final String PERSONS = "MONITORED.PERSONS";
    private static final String WITHOUT = "MONITORED.PRIMARY.NONE";
    private static final String PRIMARY = "MONITORED.PRIMARY.";
    private static final String LISTED = "MONITORED.LISTED";
    private static final String LEFT = "MONITORED.LEFT";

    private final Views views;

    QuarterlyMonitored(Views views) {
        this.views = views;
    }

    @Override
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.stock(PERSONS, Unit.PERSONS));
        for (Category category : Category.values()) {
            lines.add(Line.stock(PRIMARY + category, Unit.PERSONS));
        }
        lines.add(Line.stock(WITHOUT, Unit.PERSONS));
        lines.add(Line.flow(LISTED, Unit.PERSONS));
        lines.add(Line.flow(LEFT, Unit.PERSONS));
        return lines;
    }

    @Override
    public void count(DivisionCode area, Cut cut, Counts counts) {
        views.reader(MonitoredPersons.class)
                .forEach(Filters.regex("areas", "^" + area.value()), one -> count(one, area, cut, counts));
    }

    /** Those who have moved count where they lived at the time; of other areas nothing is counted. */
    static void count(MonitoredPerson person, DivisionCode area, Cut cut, Counts counts) {
        Standing standing = Standing.NONE;
        for (PersonFact fact : person.facts()) {
            if (cut.covers(fact.on(), fact.known())) {
                standing = standing.after(fact);
                if (standing.area().startsWith(area.value())) {
                    counts.add(LISTED, standing.area(), fact.step() == Step.LISTED ? 1 : 0);
                    counts.add(LEFT, standing.area(), fact.step() == Step.LEFT ? 1 : 0);
                }
            }
        }
        if (standing.listed() && standing.area().startsWith(area.value())) {
            Category primary = standing.tags().primaryOn(cut.asOf());
            counts.add(PERSONS, standing.area(), 1);
            counts.add(primary == null ? WITHOUT : PRIMARY + primary, standing.area(), 1);
        }
    }
}
