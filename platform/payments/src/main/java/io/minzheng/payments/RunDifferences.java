package io.minzheng.payments;

import java.util.List;

/**
 * How the run's month differs from the month before, over the households with a regular or a stopped line.
 *
 * @param newcomers paid this month, not last month
 * @param stopped paid last month, not this month
 * @param increased paid more than last month
 * @param decreased paid less than last month
 * @param unchanged paid the same
 * @param regularLastMonth fen settled for last month for these households
 */
record RunDifferences(
        long newcomers, long stopped, long increased, long decreased, long unchanged, long regularLastMonth) {
    static final RunDifferences NONE = new RunDifferences(0, 0, 0, 0, 0, 0);

    RunDifferences plus(List<PaymentLine> lines) {
        RunDifferences sum = this;
        for (PaymentLine line : lines) {
            sum = sum.plus(line);
        }
        return sum;
    }

    private RunDifferences plus(PaymentLine line) {
        long last = line.amountLastMonth();
        return switch (line.kind()) {
            case STOPPED -> plus(0, 1, 0, 0, 0, last);
            case REGULAR ->
                plus(
                        last == 0 ? 1 : 0,
                        0,
                        last != 0 && line.amount() > last ? 1 : 0,
                        line.amount() < last ? 1 : 0,
                        line.amount() == last ? 1 : 0,
                        last);
            case BACK_PAY, ARREARS, OVERPAYMENT -> this;
        };
    }

    private RunDifferences plus(int n, int s, int i, int d, int u, long last) {
        return new RunDifferences(
                newcomers + n,
                stopped + s,
                increased + i,
                decreased + d,
                unchanged + u,
                Math.addExact(regularLastMonth, last));
    }
}
