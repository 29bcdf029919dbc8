package io.minzheng.assistance.tekun;

import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.assistance.tekun.CareEvent.CaseTransferred;
import io.minzheng.assistance.tekun.CareEvent.FormChanged;
import io.minzheng.assistance.tekun.CareEvent.SelfCareReassessed;
import io.minzheng.assistance.tekun.ClaimEvent.CaseGranted;
import io.minzheng.assistance.tekun.EndingEvent.CaseEnded;
import io.minzheng.assistance.tekun.EndingEvent.CaseReinstated;
import io.minzheng.assistance.transfers.Stays;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a person, month by month: enough to compute what is due, and to count as of any date.
 *
 * @param area township in which the case lies now
 * @param spells in the order of their decision
 * @param ends in the order of their decision; one that was taken back is followed by one without a month
 */
record TekunBenefit(DivisionCode area, Kind kind, List<Spell> spells, List<End> ends, Stays stays) {
    TekunBenefit {
        spells = List.copyOf(spells);
        ends = List.copyOf(ends);
    }

    /**
     * @param on business date of the decision
     * @param known day on which it was recorded
     * @param from month from which it holds
     */
    record Spell(LocalDate on, LocalDate known, YearMonth from, Placement.Form form, SelfCare.Level level) {}

    /** @param from first month that is no longer due; null where the end was taken back */
    record End(LocalDate on, LocalDate known, @Nullable YearMonth from) {}

    static TekunBenefit begun(CaseGranted granted, LocalDate known) {
        return new TekunBenefit(
                granted.area(),
                granted.kind(),
                List.of(new Spell(
                        granted.on(),
                        known,
                        granted.benefitFrom(),
                        granted.placement().form(),
                        granted.level())),
                List.of(),
                Stays.in(granted.area(), granted.on(), known, granted.benefitFrom()));
    }

    /** The benefit once the event has happened. */
    TekunBenefit after(TekunEvent event, LocalDate known) {
        return switch (event) {
            case SelfCareReassessed assessed ->
                with(new Spell(
                        assessed.on(),
                        known,
                        assessed.effectiveFrom(),
                        spells.getLast().form(),
                        assessed.level()));
            case FormChanged changed ->
                with(new Spell(
                        changed.on(),
                        known,
                        changed.effectiveFrom(),
                        changed.placement().form(),
                        spells.getLast().level()));
            case CaseTransferred moved ->
                new TekunBenefit(
                        moved.area(),
                        kind,
                        spells,
                        ends,
                        stays.moved(moved.area(), moved.on(), known, moved.effectiveFrom()));
            case CaseEnded ended -> with(new End(ended.on(), known, ended.effectiveFrom()));
            case CaseReinstated back -> with(new End(back.on(), known, null));
            case ClaimEvent _, CareEvent _, EndingEvent _ -> this;
        };
    }

    private TekunBenefit with(Spell spell) {
        return new TekunBenefit(area, kind, plus(spells, spell), ends, stays);
    }

    private TekunBenefit with(End end) {
        return new TekunBenefit(area, kind, spells, plus(ends, end), stays);
    }

    private static <T> List<T> plus(List<T> list, T item) {
        return Stream.concat(list.stream(), Stream.of(item)).toList();
    }

    /** As it was known on a day, by the decisions up to another; empty where nothing had been granted. */
    Optional<TekunBenefit> asOf(LocalDate decided, @Nullable LocalDate knownAt) {
        List<Spell> past = spells.stream()
                .filter(spell -> !spell.on().isAfter(decided))
                .filter(spell -> knownAt == null || !spell.known().isAfter(knownAt))
                .toList();
        List<End> over = ends.stream()
                .filter(end -> !end.on().isAfter(decided))
                .filter(end -> knownAt == null || !end.known().isAfter(knownAt))
                .toList();
        return past.isEmpty() ? Optional.empty() : Optional.of(new TekunBenefit(area, kind, past, over, stays));
    }

    /** The end that stands; empty while support goes on. */
    Optional<End> ended() {
        return ends.isEmpty() || ends.getLast().from() == null ? Optional.empty() : Optional.of(ends.getLast());
    }

    /** The township that has granted support: where the person came, however the case moves later. */
    String grantedIn() {
        return stays.all().getFirst().township();
    }

    /**
     * The township that has paid the last month before the end that stands.
     *
     * @param asOf leaves out moves decided later
     * @param knownAt leaves out moves recorded later; null for all that are known
     */
    Optional<String> endedIn(LocalDate asOf, @Nullable LocalDate knownAt) {
        return ended().map(End::from).map(from -> stays.in(from.minusMonths(1), asOf, knownAt));
    }

    /** What holds in the month; empty where the person is not supported in it. */
    Optional<Spell> runningIn(YearMonth month) {
        boolean over =
                ended().map(End::from).filter(from -> !month.isBefore(from)).isPresent();
        return over
                ? Optional.empty()
                : spells.stream().filter(spell -> !spell.from().isAfter(month)).reduce((earlier, later) -> later);
    }
}
