package io.minzheng.assistance.quarters;

import com.mongodb.client.model.Filters;
import io.minzheng.assistance.quarters.Line.Unit;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.payments.MonthStatistics;
import io.minzheng.payments.MonthStatistics.Cell;
import io.minzheng.payments.PaymentStatistics;
import io.minzheng.payments.Programme;
import io.minzheng.projection.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Money of each programme that is paid by the month. It counts on the day on which it is paid, for whatever month: arrears
 * for a month of an earlier quarter are money of the quarter in which they are paid. What came back goes off again.
 */
final class QuarterlyMoney implements QuarterlyFigures {
    private static final List<String> KINDS = List.of("URBAN", "RURAL");

    private final Views views;
    private final List<String> purposes;

    QuarterlyMoney(Views views, List<Programme> programmes) {
        this.views = views;
        this.purposes = programmes.stream().map(Programme::purpose).sorted().toList();
    }

    private static String code(String purpose, String what, String kind) {
        return purpose.toUpperCase(Locale.ROOT).replace('-', '_') + "." + what + "." + kind;
    }

    @Override
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (String purpose : purposes) {
            for (String kind : KINDS) {
                lines.add(Line.flow(code(purpose, "MONEY", kind), Unit.FEN));
                lines.add(Line.stock(code(purpose, "LAST_MONTH_MONEY", kind), Unit.FEN));
                lines.add(Line.stock(code(purpose, "LAST_MONTH_PERSONS", kind), Unit.PERSONS));
                lines.add(Line.rate(
                        code(purpose, "LAST_MONTH_PER_PERSON", kind),
                        code(purpose, "LAST_MONTH_MONEY", kind),
                        code(purpose, "LAST_MONTH_PERSONS", kind)));
            }
        }
        return lines;
    }

    @Override
    public void count(DivisionCode area, Cut cut, Counts counts) {
        views.reader(PaymentStatistics.class)
                .forEach(Filters.regex("area", "^" + area.value()), month -> count(month, cut, counts));
    }

    static void count(MonthStatistics month, Cut cut, Counts counts) {
        for (Cell cell : month.cells()) {
            if (cut.covers(cell.on(), cell.known())) {
                counts.add(code(month.purpose(), "MONEY", cell.kind()), month.area(), cell.net());
                if (month.month().equals(cut.month())) {
                    counts.add(code(month.purpose(), "LAST_MONTH_PERSONS", cell.kind()), month.area(), cell.persons());
                    counts.add(
                            code(month.purpose(), "LAST_MONTH_MONEY", cell.kind()),
                            month.area(),
                            cell.paid() + cell.backPay() + cell.arrears() - cell.returned());
                }
            }
        }
    }
}
