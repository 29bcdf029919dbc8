package io.minzheng.payments;

import java.time.YearMonth;

/** Why a run moves money for a month. */
enum LineKind {
    /** The payment of the run's own month. */
    REGULAR,
    /** An earlier payment was too small, for example because a standard was raised from a past date. */
    BACK_PAY,
    /** An official payment that came late or came back from the bank, made good for its original month. */
    ARREARS,
    /** More was paid than was due; opens a recovery and is never netted against another month. */
    OVERPAYMENT,
    /** Paid last month, nothing due this month: shown to the reviewer, moves nothing. */
    STOPPED;

    boolean pays() {
        return switch (this) {
            case REGULAR, BACK_PAY, ARREARS -> true;
            case OVERPAYMENT, STOPPED -> false;
        };
    }

    /** The kind of line that closes the gap between what is due for a month and what stands settled. */
    static LineKind closing(YearMonth month, YearMonth runMonth, long entitled, PaidMonth paid) {
        if (entitled < paid.settled()) {
            return OVERPAYMENT;
        }
        if (month.equals(runMonth) && !paid.everPaid()) {
            return REGULAR;
        }
        return paid.standing() == 0 || paid.returnOpen() ? ARREARS : BACK_PAY;
    }
}
