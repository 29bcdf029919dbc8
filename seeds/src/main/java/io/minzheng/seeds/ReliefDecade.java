package io.minzheng.seeds;

import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whom temporary assistance has helped since the measures of October 2014 (国发〔2014〕47号). What was given before them rests on
 * no rule that this suite has, so the published sum is met by the grants since then. Every amount stays within what the
 * measures allow for so many persons, the cause and how serious it is; the service refuses any other.
 */
final class ReliefDecade {
    private static final long YUAN = 100;
    private static final long TEN_YUAN = 1_000;
    private static final long LEAST = 100 * YUAN;
    /** Percent of the monthly standard that one case may get at the most. */
    private static final int CASE_CAP_PERCENT = 1_000;

    private static final List<String> EMERGENCIES = List.of("ACCIDENT", "FIRE", "SUDDEN_ILLNESS");
    private static final List<String> EXPENDITURES = List.of("MEDICAL_COSTS", "MEDICAL_COSTS", "EDUCATION_COSTS");

    private final Town town;
    private final Figures.Temporary target;
    private final List<StandardYear> standards;
    private final List<Family> dibao;
    private final Set<Integer> helped = new TreeSet<>();
    private int next = 1;

    private ReliefDecade(Town town, Figures.Temporary target, List<Family> dibao, List<StandardYear> standards) {
        this.town = town;
        this.target = target;
        this.dibao = dibao.stream().filter(family -> !family.isSinglePerson()).toList();
        this.standards = standards;
    }

    static List<Relief> of(Town town, Figures.Temporary target, List<Family> dibao, List<StandardYear> standards) {
        return new ReliefDecade(town, target, dibao, standards).draw();
    }

    private List<Relief> draw() {
        YearMonth lastYear = YearMonth.of(HezuoDecade.LAST_MONTH.getYear(), 1);
        List<Relief> grants = new ArrayList<>();
        if (target.from().isBefore(lastYear)) {
            grants(grants, target.persons() - target.inLastYear(), target.from(), lastYear.minusMonths(1));
        }
        grants(
                grants,
                target.inLastYear(),
                target.from().isBefore(lastYear) ? lastYear : target.from(),
                HezuoDecade.LAST_MONTH.minusMonths(1));
        return settled(grants, target.yuan() * YUAN);
    }

    private void grants(List<Relief> grants, long persons, YearMonth first, YearMonth last) {
        long left = persons;
        while (left > 0) {
            Relief grant = grant(town.month(first, last), (int) Math.min(left, 7));
            grants.add(grant);
            left -= grant.persons().size();
        }
    }

    private Relief grant(YearMonth month, int most) {
        Family family = town.percent(13) ? inNeed(month, most) : null;
        LocalDate begun = town.workingDay(month, month.getMonthValue() == 10 ? 9 : 3, 12);
        if (family != null) {
            helped.add(family.number());
            return relief(true, family.hukou(), family.village(), town.one(EXPENDITURES), family.members(), begun);
        }
        Hukou hukou = town.hukou();
        int size = Math.min(most, 2 + town.below(3) + town.below(3));
        return relief(
                false,
                hukou,
                town.village(hukou, begun),
                town.one(EMERGENCIES),
                town.circle().draw(Math.max(1, size), begun, begun.plusYears(1)),
                begun);
    }

    /** A family in receipt of dibao that has not been helped yet; null when the lot finds none. */
    private @Nullable Family inNeed(YearMonth month, int most) {
        for (int attempt = 0; attempt < 20 && !dibao.isEmpty(); attempt++) {
            Family family = town.one(dibao);
            if (family.paid().contains(month) && family.members().size() <= most && !helped.contains(family.number())) {
                return family;
            }
        }
        return null;
    }

    private Relief relief(
            boolean expenditure,
            Hukou hukou,
            DivisionCode village,
            String cause,
            List<Member> persons,
            LocalDate begun) {
        boolean serious = town.percent(85);
        int percent = !serious ? 200 : cause.equals("EDUCATION_COSTS") ? 400 : 500;
        long standard =
                hukou.of(StandardYear.at(standards, YearMonth.from(begun))).value();
        long limit = standard * Math.min(percent * persons.size(), CASE_CAP_PERCENT) / 100;
        long amount = limit * town.between(45, 85) / 100 / TEN_YUAN * TEN_YUAN;
        return new Relief(
                next++,
                expenditure,
                hukou,
                village,
                cause,
                serious ? "SERIOUS" : "MODERATE",
                persons,
                begun,
                limit,
                amount);
    }

    /** All in proportion first, then ten yuan more or less, one after the other, until the sum is met. */
    private static List<Relief> settled(List<Relief> drawn, long fen) {
        long sum = drawn.stream().mapToLong(Relief::amount).sum();
        List<Relief> grants = new ArrayList<>();
        long left = fen;
        for (Relief one : drawn) {
            long scaled = Math.round((double) one.amount() * fen / sum) / TEN_YUAN * TEN_YUAN;
            long amount = Math.clamp(scaled, LEAST, one.limit() / TEN_YUAN * TEN_YUAN);
            grants.add(one.of(amount));
            left -= amount;
        }
        boolean moved = true;
        while (left != 0 && moved) {
            moved = false;
            for (int i = 0; i < grants.size() && left != 0; i++) {
                Relief one = grants.get(i);
                long step = Math.clamp(left, -TEN_YUAN, TEN_YUAN);
                long amount = one.amount() + step;
                if (amount >= LEAST && amount <= one.limit()) {
                    grants.set(i, one.of(amount));
                    left -= step;
                    moved = true;
                }
            }
        }
        if (left != 0) {
            throw new IllegalStateException("The grants drawn cannot come to the published sum: " + left + " fen");
        }
        return grants;
    }
}
