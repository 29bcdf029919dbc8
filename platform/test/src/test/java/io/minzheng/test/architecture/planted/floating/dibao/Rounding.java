package io.minzheng.test.architecture.planted.floating.dibao;

import java.math.BigDecimal;

/** Holds no double and yet calculates with one. */
final class Rounding {
    private Rounding() {}

    static long rounded(BigDecimal amount) {
        return Math.round(amount.doubleValue());
    }
}
