package io.minzheng.payments;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * The movements for one month paid for, in one township and purpose.
 *
 * @param area township
 * @param month the month paid for
 * @param cells one per business date, recorded date and kind of standard
 */
public record MonthStatistics(String purpose, String area, YearMonth month, List<Cell> cells) {
    static String id(String purpose, String area, YearMonth month) {
        return purpose + "." + area + "." + month;
    }

    MonthStatistics plus(Cell cell) {
        List<Cell> sums = new ArrayList<>(cells);
        for (int i = 0; i < sums.size(); i++) {
            if (sums.get(i).isOf(cell)) {
                sums.set(i, sums.get(i).plus(cell));
                return new MonthStatistics(purpose, area, month, sums);
            }
        }
        sums.add(cell);
        return new MonthStatistics(purpose, area, month, sums);
    }

    /**
     * What has moved on one day. Stock (households, persons, single-person cases) and flow (money) stand apart: adding up
     * the former over days gives those paid for the month, adding up the latter gives money.
     *
     * @param on business date: when it was true
     * @param known when it was recorded
     * @param kind which standard, for example {@code URBAN}
     * @param households for which the month became paid, less those for which it became unpaid again
     * @param claimed fen for which recoveries were opened, less those withdrawn
     * @param recovered fen received back
     */
    public record Cell(
            LocalDate on,
            LocalDate known,
            String kind,
            long households,
            long persons,
            long singlePersons,
            long paid,
            long backPay,
            long arrears,
            long returned,
            long claimed,
            long recovered) {
        boolean isOf(Cell other) {
            return on.equals(other.on) && known.equals(other.known) && kind.equals(other.kind);
        }

        Cell plus(Cell other) {
            return new Cell(
                    on,
                    known,
                    kind,
                    households + other.households,
                    persons + other.persons,
                    singlePersons + other.singlePersons,
                    Math.addExact(paid, other.paid),
                    Math.addExact(backPay, other.backPay),
                    Math.addExact(arrears, other.arrears),
                    Math.addExact(returned, other.returned),
                    Math.addExact(claimed, other.claimed),
                    Math.addExact(recovered, other.recovered));
        }

        /** Fen spent. */
        public long net() {
            return paid + backPay + arrears - returned - recovered;
        }
    }
}
