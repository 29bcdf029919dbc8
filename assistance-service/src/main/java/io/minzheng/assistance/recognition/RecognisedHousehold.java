package io.minzheng.assistance.recognition;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A recognition for those who count.
 *
 * @param area township
 * @param on business date of the decision
 * @param known day on which it was recorded
 * @param from first day
 * @param until last day, unless it has ended before
 * @param persons how many are recognised
 * @param changes deaths of members, and deaths that were none, in the order in which they were recorded
 */
record RecognisedHousehold(
        String id,
        String area,
        RecognitionKind kind,
        LocalDate on,
        LocalDate known,
        LocalDate from,
        LocalDate until,
        int persons,
        List<Change> changes,
        @Nullable Ending ending) {
    RecognisedHousehold {
        changes = List.copyOf(changes);
    }

    /**
     * @param member number of the member
     * @param diedOn null where the death was none
     */
    record Change(int member, @Nullable LocalDate diedOn, LocalDate known) {}

    /**
     * @param on business date of the decision
     * @param until last day on which it holds
     */
    record Ending(LocalDate on, LocalDate known, LocalDate until) {}

    RecognisedHousehold with(Change change) {
        return new RecognisedHousehold(
                id,
                area,
                kind,
                on,
                known,
                from,
                until,
                persons,
                changes.contains(change)
                        ? changes
                        : Stream.concat(changes.stream(), Stream.of(change)).toList(),
                ending);
    }

    RecognisedHousehold endedBy(Ending end) {
        return new RecognisedHousehold(id, area, kind, on, known, from, until, persons, changes, end);
    }

    /** @param knownAt leaves out what was recorded later; null for all that is known */
    boolean holdsOn(LocalDate day, @Nullable LocalDate knownAt) {
        LocalDate last = ending != null && isKnown(ending.known(), knownAt) ? ending.until() : until;
        return isKnown(known, knownAt) && !day.isBefore(from) && !day.isAfter(last);
    }

    /** Who is alive at the end of the day. */
    int personsOn(LocalDate day, @Nullable LocalDate knownAt) {
        Set<Integer> dead = new HashSet<>();
        for (Change change : changes) {
            LocalDate died = change.diedOn();
            if (isKnown(change.known(), knownAt)) {
                if (died == null) {
                    dead.remove(change.member());
                } else if (!died.isAfter(day)) {
                    dead.add(change.member());
                }
            }
        }
        return persons - dead.size();
    }

    /** Whether it was decided by the end of the day. */
    boolean wasRecognised(LocalDate day, @Nullable LocalDate knownAt) {
        return isKnown(known, knownAt) && !on.isAfter(day);
    }

    /** Whether it was ended before its time by the end of the day. */
    boolean wasEnded(LocalDate day, @Nullable LocalDate knownAt) {
        return ending != null
                && isKnown(ending.known(), knownAt)
                && !ending.on().isAfter(day);
    }

    boolean wasRecognisedIn(int year) {
        return on.getYear() == year;
    }

    boolean wasEndedIn(int year) {
        return ending != null && ending.on().getYear() == year;
    }

    private static boolean isKnown(LocalDate known, @Nullable LocalDate knownAt) {
        return knownAt == null || !known.isAfter(knownAt);
    }
}
