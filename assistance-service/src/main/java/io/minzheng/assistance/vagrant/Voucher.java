package io.minzheng.assistance.vagrant;

import io.minzheng.kernel.DivisionCode;

/**
 * A ticket home; never cash (令381号).
 *
 * @param number of the ticket
 * @param destination county it leads to, six digits, or a division below
 * @param value fen it has cost
 */
public record Voucher(String number, Transport transport, DivisionCode destination, long value) {
    public enum Transport {
        TRAIN,
        COACH,
        SHIP,
        OTHER
    }
}
