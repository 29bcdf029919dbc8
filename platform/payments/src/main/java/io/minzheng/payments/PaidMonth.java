package io.minzheng.payments;

/**
 * What has happened so far for one month of one household.
 *
 * @param standing fen paid and not returned by the bank
 * @param claimed fen claimed back by recoveries
 * @param everPaid whether a payment was ever issued for the month, returned or not
 * @param returnOpen whether a returned payment still waits to be made good
 */
record PaidMonth(long standing, long claimed, boolean everPaid, boolean returnOpen) {
    static final PaidMonth NEVER = new PaidMonth(0, 0, false, false);

    /**
     * What the household keeps in the end, in fen; negative where an instalment was received for a payment that the bank
     * returned later.
     */
    long settled() {
        return Math.subtractExact(standing, claimed);
    }
}
