package io.minzheng.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The working-day calendar of mainland China: weekends, statutory holidays and make-up workdays, as the yearly notices
 * of the State Council set them. A day that no notice covers is refused, never guessed: legal limits hang on it.
 */
public final class WorkingDays {
    private final List<Notice> notices = new ArrayList<>();
    private final Set<LocalDate> holidays = new HashSet<>();
    private final Set<LocalDate> makeUpDays = new HashSet<>();

    private WorkingDays() {}

    /** The table shipped with the kernel, {@code holidays.csv}. */
    public static WorkingDays ofChina() {
        try (InputStream in =
                Objects.requireNonNull(WorkingDays.class.getResourceAsStream("holidays.csv"), "holidays.csv")) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * A calendar from a table of lines {@code kind,first day,last day,name}: {@code notice} for the period that the
     * table vouches for, {@code holiday} for days off, {@code workday} for a weekend that is worked. Empty lines and
     * lines that begin with # are passed over.
     *
     * @throws IllegalArgumentException when a line is malformed, contradicts another or lies outside every notice
     */
    public static WorkingDays of(String table) {
        WorkingDays calendar = new WorkingDays();
        calendar.read(table);
        return calendar;
    }

    /** This calendar and a further table, for a year whose notice is younger than the shipped one. */
    public WorkingDays with(String furtherTable) {
        WorkingDays calendar = new WorkingDays();
        calendar.notices.addAll(notices);
        calendar.holidays.addAll(holidays);
        calendar.makeUpDays.addAll(makeUpDays);
        calendar.read(furtherTable);
        return calendar;
    }

    private void read(String table) {
        List<Row> rows = table.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(Row::parse)
                .toList();
        for (Row row : rows) {
            if ("notice".equals(row.kind())) {
                Notice notice = new Notice(row.from(), row.to());
                row.require(notices.stream().noneMatch(notice::overlaps), "the period has a notice already");
                notices.add(notice);
            }
        }
        for (Row row : rows) {
            switch (row.kind()) {
                case "notice" -> {}
                case "holiday" ->
                    row.days().forEach(day -> {
                        row.require(covers(day) && !makeUpDays.contains(day), "no notice, or a workday as well");
                        row.require(holidays.add(day), "named twice");
                    });
                case "workday" ->
                    row.days().forEach(day -> {
                        row.require(covers(day) && !holidays.contains(day), "no notice, or a holiday as well");
                        row.require(isWeekend(day), "is worked anyway");
                        row.require(makeUpDays.add(day), "named twice");
                    });
                default -> row.require(false, "unknown kind");
            }
        }
    }

    /** Whether a notice says what this day is. */
    public boolean covers(LocalDate day) {
        return notices.stream().anyMatch(notice -> notice.contains(day));
    }

    /** @throws RuleViolation {@link KernelRule#HolidayTableMustCoverTheYear} for a day that no notice covers */
    public boolean isWorkingDay(LocalDate day) {
        if (!covers(day)) {
            throw KernelRule.HolidayTableMustCoverTheYear.violated("on", Map.of("year", day.getYear()));
        }
        return isWeekend(day) ? makeUpDays.contains(day) : !holidays.contains(day);
    }

    /**
     * The last day of a limit of so many working days: the day of the event is not counted (Civil Code, art. 201).
     *
     * @param workingDays at least 0; with 0 the limit ends on the day itself
     * @throws RuleViolation {@link KernelRule#HolidayTableMustCoverTheYear} when the limit runs past the last notice
     */
    public LocalDate after(LocalDate start, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("a limit of " + workingDays + " working days");
        }
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

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private record Notice(LocalDate from, LocalDate to) {
        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        boolean overlaps(Notice other) {
            return !other.to.isBefore(from) && !other.from.isAfter(to);
        }
    }

    private record Row(String line, String kind, LocalDate from, LocalDate to) {
        static Row parse(String line) {
            String[] columns = line.split(",", -1);
            if (columns.length != 4) {
                throw new IllegalArgumentException("working-day table: four columns wanted: " + line);
            }
            Row row = new Row(line, columns[0], day(line, columns[1]), day(line, columns[2]));
            row.require(!row.to.isBefore(row.from), "ends before it begins");
            return row;
        }

        private static LocalDate day(String line, String column) {
            try {
                return LocalDate.parse(column);
            } catch (DateTimeParseException malformed) {
                throw new IllegalArgumentException("working-day table: no such day: " + line, malformed);
            }
        }

        List<LocalDate> days() {
            return from.datesUntil(to.plusDays(1)).toList();
        }

        void require(boolean holds, String complaint) {
            if (!holds) {
                throw new IllegalArgumentException("working-day table: " + complaint + ": " + line);
            }
        }
    }
}
