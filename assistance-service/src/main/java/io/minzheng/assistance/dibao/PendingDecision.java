package io.minzheng.assistance.dibao;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a case waits for.
 *
 * @param area township
 * @param waiting whether it waits for staff at all
 * @param since business date from which it waits
 * @param notBefore first day on which the step may be taken, where a notice still hangs
 * @param stepDueOn legal limit of the step; null where the law names none
 * @param dueOn legal limit of the whole application
 * @param queue place in the list of what waits: the nearer limit, then the id; no two cases have the same
 */
record PendingDecision(
        String id,
        String area,
        DibaoLaw law,
        boolean waiting,
        Step step,
        LocalDate since,
        @Nullable LocalDate notBefore,
        @Nullable LocalDate stepDueOn,
        @Nullable LocalDate dueOn,
        String queue) {
    /** Behind every limit there is. */
    private static final LocalDate NO_LIMIT = LocalDate.of(9999, 12, 31);

    enum Step {
        ACCEPTANCE,
        /** The applicant's turn. */
        PAPERS,
        INVESTIGATION,
        APPRAISAL,
        FIRST_OPINION,
        VILLAGE_NOTICE,
        COUNTY_NOTICE,
        COUNTY_DECISION,
        REINVESTIGATION,
        DELIVERY,
        CHANGE_DECISION,
        END_DECISION,
        NONE
    }

    private static PendingDecision of(
            String id,
            String area,
            DibaoLaw law,
            boolean waiting,
            Step step,
            LocalDate since,
            @Nullable LocalDate notBefore,
            @Nullable LocalDate stepDueOn,
            @Nullable LocalDate dueOn) {
        LocalDate due = Stream.of(stepDueOn, dueOn)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(NO_LIMIT);
        return new PendingDecision(id, area, law, waiting, step, since, notBefore, stepDueOn, dueOn, due + "." + id);
    }

    static PendingDecision filed(String id, String area, LocalDate on) {
        return of(id, area, DibaoLaw.on(on), true, Step.ACCEPTANCE, on, null, null, null);
    }

    /** A household that is to be one of its own. */
    static PendingDecision splitOff(String id, String area, LocalDate on) {
        return of(id, area, DibaoLaw.on(on), true, Step.CHANGE_DECISION, on, null, null, null);
    }

    PendingDecision lyingIn(String township) {
        return of(id, township, law, waiting, step, since, notBefore, stepDueOn, dueOn);
    }

    PendingDecision accepted(DibaoLaw under, LocalDate on, LocalDate investigationDueOn, @Nullable LocalDate total) {
        return of(id, area, under, true, Step.INVESTIGATION, on, null, investigationDueOn, total);
    }

    PendingDecision extended(LocalDate total) {
        return of(id, area, law, waiting, step, since, notBefore, stepDueOn, total);
    }

    PendingDecision next(Step following, LocalDate on, @Nullable LocalDate limit) {
        return of(id, area, law, true, following, on, null, limit, dueOn);
    }

    PendingDecision after(LocalDate first, Step following, LocalDate on, @Nullable LocalDate limit) {
        return of(id, area, law, true, following, on, first, limit, dueOn);
    }

    /** Nothing is left to do; the limit of the application is history. */
    PendingDecision done(LocalDate on) {
        return of(id, area, law, false, Step.NONE, on, null, null, null);
    }

    boolean overdue(LocalDate today) {
        return stepDueOn != null && today.isAfter(stepDueOn) || dueOn != null && today.isAfter(dueOn);
    }
}
