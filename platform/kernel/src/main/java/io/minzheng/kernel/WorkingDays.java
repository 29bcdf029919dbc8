package io.minzheng.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The working-day calendar of mainland China: weekends, statutory holidays and make-up workdays, from a table kept per
 * year. A year without a table is refused, never guessed.
 */
public final class WorkingDays {
    private final Set<Integer> years = new HashSet<>();
    private final Set<LocalDate> holidays = new HashSet<>();
    private final Set<LocalDate> makeUpDays = new HashSet<>();

    private WorkingDays(String table) {
        table.lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                .forEach(this::read);
    }

    /** The table shipped with the kernel, {@code holidays.csv}. */
    public static WorkingDays ofChina() {
        try (InputStream in =
                Objects.requireNonNull(WorkingDays.class.getResourceAsStream("holidays.csv"), "holidays.csv")) {
            return new WorkingDays(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(String line) {
        String[] columns = line.split(",");
        LocalDate from = LocalDate.parse(columns[1]);
        LocalDate to = LocalDate.parse(columns[2]);
        years.add(from.getYear());
        Set<LocalDate> days = "holiday".equals(columns[0]) ? holidays : makeUpDays;
        from.datesUntil(to.plusDays(1)).forEach(days::add);
    }

    /** @throws RuleViolation {@link KernelRule#HolidayTableMustCoverTheYear} for a year without a table */
    public boolean isWorkingDay(LocalDate day) {
        if (!years.contains(day.getYear())) {
            throw KernelRule.HolidayTableMustCoverTheYear.violated("on", Map.of("year", day.getYear()));
        }
        if (makeUpDays.contains(day)) {
            return true;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !holidays.contains(day);
    }

    /**
     * The last day of a limit of so many working days: the day of the event is not counted (Civil Code, art. 201).
     *
     * @param workingDays at least 0
     */
    public LocalDate after(LocalDate start, int workingDays) {
        LocalDate day = start;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Working days after {@code start} up to and including {@code end}; 0 when end is not after start. */
    public int between(LocalDate start, LocalDate end) {
        int days = 0;
        for (LocalDate day = start.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                days++;
            }
        }
        return days;
    }
}
