package io.minzheng.assistance.recognition;

import io.minzheng.assistance.flags.FlagsOfCase;
import io.minzheng.assistance.flags.FlagsOfCase.Flagged;
import io.minzheng.assistance.recognition.ClaimEvent.HouseholdRecognised;
import io.minzheng.assistance.recognition.Recognition.Filing;
import io.minzheng.assistance.recognition.TermEvent.EndingProposed;
import io.minzheng.assistance.recognition.TermEvent.RecognitionEnded;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case as staff look it up.
 *
 * @param application id of the application, whose steps are the procedure's
 * @param area township
 * @param renews cases that it is to follow
 * @param means as recorded last; null before that
 * @param recognition null before the decision; holds on the days it names unless it has ended before
 * @param proposal of an ending that waits for its decision
 * @param declined whether the household does not apply again
 * @param version sequence of the last event in it
 */
record RecognitionFile(
        @Subject String id,
        String application,
        String area,
        RecognitionKind kind,
        Phase phase,
        Filing filing,
        List<String> renews,
        @PersonalData @Nullable Means means,
        @Nullable HouseholdRecognised recognition,
        @Nullable EndingProposed proposal,
        @Nullable RecognitionEnded ending,
        boolean declined,
        LocalDate lastOn,
        long version,
        List<Entry> history) {
    RecognitionFile {
        renews = List.copyOf(renews);
        history = List.copyOf(history);
    }

    enum Phase {
        /** The application goes through the procedure. */
        APPLYING,
        PROPOSED,
        REFUSED,
        WITHDRAWN,
        TERMINATED,
        RECOGNISED,
        ENDING_PROPOSED,
        /** Before its time; what has run out remains recognised for the days it names. */
        ENDED
    }

    /**
     * A step that was taken.
     *
     * @param step name of the event
     * @param by who recorded it
     */
    record Entry(LocalDate on, Instant recordedAt, String by, String step) {}

    RecognitionFile with(Entry entry, long next) {
        return made(phase, filing, means, recognition, proposal, ending, declined, entry.on(), next, plus(entry));
    }

    private List<Entry> plus(Entry entry) {
        return Stream.concat(history.stream(), Stream.of(entry)).toList();
    }

    RecognitionFile in(Phase next) {
        return made(next, filing, means, recognition, null, ending, declined, lastOn, version, history);
    }

    RecognitionFile found(Means recorded) {
        return made(Phase.APPLYING, filing, recorded, recognition, null, ending, declined, lastOn, version, history);
    }

    RecognitionFile recognised(HouseholdRecognised event) {
        return made(Phase.RECOGNISED, filing, means, event, null, ending, declined, lastOn, version, history);
    }

    RecognitionFile ending(EndingProposed proposed) {
        return made(
                Phase.ENDING_PROPOSED,
                filing,
                means,
                recognition,
                proposed,
                ending,
                declined,
                lastOn,
                version,
                history);
    }

    RecognitionFile ended(RecognitionEnded event) {
        return made(Phase.ENDED, filing, means, recognition, null, event, declined, lastOn, version, history);
    }

    RecognitionFile withoutRenewal() {
        return made(phase, filing, means, recognition, proposal, ending, true, lastOn, version, history);
    }

    /** What was proposed of the household as it was no longer counts. */
    RecognitionFile of(Filing changed) {
        return made(
                phase == Phase.PROPOSED ? Phase.APPLYING : phase,
                changed,
                means,
                recognition,
                proposal,
                ending,
                declined,
                lastOn,
                version,
                history);
    }

    /** With what has happened to the case elsewhere among its steps; the version remains that of the case. */
    RecognitionFile with(List<Flagged> flags) {
        Stream<Entry> flagged =
                flags.stream().map(flag -> new Entry(flag.on(), flag.recordedAt(), flag.staff(), FlagsOfCase.STEP));
        return made(
                phase,
                filing,
                means,
                recognition,
                proposal,
                ending,
                declined,
                lastOn,
                version,
                Stream.concat(history.stream(), flagged)
                        .sorted(Comparator.comparing(Entry::recordedAt))
                        .toList());
    }

    private RecognitionFile made(
            Phase next,
            Filing of,
            @Nullable Means recorded,
            @Nullable HouseholdRecognised event,
            @Nullable EndingProposed proposed,
            @Nullable RecognitionEnded ended,
            boolean withoutRenewal,
            LocalDate on,
            long sequence,
            List<Entry> steps) {
        return new RecognitionFile(
                id,
                application,
                area,
                kind,
                next,
                of,
                renews,
                recorded,
                event,
                proposed,
                ended,
                withoutRenewal,
                on,
                sequence,
                steps);
    }
}
