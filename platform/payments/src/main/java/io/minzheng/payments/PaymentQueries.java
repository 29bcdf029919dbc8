package io.minzheng.payments;

import com.mongodb.client.model.Filters;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Staff;
import io.minzheng.payments.RunSummary.Phase;
import io.minzheng.projection.Areas;
import io.minzheng.projection.Views;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Answers what staff ask about payments, within their areas. */
final class PaymentQueries {
    private final Views views;
    private final StoredRuns runs;

    PaymentQueries(Views views, StoredRuns runs) {
        this.views = views;
        this.runs = runs;
    }

    RunSummary run(Staff staff, String run) {
        RunSummary found = views.reader(PaymentRuns.class).get(run).orElseThrow(PaymentRule.RunMustExist::violated);
        KernelRule.AreaMustBeOnesOwn.require(staff.covers(DivisionCode.of(found.area())));
        return found;
    }

    Page<RunSummary> runs(
            Staff staff,
            @Nullable String purpose,
            @Nullable YearMonth month,
            @Nullable Phase state,
            @Nullable DivisionCode area,
            Paging paging) {
        List<Bson> wanted = new ArrayList<>(List.of(Areas.within(staff, "area")));
        if (purpose != null) {
            wanted.add(Filters.eq("purpose", purpose));
        }
        if (month != null) {
            wanted.add(Filters.eq("month", month.toString()));
        }
        if (state != null) {
            wanted.add(Filters.eq("state", state.name()));
        }
        if (area != null) {
            KernelRule.AreaMustBeOnesOwn.require(staff.covers(area), "area");
            wanted.add(under(area));
        }
        List<RunSummary> found =
                views.reader(PaymentRuns.class).page(Filters.and(wanted), paging.after(), paging.limit() + 1);
        return Page.of(found, paging.limit(), RunSummary::run);
    }

    /** The lines of the run's current round; read from the store, so that the reviewer sees what will be paid. */
    Page<RunLine> lines(Staff staff, String run, Paging paging) {
        PaymentRun.Opened opened = runs.run(run);
        KernelRule.AreaMustBeOnesOwn.require(staff.covers(opened.area()));
        if (!(opened instanceof PaymentRun.Complete complete)) {
            return new Page<>(List.of(), null);
        }
        LinePlace place = LinePlace.after(paging.after());
        int chunk = place.chunk();
        int skip = place.line();
        List<RunLine> found = new ArrayList<>();
        while (found.size() <= paging.limit() && chunk <= complete.preparation().chunks()) {
            List<PaymentLine> lines =
                    runs.chunk(run, complete.head().round(), chunk).prepared().lines();
            for (int i = skip; i < lines.size() && found.size() <= paging.limit(); i++) {
                found.add(RunLine.of(lines.get(i), new LinePlace(chunk, i + 1)));
            }
            chunk++;
            skip = 0;
        }
        return Page.of(found, paging.limit(), RunLine::place);
    }

    PaymentHistory household(Staff staff, String purpose, String household, YearMonth from, YearMonth to) {
        List<PaymentYear> years = List.copyOf(views.reader(PaymentYears.class)
                .getAll(PaymentYear.ids(purpose, household, from, to).toList())
                .values());
        if (years.isEmpty()) {
            throw KernelRule.AggregateMustExist.violated();
        }
        KernelRule.AreaMustBeOnesOwn.require(
                years.stream().allMatch(year -> staff.covers(DivisionCode.of(year.area()))));
        return PaymentHistory.of(years, from, to, null);
    }

    /** @param person pseudonym */
    PaymentHistory person(Staff staff, String person) {
        List<PaymentYear> years = new ArrayList<>();
        views.reader(PaymentYears.class)
                .forEach(Filters.and(Areas.within(staff, "area"), Filters.eq("persons", person)), years::add);
        return PaymentHistory.of(years, YearMonth.of(1900, 1), YearMonth.of(9999, 12), person);
    }

    StatisticsReport statistics(
            Staff staff,
            String purpose,
            DivisionCode area,
            YearMonth month,
            LocalDate asOf,
            @Nullable LocalDate knownAt) {
        KernelRule.AreaMustBeOnesOwn.require(staff.covers(area), "area");
        StatisticsReport.Sum sum = new StatisticsReport.Sum(month, asOf, knownAt);
        views.reader(PaymentStatistics.class)
                .forEach(Filters.and(Filters.eq("purpose", purpose), under(area)), sum::add);
        return sum.report(purpose, area.value());
    }

    private static Bson under(DivisionCode area) {
        return Filters.regex("area", "^" + area.value());
    }
}
