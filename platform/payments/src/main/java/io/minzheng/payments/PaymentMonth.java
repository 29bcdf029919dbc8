package io.minzheng.payments;

import io.minzheng.kernel.DivisionCode;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

/**
 * The runs of one county, purpose and month. Runs for a township and for its county would pay the same households, so
 * one stream above them all says which areas are taken.
 *
 * @param number of the last run opened; 0 before the first
 * @param open area of each open run, by run
 */
record PaymentMonth(int number, Map<String, String> open) {
    PaymentMonth {
        open = Map.copyOf(open);
    }

    static String id(String purpose, DivisionCode area, YearMonth month) {
        return "paymonth." + purpose + "." + area.county() + "." + month;
    }

    PaymentMonth opened(String run, String area, int next) {
        Map<String, String> more = new TreeMap<>(open);
        more.put(run, area);
        return new PaymentMonth(next, more);
    }

    PaymentMonth closed(String run) {
        Map<String, String> fewer = new TreeMap<>(open);
        fewer.remove(run);
        return new PaymentMonth(number, fewer);
    }
}
