package io.minzheng.seeds;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.WorkingDays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/**
 * Draws people outside the dibao families, their homes and days. All come from one seed, so the same seed gives the same
 * people; their resident IDs have the division of Xiahe, to which Hezuo belonged, so that none is one of a dibao family.
 */
final class Town {
    private static final DivisionCode XIAHE = DivisionCode.of("623027");
    private static final int URBAN_PERCENT = 24;

    private final Random lot;
    private final Circle circle;
    private final Places places = new Places();
    private final WorkingDays calendar = WorkingDays.ofChina();

    Town(long seed) {
        this.lot = new Random(seed);
        this.circle = new Circle(new Names(), lot, XIAHE);
    }

    WorkingDays calendar() {
        return calendar;
    }

    Circle circle() {
        return circle;
    }

    /** 0 to below {@code bound}. */
    int below(int bound) {
        return lot.nextInt(bound);
    }

    int between(int low, int high) {
        return low + lot.nextInt(high - low + 1);
    }

    boolean percent(int percent) {
        return lot.nextInt(100) < percent;
    }

    <T> T one(List<T> choice) {
        return choice.get(lot.nextInt(choice.size()));
    }

    Hukou hukou() {
        return percent(URBAN_PERCENT) ? Hukou.URBAN : Hukou.RURAL;
    }

    DivisionCode village(Hukou hukou, LocalDate on) {
        return one(places.villages(hukou, on)).code();
    }

    /** A working day, at the earliest on the first of the days and soon after the second at the latest. */
    LocalDate workingDay(YearMonth month, int first, int last) {
        return Procedure.workingDay(month.atDay(between(first, last)), calendar);
    }

    /** One of the months from the first to the last. */
    YearMonth month(YearMonth first, YearMonth last) {
        long span = first.until(last, ChronoUnit.MONTHS);
        return first.plusMonths(lot.nextInt((int) span + 1));
    }
}
