package io.minzheng.payments.bank;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.minzheng.kernel.Staff;
import io.minzheng.kernel.WorkingDays;
import io.minzheng.payments.IssuedRuns;
import io.minzheng.payments.IssuedRuns.Run;
import io.minzheng.projection.Views;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which runs were issued too long ago for their money not to be accounted for; also a gauge. */
final class OverdueReconciliations {
    private static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");

    private final IssuedRuns runs;
    private final Views views;
    private final WorkingDays calendar;
    private final BankSettings settings;
    private final Clock clock;

    OverdueReconciliations(
            IssuedRuns runs,
            Views views,
            WorkingDays calendar,
            BankSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.runs = runs;
        this.views = views;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
        Gauge.builder("minzheng.bank.reconciliations.overdue", this, overdue -> overdue.of(null)
                        .size())
                .description("Runs whose money is not accounted for although it should be")
                .register(meters);
    }

    /** By run; all there are where {@code staff} is null. */
    List<OverdueReconciliation> of(@Nullable Staff staff) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BUSINESS_ZONE);
        LocalDate from = settings.reconciledFrom();
        List<Run> late = new ArrayList<>();
        runs.all(staff, run -> {
            if ((from == null || !run.on().isBefore(from)) && due(run.on()).isBefore(today)) {
                late.add(run);
            }
        });
        Map<String, RunInBank> known = views.reader(RunsInBank.class)
                .getAll(late.stream().map(Run::run).toList());
        return late.stream()
                .filter(run ->
                        known.get(run.run()) == null || known.get(run.run()).reconciledOn() == null)
                .map(run -> new OverdueReconciliation(
                        run.run(),
                        run.purpose(),
                        run.area(),
                        run.month(),
                        run.total(),
                        run.on(),
                        due(run.on()),
                        known.get(run.run()) == null ? 0 : known.get(run.run()).files()))
                .toList();
    }

    /**
     * Nobody's right hangs on this day: where the notices of the working days do not reach, two calendar days count for each
     * working day, so that the alert does not fail at the turn of a year.
     */
    private LocalDate due(LocalDate issued) {
        int days = settings.reconciliationDays();
        // Far enough for the longest holidays.
        LocalDate reach = issued.plusDays(3L * days + 10);
        boolean covered = issued.datesUntil(reach).allMatch(calendar::covers);
        return covered ? calendar.after(issued, days) : issued.plusDays(2L * days);
    }
}
