package io.minzheng.assistance.disability;

import io.minzheng.assistance.disability.DisabilityCase.Applied;
import io.minzheng.assistance.disability.DisabilityCase.BenefitFile;
import io.minzheng.assistance.disability.DisabilityCase.Filed;
import io.minzheng.assistance.disability.DisabilityCase.Filing;
import io.minzheng.assistance.disability.DisabilityCase.InBenefit;
import io.minzheng.assistance.disability.DisabilityCase.Unfiled;
import io.minzheng.assistance.disability.DisabilityEvent.SubsidiesAssessed;
import io.minzheng.assistance.flags.FlagsOfCase;
import io.minzheng.assistance.flags.FlagsOfCase.Flagged;
import io.minzheng.kernel.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person's case over time.
 *
 * @param area township of the hukou
 * @param office township that has handled the application
 * @param reviewDueOn next review; null where nothing is paid any more, or not yet
 * @param correctionAsked whether a stop waits to be corrected
 * @param version sequence of the last event in it
 * @param entries one for each step, oldest first
 */
record DisabilityFile(
        String id,
        @Subject String personId,
        String area,
        String office,
        Phase phase,
        @Nullable LocalDate reviewDueOn,
        boolean correctionAsked,
        long version,
        Now now,
        List<Entry> entries) {
    DisabilityFile {
        entries = List.copyOf(entries);
    }

    enum Phase {
        APPLIED,
        ASSESSED,
        GRANTED,
        /** Every subsidy that was granted is stopped. */
        STOPPED
    }

    /** What is known at its end, of which each phase knows a part. */
    record Now(
            Filing filing,
            @Nullable SubsidiesAssessed opinion,
            @Nullable LocalDate diedOn,
            @Nullable BenefitFile benefit,
            LocalDate lastOn) {}

    /**
     * @param on when it was true
     * @param recordedAt when it was known
     * @param staff who recorded it
     * @param step name of the event
     * @param facts what a reader wants to see of it at once; nothing personal
     */
    record Entry(LocalDate on, Instant recordedAt, String staff, String step, Map<String, String> facts) {}

    /** The file once the event has happened. */
    static DisabilityFile after(
            @Nullable DisabilityFile before, String id, long version, DisabilityEvent event, Entry entry) {
        DisabilityCase state = DisabilityFold.evolve(before == null ? new Unfiled() : before.state(), event);
        Filed filed = (Filed) state;
        Filing filing = filed.filing();
        BenefitFile benefit = state instanceof InBenefit granted ? granted.file() : null;
        boolean running = benefit != null
                && benefit.benefit().held().stream()
                        .anyMatch(held -> held.openStop().isEmpty());
        Applied applied = state instanceof Applied one ? one : null;
        return new DisabilityFile(
                id,
                filing.personId(),
                filing.area().value(),
                filing.office().value(),
                benefit == null
                        ? applied != null && applied.opinion() != null ? Phase.ASSESSED : Phase.APPLIED
                        : running ? Phase.GRANTED : Phase.STOPPED,
                running ? Objects.requireNonNull(benefit).reviewDueOn() : null,
                benefit != null && benefit.correctionAsked(),
                version,
                new Now(
                        filing,
                        applied == null ? null : applied.opinion(),
                        applied == null ? null : applied.diedOn(),
                        benefit,
                        filed.lastOn()),
                before == null
                        ? List.of(entry)
                        : Stream.concat(before.entries().stream(), Stream.of(entry))
                                .toList());
    }

    /** With what has happened to the case elsewhere among its steps; the version remains that of the case. */
    DisabilityFile with(List<Flagged> flags) {
        Stream<Entry> flagged = flags.stream()
                .map(flag -> new Entry(flag.on(), flag.recordedAt(), flag.staff(), FlagsOfCase.STEP, flag.facts()));
        return new DisabilityFile(
                id,
                personId,
                area,
                office,
                phase,
                reviewDueOn,
                correctionAsked,
                version,
                now,
                Stream.concat(entries.stream(), flagged)
                        .sorted(Comparator.comparing(Entry::recordedAt))
                        .toList());
    }

    /** The state the file was made from. */
    DisabilityCase state() {
        return now.benefit() == null
                ? new Applied(now.filing(), now.opinion(), now.diedOn(), now.lastOn())
                : new InBenefit(now.filing(), now.benefit());
    }
}
