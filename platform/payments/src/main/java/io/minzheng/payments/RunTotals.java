package io.minzheng.payments;

import java.util.List;

/**
 * How much a run moves.
 *
 * @param households with money in this run
 * @param persons recipients in the households with a regular payment
 * @param singlePersons households with a regular payment under a single-person guarantee
 * @param lines all lines, also those that move nothing
 * @param regular fen for the run's own month
 * @param backPay fen
 * @param arrears fen
 * @param overpayment fen for which recoveries are opened
 */
record RunTotals(
        long households,
        long persons,
        long singlePersons,
        long lines,
        long regular,
        long backPay,
        long arrears,
        long overpayment) {
    static final RunTotals NONE = new RunTotals(0, 0, 0, 0, 0, 0, 0, 0);

    /** @param lines all lines of one household */
    RunTotals plus(List<PaymentLine> lines) {
        RunTotals sum = this;
        boolean paid = false;
        for (PaymentLine line : lines) {
            sum = sum.plus(line);
            paid |= line.kind().pays();
        }
        return paid ? sum.oneMoreHousehold() : sum;
    }

    private RunTotals oneMoreHousehold() {
        return new RunTotals(households + 1, persons, singlePersons, lines, regular, backPay, arrears, overpayment);
    }

    private RunTotals plus(PaymentLine line) {
        long amount = line.amount();
        Basis basis = line.basis();
        boolean counts = line.kind() == LineKind.REGULAR && basis != null;
        return new RunTotals(
                households,
                persons + (counts ? basis.paidMembers() : 0),
                singlePersons + (counts && basis.singlePerson() ? 1 : 0),
                lines + 1,
                Math.addExact(regular, line.kind() == LineKind.REGULAR ? amount : 0),
                Math.addExact(backPay, line.kind() == LineKind.BACK_PAY ? amount : 0),
                Math.addExact(arrears, line.kind() == LineKind.ARREARS ? amount : 0),
                Math.addExact(overpayment, line.kind() == LineKind.OVERPAYMENT ? amount : 0));
    }

    /** Fen to be paid out. */
    long pay() {
        return Math.addExact(regular, Math.addExact(backPay, arrears));
    }
}
