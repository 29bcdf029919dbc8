package io.minzheng.assistance.transfers;

import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In which townships a case has lain, for views that pay or count it.
 *
 * @param all in the order of the decisions, at least one
 */
public record Stays(List<Stay> all) {
    public Stays {
        all = List.copyOf(all);
    }

    /**
     * @param on business date of the decision
     * @param known day on which it was recorded
     * @param from first month that the township pays and counts
     */
    public record Stay(String township, LocalDate on, LocalDate known, YearMonth from) {}

    public static Stays in(DivisionCode township, LocalDate on, LocalDate known, YearMonth from) {
        return new Stays(List.of(new Stay(township.value(), on, known, from)));
    }

    public Stays moved(DivisionCode to, LocalDate on, LocalDate known, YearMonth from) {
        return new Stays(Stream.concat(all.stream(), Stream.of(new Stay(to.value(), on, known, from)))
                .toList());
    }

    /** Where the case lies now. */
    public String now() {
        return all.getLast().township();
    }

    /** The township that pays the case in the month. */
    public String in(YearMonth month) {
        return in(month, LocalDate.MAX, null);
    }

    /**
     * The township that counts the case in the month.
     *
     * @param asOf leaves out what was decided later
     * @param knownAt leaves out what was recorded later; null for all that is known
     */
    public String in(YearMonth month, LocalDate asOf, @Nullable LocalDate knownAt) {
        return all.stream()
                .filter(stay -> !stay.from().isAfter(month) && !stay.on().isAfter(asOf))
                .filter(stay -> knownAt == null || !stay.known().isAfter(knownAt))
                .reduce((earlier, later) -> later)
                .orElse(all.getFirst())
                .township();
    }

    /** All of them, each behind a space, to be searched by {@link StaysFilter}. */
    public String townships() {
        return all.stream().map(stay -> " " + stay.township()).distinct().collect(Collectors.joining());
    }
}
