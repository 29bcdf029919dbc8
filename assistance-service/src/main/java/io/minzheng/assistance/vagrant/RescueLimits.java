package io.minzheng.assistance.vagrant;

import io.minzheng.assistance.vagrant.Rescue.Facts;
import io.minzheng.assistance.vagrant.Rescue.Tracing;
import io.minzheng.assistance.vagrant.RescuedPerson.Identity;
import io.minzheng.kernel.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The limits of 民发〔2015〕158号 and of 令381号, each counted from the day of the intake. */
final class RescueLimits {
    /** In principle nobody stays longer (民政部令24号). */
    private static final int STAY_DAYS = 10;

    private static final int SEARCH_REFRESH_MONTHS = 1;
    private static final int PLACEMENT_MONTHS = 3;
    private static final int RETURN_VISIT_MONTHS = 3;

    private final RescuePolicy policy;
    private final WorkingDays calendar;

    RescueLimits(RescuePolicy policy, WorkingDays calendar) {
        this.policy = policy;
        this.calendar = calendar;
    }

    List<Due> atIntake(LocalDate arrivedOn, Identity identity, Condition condition) {
        List<Due> dues = new ArrayList<>();
        if (!condition.suspicions().isEmpty()) {
            dues.add(new Due(Duty.POLICE_REPORT, arrivedOn));
        }
        if (identity != Identity.VERIFIED) {
            dues.add(new Due(Duty.IDENTITY_COMPARISON, arrivedOn));
        }
        dues.addAll(
                identity == Identity.UNKNOWN
                        ? unidentified(arrivedOn, Tracing.NONE)
                        : List.of(new Due(Duty.STAY_LIMIT, stay(arrivedOn))));
        return dues;
    }

    /** What is owed to somebody whom nobody knows, without what has been done. */
    List<Due> unidentified(LocalDate arrivedOn, Tracing done) {
        List<Due> dues = new ArrayList<>();
        if (!done.published()) {
            // Twenty-four hours end on the next day, whatever the hour.
            dues.add(new Due(Duty.SEARCH_NOTICE, arrivedOn.plusDays(1)));
        }
        if (done.dnaRequestedOn() == null) {
            dues.add(new Due(Duty.DNA_REQUEST, dnaRequest(arrivedOn)));
        } else if (!done.dnaSampled()) {
            dues.add(dnaSample(done.dnaRequestedOn()));
        }
        dues.add(new Due(Duty.LONG_STAY_CARE, stay(arrivedOn)));
        dues.add(new Due(Duty.SEARCH_REFRESH, searchRefresh(arrivedOn)));
        dues.add(new Due(Duty.PLACEMENT_APPLICATION, placement(arrivedOn)));
        return dues;
    }

    /**
     * Nobody is turned away because next year's holidays are not announced: days are then counted as they come, which
     * is sooner.
     */
    private LocalDate dnaRequest(LocalDate arrivedOn) {
        int days = policy.dnaRequestWorkingDays();
        boolean announced = calendar.covers(arrivedOn) && calendar.covers(arrivedOn.plusDays(10 + 3L * days));
        return announced ? calendar.after(arrivedOn, days) : arrivedOn.plusDays(days);
    }

    Due dnaSample(LocalDate requestedOn) {
        return new Due(Duty.DNA_SAMPLE, requestedOn.plusMonths(policy.dnaSampleMonths()));
    }

    /** A publication within the first month is not the one that is due at its end. */
    Due searchRefresh(LocalDate arrivedOn, LocalDate publishedOn) {
        LocalDate first = searchRefresh(arrivedOn);
        return new Due(
                Duty.SEARCH_REFRESH,
                publishedOn.isBefore(first) ? first : publishedOn.plusMonths(policy.refreshMonths()));
    }

    private static LocalDate searchRefresh(LocalDate arrivedOn) {
        return arrivedOn.plusMonths(SEARCH_REFRESH_MONTHS);
    }

    static LocalDate stay(LocalDate arrivedOn) {
        return arrivedOn.plusDays(STAY_DAYS);
    }

    static LocalDate placement(LocalDate arrivedOn) {
        return arrivedOn.plusMonths(PLACEMENT_MONTHS);
    }

    /** Who becomes known after ten days has to leave now, or to be given a ground to stay. */
    static Due stayOfIdentified(Facts facts, LocalDate on) {
        LocalDate limit = stay(facts.intake().on());
        return new Due(Duty.STAY_LIMIT, limit.isBefore(on) ? on : limit);
    }

    LocalDate longestExtension(LocalDate on) {
        return on.plusDays(policy.longestExtensionDays());
    }

    static Due returnVisit(LocalDate after) {
        return new Due(Duty.RETURN_VISIT, after.plusMonths(RETURN_VISIT_MONTHS));
    }
}
