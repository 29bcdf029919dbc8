package io.minzheng.assistance.appeals;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Within what time an appeal is answered; the rulebook's sources name no limit.
 *
 * @param limits by the day from which they hold, the earliest first
 */
record AppealPolicy(List<Limits> limits) {
    /**
     * @param validFrom first day of receipt for which they hold
     * @param acceptDays working days from the receipt in which it is said whether it is looked into
     * @param answerDays working days from the acceptance in which it is decided
     * @param document on which they rest
     */
    record Limits(LocalDate validFrom, int acceptDays, int answerDays, String document) {
        Limits {
            if (acceptDays < 1 || answerDays < 1 || document.isBlank()) {
                throw new IllegalArgumentException("limits of appeals are a working day at least and name a document");
            }
        }
    }

    AppealPolicy {
        limits = limits.stream().sorted(Comparator.comparing(Limits::validFrom)).toList();
        if (limits.isEmpty()
                || limits.stream().map(Limits::validFrom).distinct().count() != limits.size()) {
            throw new IllegalArgumentException("limits of appeals must be given, one for each day they begin to hold");
        }
    }

    /** What holds where nothing is configured; no source is at hand for it. */
    static AppealPolicy defaults() {
        return new AppealPolicy(List.of(new Limits(LocalDate.of(2000, 1, 1), 5, 15, "unsourced")));
    }

    /** What holds for what was received on the day; before all of them the first. */
    Limits on(LocalDate day) {
        return limits.stream()
                .filter(one -> !one.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseGet(limits::getFirst);
    }
}
