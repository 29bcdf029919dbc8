package io.minzheng.seeds;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who draws the two subsidies, which exist since 2016 (国发〔2015〕52号): for living the disabled members of families who stay
 * in dibao, and as many of their seriously ill as are wanted, who have been certified since; for nursing the severely
 * disabled among them, and others from outside. Those who leave before 2022 move the sum of 2016 to 2021 to the published one.
 */
final class DisabilityDecade {
    private static final long YUAN = 100;
    /** Ten yuan: every amount is a multiple. */
    private static final long UNIT = 1_000;

    private static final List<String> CATEGORIES = List.of("SIGHT", "HEARING", "LIMB", "INTELLECTUAL", "MENTAL");

    private final Town town;
    private final Figures.Disability target;
    private final List<Adoption> adoptions;
    private int next = 1;

    private DisabilityDecade(Town town, Figures.Disability target, List<Adoption> adoptions) {
        this.town = town;
        this.target = target;
        this.adoptions = adoptions;
    }

    static List<DisabilityCase> of(Town town, Figures.Disability target, List<Family> dibao, List<Adoption> adoptions) {
        return new DisabilityDecade(town, target, adoptions).draw(dibao);
    }

    private List<DisabilityCase> draw(List<Family> dibao) {
        List<DisabilityCase> cases = new ArrayList<>();
        for (boolean certifiedSince : List.of(false, true)) {
            for (Family family : dibao) {
                for (Member member : family.members()) {
                    if (cases.size() < target.living() && entitled(family, member, certifiedSince)) {
                        cases.add(ofDibao(family, member, nursing(cases) < target.nursing()));
                    }
                }
            }
        }
        if (cases.size() < target.living()) {
            throw new IllegalStateException("Only " + cases.size() + " disabled persons stay in dibao");
        }
        for (long nursing = nursing(cases); nursing < target.nursing(); nursing++) {
            cases.add(outsider(entry(target.from()), null));
        }
        long missing = target.yuan() * YUAN;
        for (DisabilityCase one : cases) {
            for (YearMonth month = one.first(); !month.isAfter(target.until()); month = month.plusMonths(1)) {
                missing -= one.monthly(adoptions, month);
            }
        }
        cases.addAll(leavers(missing));
        return cases;
    }

    private static long nursing(List<DisabilityCase> cases) {
        return cases.stream().filter(DisabilityCase::nursing).count();
    }

    /** Members paid for, of families in receipt at the end of 2022 and long enough before. */
    private static boolean entitled(Family family, Member member, boolean certifiedSince) {
        boolean counted = family.singleMember() == null || family.singleMember() == member.number();
        return (certifiedSince ? member.seriouslyIll() : member.disability() != null)
                && counted
                && family.exit() == null
                && family.paid().from().isBefore(HezuoDecade.LAST_MONTH.minusMonths(1));
    }

    private DisabilityCase ofDibao(Family family, Member member, boolean nursingToo) {
        Member.Disability held = member.disability();
        Member.Disability disability =
                held == null ? new Member.Disability(town.one(CATEGORIES), town.between(3, 4)) : held;
        YearMonth dibao = family.paid().from();
        LocalDate filed = filing(entry(dibao.isBefore(target.from()) ? target.from() : dibao));
        return new DisabilityCase(
                next++,
                family.hukou(),
                family.village(),
                member.name(),
                member.residentId().value(),
                disability.category(),
                disability.grade(),
                true,
                nursingToo && disability.grade() <= 2,
                filed,
                null);
    }

    private DisabilityCase outsider(YearMonth month, @Nullable YearMonth last) {
        LocalDate filed = filing(month);
        Hukou hukou = town.hukou();
        Member person = town.circle().alone(town.between(19, 78), filed);
        return new DisabilityCase(
                next++,
                hukou,
                town.village(hukou, filed),
                person.name(),
                person.residentId().value(),
                town.one(CATEGORIES),
                town.between(1, 2),
                false,
                true,
                filed,
                last);
    }

    private List<DisabilityCase> leavers(long missing) {
        List<DisabilityCase> leavers = new ArrayList<>();
        for (int i = 0; i < Math.max(12, target.nursing() * 3 / 4); i++) {
            leavers.add(outsider(target.from().plusMonths(town.below(2)), null));
        }
        List<YearMonth> begun = leavers.stream().map(DisabilityCase::first).toList();
        List<YearMonth> last = Settling.lastMonths(
                leavers.stream()
                        .<Settling.Stay>map(one -> month -> one.monthly(adoptions, month))
                        .toList(),
                begun,
                begun.stream().map(month -> month.plusMonths(1)).toList(),
                target.until().minusMonths(1),
                missing,
                UNIT);
        List<DisabilityCase> settled = new ArrayList<>();
        for (int i = 0; i < leavers.size(); i++) {
            settled.add(leavers.get(i).until(last.get(i)));
        }
        return settled;
    }

    /**
     * Most apply at once. Nobody in the last months before the sum is drawn: the first month is paid with the run after the
     * decision, and that of 2022 must not pay for 2021.
     */
    private YearMonth entry(YearMonth earliest) {
        YearMonth latest = HezuoDecade.LAST_MONTH.minusMonths(2);
        YearMonth month = town.percent(70)
                ? earliest.plusMonths(town.below(4))
                : town.month(earliest, earliest.isAfter(latest) ? earliest : latest);
        YearMonth paidLate = target.until().minusMonths(1);
        if (!month.isBefore(paidLate) && !month.isAfter(target.until())) {
            month = target.until().plusMonths(1);
        }
        return month.isAfter(latest) ? latest : month;
    }

    private LocalDate filing(YearMonth month) {
        return town.workingDay(month, month.getMonthValue() == 1 ? 4 : 2, 8);
    }
}
