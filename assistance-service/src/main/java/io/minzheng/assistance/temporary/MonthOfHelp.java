package io.minzheng.assistance.temporary;

import io.minzheng.assistance.temporary.Hardship.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What has been delivered in one township in one month.
 *
 * @param area township
 * @param month of the business dates
 * @param cells one per business date, recorded date and type
 */
record MonthOfHelp(String id, String area, YearMonth month, List<Cell> cells) {
    MonthOfHelp {
        cells = List.copyOf(cells);
    }

    static String id(String area, YearMonth month) {
        return area + "." + month;
    }

    /** Fen paid and not returned. */
    long cash() {
        return cells.stream().mapToLong(Cell::cash).reduce(0, Math::addExact);
    }

    MonthOfHelp plus(Cell cell) {
        List<Cell> sums = new ArrayList<>(cells);
        for (int i = 0; i < sums.size(); i++) {
            if (sums.get(i).isOf(cell)) {
                sums.set(i, sums.get(i).plus(cell));
                return new MonthOfHelp(id, area, month, sums);
            }
        }
        sums.add(cell);
        return new MonthOfHelp(id, area, month, sums);
    }

    /**
     * @param on business date: when it was true
     * @param known when it was recorded
     * @param households grants that have reached somebody for the first time, less those whose help came back
     * @param personTimes persons helped for the first time by their grant, less those whose help came back (人次)
     * @param cash fen paid, less returned
     * @param goods fen that goods handed over are worth
     * @param services fen that services rendered have cost
     */
    record Cell(
            LocalDate on,
            LocalDate known,
            Type type,
            long households,
            long personTimes,
            long cash,
            long goods,
            long services) {
        boolean isOf(Cell other) {
            return on.equals(other.on) && known.equals(other.known) && type == other.type;
        }

        Cell plus(Cell other) {
            return new Cell(
                    on,
                    known,
                    type,
                    households + other.households,
                    personTimes + other.personTimes,
                    Math.addExact(cash, other.cash),
                    Math.addExact(goods, other.goods),
                    Math.addExact(services, other.services));
        }
    }
}
