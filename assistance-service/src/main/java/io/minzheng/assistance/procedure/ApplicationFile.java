package io.minzheng.assistance.procedure;

import io.minzheng.kernel.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an application stands and what it waits for.
 *
 * @param area township
 * @param waiting whether it waits for staff at all
 * @param since business date of the last step
 * @param notBefore first day on which the step may be taken, where a notice still hangs
 * @param stepDueOn legal limit of the step; null where the law names none
 * @param dueOn legal limit of the whole application
 * @param queue place in the list of what waits: the nearer limit, then the id; no two applications have the same
 */
record ApplicationFile(
        String id,
        String programme,
        @Subject String personId,
        String area,
        String village,
        Step step,
        boolean waiting,
        LocalDate since,
        @Nullable LocalDate notBefore,
        @Nullable LocalDate stepDueOn,
        @Nullable LocalDate dueOn,
        String queue,
        long version,
        List<Entry> history) {
    /** Behind every limit there is. */
    private static final LocalDate NO_LIMIT = LocalDate.of(9999, 12, 31);

    ApplicationFile {
        history = List.copyOf(history);
    }

    /** What comes next, or how it ended. */
    enum Step {
        ACCEPTANCE,
        /** The applicant's turn. */
        PAPERS,
        OPINION,
        FEDERATION_OR_NOTICE,
        FEDERATION,
        DECISION,
        REINVESTIGATION,
        /** The refusal has to reach the applicant. */
        DELIVERY,
        CONFIRMED,
        REFUSED,
        WITHDRAWN,
        TERMINATED
    }

    /**
     * A step that was taken.
     *
     * @param step name of the event
     * @param by who recorded it
     */
    record Entry(LocalDate on, Instant recordedAt, String by, String step) {}

    static ApplicationFile filed(
            String id, String programme, String personId, String area, String village, long version, Entry entry) {
        return new ApplicationFile(
                id,
                programme,
                personId,
                area,
                village,
                Step.ACCEPTANCE,
                true,
                entry.on(),
                null,
                null,
                null,
                NO_LIMIT + "." + id,
                version,
                List.of(entry));
    }

    ApplicationFile with(Entry entry, long next) {
        return new ApplicationFile(
                id,
                programme,
                personId,
                area,
                village,
                step,
                waiting,
                entry.on(),
                notBefore,
                stepDueOn,
                dueOn,
                queue,
                next,
                Stream.concat(history.stream(), Stream.of(entry)).toList());
    }

    ApplicationFile waitsFor(Step next, @Nullable LocalDate first, @Nullable LocalDate limit) {
        return at(next, true, first, limit, dueOn);
    }

    ApplicationFile dueBy(@Nullable LocalDate total) {
        return at(step, waiting, notBefore, stepDueOn, total);
    }

    /** Nothing is left to do; the limits are history. */
    ApplicationFile ended(Step how) {
        return at(how, false, null, null, null);
    }

    private ApplicationFile at(
            Step next, boolean waits, @Nullable LocalDate first, @Nullable LocalDate limit, @Nullable LocalDate total) {
        LocalDate due = Stream.of(limit, total)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(NO_LIMIT);
        return new ApplicationFile(
                id,
                programme,
                personId,
                area,
                village,
                next,
                waits,
                since,
                first,
                limit,
                total,
                due + "." + id,
                version,
                history);
    }

    boolean overdue(LocalDate today) {
        return stepDueOn != null && today.isAfter(stepDueOn) || dueOn != null && today.isAfter(dueOn);
    }
}
