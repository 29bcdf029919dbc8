package io.minzheng.seeds;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.WorkingDays;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All of assistance beside dibao: what the staff do, month by month, and the months for which each purpose is paid.
 *
 * @param errands by the month in which they are run, each month's in the order in which they were drawn
 * @param paidFrom first month of the runs of each purpose, in the order of the runs
 */
record AssistanceDecade(Map<YearMonth, List<Errand>> errands, Map<String, YearMonth> paidFrom) {
    /** Beside that of the dibao families, so that neither changes the other's people. */
    static final long SEED = HezuoDecade.SEED + 1;

    /**
     * @param dibao families loaded before
     * @param investigators two who visit in a township
     * @param reviews whether the yearly reviews of the disability subsidies are held as well
     */
    static AssistanceDecade of(
            Figures.Others target,
            List<Family> dibao,
            List<StandardYear> standards,
            Function<DivisionCode, List<String>> investigators,
            boolean reviews) {
        Town town = new Town(SEED);
        WorkingDays calendar = town.calendar();
        List<Adoption> adoptions = Adoption.all(standards);
        List<TekunCase> tekun = TekunDecade.of(town, target.tekun(), adoptions);
        List<DisabilityCase> disability = DisabilityDecade.of(town, target.disability(), dibao, adoptions);
        List<Errand> all = new ArrayList<>();
        tekun.forEach(one ->
                all.addAll(TekunSteps.of(one, investigators.apply(one.village().township()), calendar)));
        disability.forEach(one -> all.addAll(DisabilitySteps.of(one, reviews, calendar)));
        ReliefDecade.of(town, target.temporary(), dibao, standards)
                .forEach(one -> all.add(
                        ReliefSteps.of(one, investigators.apply(one.village().township()), calendar)));
        all.addAll(RescueDecade.of(town, target.rescue()));
        all.addAll(MonitoringList.of(town, target.monitored(), dibao, tekun));
        Map<YearMonth, List<Errand>> errands = new TreeMap<>();
        all.forEach(errand -> errands.computeIfAbsent(errand.month(), month -> new ArrayList<>())
                .add(errand));
        Map<String, YearMonth> paidFrom = new TreeMap<>();
        tekun.forEach(one -> paidFrom.merge("tekun", one.first(), AssistanceDecade::earlier));
        for (DisabilityCase one : disability) {
            // Paid for the first time with the run after the decision.
            YearMonth first = YearMonth.from(one.confirmed(calendar)).plusMonths(1);
            if (one.living()) {
                paidFrom.merge("disability-living", first, AssistanceDecade::earlier);
            }
            if (one.nursing()) {
                paidFrom.merge("disability-nursing", first, AssistanceDecade::earlier);
            }
        }
        return new AssistanceDecade(errands, paidFrom);
    }

    private static YearMonth earlier(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }

    List<Errand> in(YearMonth month) {
        return errands.getOrDefault(month, List.of());
    }

    /** Commands of the month. */
    long commands(YearMonth month) {
        return in(month).stream().mapToLong(errand -> errand.steps().size()).sum();
    }

    long total() {
        return errands.keySet().stream().mapToLong(this::commands).sum();
    }
}
