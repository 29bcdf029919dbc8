package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.CaseEvent.*;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.MonthRange;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a household, month by month: enough to compute what it is entitled to.
 *
 * @param area township
 * @param spells assessments by the month they take effect; of two with the same month the later one holds
 * @param suspensions months in which nothing is paid
 * @param endedFrom first month in which the household is no longer entitled; null while it is
 */
public record DibaoBenefit(
        DivisionCode area,
        List<Spell> spells,
        List<Cut> cuts,
        List<MonthRange> suspensions,
        List<Exit> exits,
        @Nullable YearMonth endedFrom) {
    public DibaoBenefit {
        spells = List.copyOf(spells);
        cuts = List.copyOf(cuts);
        suspensions = List.copyOf(suspensions);
        exits = List.copyOf(exits);
    }

    /** A benefit that begins with the assessment. */
    public static DibaoBenefit startingIn(DivisionCode area, YearMonth from, Assessment assessment) {
        return new DibaoBenefit(area, List.of(new Spell(from, assessment)), List.of(), List.of(), List.of(), null);
    }

    /** The benefit once the event has happened. */
    DibaoBenefit after(CaseEvent event) {
        return switch (event) {
            case CaseEnrolled enrolled ->
                DibaoBenefit.startingIn(enrolled.area(), enrolled.benefitFrom(), enrolled.assessment());
            case BenefitAdjusted adjusted -> adjusted(adjusted.effectiveFrom(), adjusted.assessment());
            case MemberShareCut cut -> cut(new Cut(cut.member(), cut.effectiveFrom(), null));
            case MemberShareRestored restored -> restored(restored.member(), restored.effectiveFrom());
            case BenefitSuspended suspended -> suspended(suspended.effectiveFrom());
            case BenefitResumed resumed -> resumed(resumed.effectiveFrom());
            case GradualExitBegun exit -> exiting(new Exit(exit.from(), exit.until(), exit.percents()));
            case CaseEnded ended -> ended(ended.effectiveFrom());
            case CaseTransferred transferred ->
                new DibaoBenefit(transferred.area(), spells, cuts, suspensions, exits, endedFrom);
            case ChangeReported _, ChangeRejected _, ReviewHeld _ -> this;
        };
    }

    public DibaoBenefit adjusted(YearMonth from, Assessment assessment) {
        List<Spell> all = Stream.concat(spells.stream(), Stream.of(new Spell(from, assessment)))
                .toList();
        // An adjustment ends a gradual exit: from its month the household is assessed as any other.
        List<Exit> kept = exits.stream()
                .filter(exit -> exit.from().isBefore(from))
                .map(exit -> exit.until().isBefore(from) ? exit : exit.endingIn(from.minusMonths(1)))
                .toList();
        return new DibaoBenefit(area, all, cuts, suspensions, kept, endedFrom);
    }

    public DibaoBenefit cut(Cut cut) {
        return new DibaoBenefit(area, spells, plus(cuts, cut), suspensions, exits, endedFrom);
    }

    public DibaoBenefit restored(int member, YearMonth from) {
        List<Cut> all = cuts.stream()
                .filter(cut ->
                        cut.member() != member || cut.to() != null || cut.from().isBefore(from))
                .map(cut -> cut.member() == member && cut.to() == null
                        ? new Cut(member, cut.from(), from.minusMonths(1))
                        : cut)
                .toList();
        return new DibaoBenefit(area, spells, all, suspensions, exits, endedFrom);
    }

    public DibaoBenefit suspended(YearMonth from) {
        return new DibaoBenefit(area, spells, cuts, plus(suspensions, MonthRange.startingIn(from)), exits, endedFrom);
    }

    public DibaoBenefit resumed(YearMonth from) {
        List<MonthRange> all = suspensions.stream()
                .filter(months -> months.to() != null || months.from().isBefore(from))
                .map(months -> months.to() == null ? new MonthRange(months.from(), from.minusMonths(1)) : months)
                .toList();
        return new DibaoBenefit(area, spells, cuts, all, exits, endedFrom);
    }

    public DibaoBenefit exiting(Exit exit) {
        return new DibaoBenefit(area, spells, cuts, suspensions, plus(exits, exit), endedFrom);
    }

    public DibaoBenefit ended(YearMonth from) {
        return new DibaoBenefit(area, spells, cuts, suspensions, exits, from);
    }

    private static <T> List<T> plus(List<T> list, T item) {
        return Stream.concat(list.stream(), Stream.of(item)).toList();
    }

    /** Whether the household is in the programme in the month, be it suspended. */
    public boolean runsIn(YearMonth month) {
        return spellIn(month).isPresent()
                && (endedFrom == null || month.isBefore(endedFrom))
                && exitIn(month).map(exit -> !month.isAfter(exit.until())).orElse(true);
    }

    /** The assessment that holds in the month, whether or not the benefit still runs. */
    public Optional<Spell> spellIn(YearMonth month) {
        return spells.stream()
                .filter(spell -> !spell.from().isAfter(month))
                .reduce((earlier, later) -> later.from().isBefore(earlier.from()) ? earlier : later);
    }

    /** The gradual exit the household has begun by the month, unless an adjustment has come after it. */
    Optional<Exit> exitIn(YearMonth month) {
        YearMonth assessedFrom = spellIn(month).map(Spell::from).orElse(month);
        return exits.stream()
                .filter(exit -> !exit.from().isAfter(month))
                .filter(exit -> !exit.from().isBefore(assessedFrom))
                .reduce((earlier, later) -> later);
    }

    boolean suspendedIn(YearMonth month) {
        return suspensions.stream().anyMatch(months -> months.contains(month));
    }

    boolean cutIn(int member, YearMonth month) {
        return cuts.stream()
                .anyMatch(cut -> cut.member() == member
                        && !month.isBefore(cut.from())
                        && (cut.to() == null || !month.isAfter(cut.to())));
    }

    public record Spell(YearMonth from, Assessment assessment) {}

    /** The share of one member is not paid, from the first to the last month. */
    public record Cut(int member, YearMonth from, @Nullable YearMonth to) {}

    /** @param percents of the last amount before it, one for each month */
    public record Exit(YearMonth from, YearMonth until, List<Integer> percents) {
        public Exit {
            percents = List.copyOf(percents);
        }

        Exit endingIn(YearMonth last) {
            return new Exit(from, last, percents);
        }
    }
}
