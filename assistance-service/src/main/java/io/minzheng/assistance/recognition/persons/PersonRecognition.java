package io.minzheng.assistance.recognition.persons;

import io.minzheng.assistance.recognition.RecognitionKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The recognitions one person has had.
 *
 * @param applying case by which recognition was applied for last; null where it has led to one
 * @param held in the order of their decisions
 */
public record PersonRecognition(@Nullable String applying, List<Held> held) {
    public PersonRecognition {
        held = List.copyOf(held);
    }

    /**
     * @param from first day
     * @param until last day; before the first where it has never held
     * @param renewalDueOn day from which it may be applied for again
     */
    public record Held(String caseId, RecognitionKind kind, LocalDate from, LocalDate until, LocalDate renewalDueOn) {
        /** Not what was ended before it had begun. */
        boolean hasEverHeld() {
            return !until.isBefore(from);
        }

        /** Whoever has lost it may apply at once. */
        Held endingOn(LocalDate last) {
            return new Held(caseId, kind, from, last, last.isBefore(renewalDueOn) ? last : renewalDueOn);
        }
    }

    /** Cases by which the person is recognised on the day or later. */
    public List<String> casesFrom(LocalDate day) {
        return held.stream()
                .filter(one -> one.hasEverHeld() && !one.until().isBefore(day))
                .map(Held::caseId)
                .toList();
    }

    /** The last day of all recognitions; empty where there has been none. */
    public Optional<LocalDate> lastDay() {
        return held.stream().filter(Held::hasEverHeld).map(Held::until).max(Comparator.naturalOrder());
    }

    Optional<Held> by(String caseId) {
        return held.stream().filter(one -> one.caseId().equals(caseId)).findFirst();
    }

    PersonRecognition with(Held recognition) {
        return new PersonRecognition(
                recognition.caseId().equals(applying) ? null : applying,
                Stream.concat(held.stream(), Stream.of(recognition)).toList());
    }

    PersonRecognition ending(String caseId, LocalDate last) {
        return new PersonRecognition(
                applying,
                held.stream()
                        .map(one -> one.caseId().equals(caseId) ? one.endingOn(last) : one)
                        .toList());
    }
}
