package io.minzheng.assistance.temporary;

import com.mongodb.client.model.Filters;
import io.minzheng.assistance.quarters.Counts;
import io.minzheng.assistance.quarters.Cut;
import io.minzheng.assistance.quarters.Line;
import io.minzheng.assistance.quarters.Line.Unit;
import io.minzheng.assistance.quarters.QuarterlyFigures;
import io.minzheng.assistance.temporary.Hardship.Type;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.projection.Views;
import java.util.ArrayList;
import java.util.List;

/** Grants, person-times and money of temporary assistance, by its two paths. */
final class QuarterlyHelp implements QuarterlyFigures {
    private final Views views;

    QuarterlyHelp(Views views) {
        this.views = views;
    }

    private static String code(String what, Type type) {
        return "TEMPORARY." + what + "." + type;
    }

    @Override
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Type type : Type.values()) {
            lines.add(Line.flow(code("HOUSEHOLDS", type), Unit.HOUSEHOLDS));
            lines.add(Line.flow(code("PERSON_TIMES", type), Unit.PERSON_TIMES));
            lines.add(Line.flow(code("CASH", type), Unit.FEN));
            lines.add(Line.flow(code("GOODS", type), Unit.FEN));
            lines.add(Line.flow(code("SERVICES", type), Unit.FEN));
        }
        return lines;
    }

    @Override
    public void count(DivisionCode area, Cut cut, Counts counts) {
        views.reader(HelpByMonth.class)
                .forEach(Filters.regex("area", "^" + area.value()), month -> count(month, cut, counts));
    }

    static void count(MonthOfHelp month, Cut cut, Counts counts) {
        month.cells().stream()
                .filter(cell -> cut.covers(cell.on(), cell.known()))
                .forEach(cell -> {
                    counts.add(code("HOUSEHOLDS", cell.type()), month.area(), cell.households());
                    counts.add(code("PERSON_TIMES", cell.type()), month.area(), cell.personTimes());
                    counts.add(code("CASH", cell.type()), month.area(), cell.cash());
                    counts.add(code("GOODS", cell.type()), month.area(), cell.goods());
                    counts.add(code("SERVICES", cell.type()), month.area(), cell.services());
                });
    }
}
