package io.minzheng.payments;

import io.minzheng.payments.MonthStatistics.Cell;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The official figures of an area as of a date. Stock and flow stand apart.
 *
 * @param month whose stock is shown
 * @param knownAt leaves out what was recorded later; null for all that is known
 * @param stock paid for the month, by kind of standard
 */
record StatisticsReport(
        String purpose,
        String area,
        YearMonth month,
        LocalDate asOf,
        @Nullable LocalDate knownAt,
        List<Stock> stock,
        Flows flow,
        All all) {

    /**
     * @param households for which money stands paid for the month
     * @param persons recipients in them
     * @param money fen that stands paid for the month
     */
    record Stock(String kind, long households, long persons, long singlePersons, long money) {}

    /** Fen by business date; {@code net} = paid + backPay + arrears − returned − recovered. */
    record Flow(
            String kind,
            long paid,
            long backPay,
            long arrears,
            long returned,
            long claimed,
            long recovered,
            long net) {}

    /** In the month of the date, since the first of January of its year, and since ever. */
    record Flows(List<Flow> month, List<Flow> year, List<Flow> total) {}

    record All(long households, long persons, long singlePersons, long money, long yearMoney, long totalMoney) {}

    /** Adds up the documents one after the other. */
    static final class Sum {
        private final YearMonth month;
        private final LocalDate asOf;
        private final @Nullable LocalDate knownAt;
        private final Map<String, Cell> stock = new TreeMap<>();
        private final Map<String, Cell> ofMonth = new TreeMap<>();
        private final Map<String, Cell> ofYear = new TreeMap<>();
        private final Map<String, Cell> ever = new TreeMap<>();

        Sum(YearMonth month, LocalDate asOf, @Nullable LocalDate knownAt) {
            this.month = month;
            this.asOf = asOf;
            this.knownAt = knownAt;
        }

        void add(MonthStatistics document) {
            for (Cell cell : document.cells()) {
                if (cell.on().isAfter(asOf) || (knownAt != null && cell.known().isAfter(knownAt))) {
                    continue;
                }
                if (document.month().equals(month)) {
                    stock.merge(cell.kind(), cell, Cell::plus);
                }
                if (YearMonth.from(cell.on()).equals(YearMonth.from(asOf))) {
                    ofMonth.merge(cell.kind(), cell, Cell::plus);
                }
                if (cell.on().getYear() == asOf.getYear()) {
                    ofYear.merge(cell.kind(), cell, Cell::plus);
                }
                ever.merge(cell.kind(), cell, Cell::plus);
            }
        }

        StatisticsReport report(String purpose, String area) {
            List<Stock> stocks = new ArrayList<>();
            stock.forEach((kind, cell) -> stocks.add(new Stock(
                    kind,
                    cell.households(),
                    cell.persons(),
                    cell.singlePersons(),
                    cell.paid() + cell.backPay() + cell.arrears() - cell.returned())));
            return new StatisticsReport(
                    purpose,
                    area,
                    month,
                    asOf,
                    knownAt,
                    stocks,
                    new Flows(flows(ofMonth), flows(ofYear), flows(ever)),
                    new All(
                            stocks.stream().mapToLong(Stock::households).sum(),
                            stocks.stream().mapToLong(Stock::persons).sum(),
                            stocks.stream().mapToLong(Stock::singlePersons).sum(),
                            stocks.stream().mapToLong(Stock::money).sum(),
                            net(ofYear),
                            net(ever)));
        }

        private static long net(Map<String, Cell> cells) {
            return cells.values().stream().mapToLong(Cell::net).sum();
        }

        private static List<Flow> flows(Map<String, Cell> cells) {
            List<Flow> flows = new ArrayList<>();
            cells.forEach((kind, cell) -> flows.add(new Flow(
                    kind,
                    cell.paid(),
                    cell.backPay(),
                    cell.arrears(),
                    cell.returned(),
                    cell.claimed(),
                    cell.recovered(),
                    cell.net())));
            return flows;
        }
    }
}
