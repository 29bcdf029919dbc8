package io.minzheng.seeds;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.MonthRange;
import io.minzheng.kernel.WorkingDays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * A population nobody belongs to, whose dibao comes to the figures the Hezuo bureau published for 2012 to 2022.
 *
 * <p>The article gives the end (1,948 households with 5,900 persons, 260 of them single-person cases), the sum paid in
 * ten years and four standards, but not who was in receipt in between. 5,900 persons at the full standards all the time
 * would have got well below the sum, so there were more of them earlier. The generator therefore draws families who
 * stay to the end, and larger families who enter in 2012 and 2013 and leave between 2014 and 2020, when poverty was
 * alleviated. It chooses people, means and days; every amount is what the rule makes of them.
 *
 * <p>Three steps, all from one seed, so that the same seed gives the same families on every machine:
 *
 * <ol>
 *   <li>draw the families who stay; sizes are nudged until they add up to the published persons;
 *   <li>draw the families who leave, each with a provisional last month;
 *   <li>{@link Tuning}: move last months until the rule's sum is just below the published one, and give the rest to one
 *       more person in need, in receipt for a single month, whose income is such that the rule yields it.
 * </ol>
 *
 * <p>Persons are persons paid for: all members of a household case, one of a single-person guarantee (单人保 lives in a
 * household that itself does not qualify). See docs/decade.md.
 */
final class HezuoDecade {
    static final YearMonth FIRST_MONTH = YearMonth.of(2012, 1);
    static final YearMonth LAST_MONTH = YearMonth.of(2022, 12);
    static final long SEED = 623001;

    private static final LocalDate END = LAST_MONTH.atEndOfMonth();
    private static final LocalDate LEAVERS_END = LocalDate.of(2020, 12, 31);
    private static final int LEAVERS = 3300;
    private static final int URBAN_PERCENT = 32;

    private final Random lot;
    private final Circle circle;
    private final Livelihood livelihood;
    private final Places places = new Places();
    private final WorkingDays calendar = WorkingDays.ofChina();
    private final List<StandardYear> standards;
    private int next = 1;

    private HezuoDecade(long seed, List<StandardYear> standards) {
        this.lot = new Random(seed);
        this.circle = new Circle(new Names(), lot, Places.HEZUO);
        this.livelihood = new Livelihood(lot);
        this.standards = standards;
    }

    /** The families in order of application. */
    static List<Family> of(long seed, List<StandardYear> standards, EntitlementRule rule, Figures.Dibao target) {
        return new HezuoDecade(seed, standards).draw(rule, target);
    }

    /** January 2012 to December 2022. */
    static List<YearMonth> months() {
        return new MonthRange(FIRST_MONTH, LAST_MONTH).monthsUntil(LAST_MONTH).toList();
    }

    private List<Family> draw(EntitlementRule rule, Figures.Dibao target) {
        int singles = Math.toIntExact(target.singlePersons());
        int households = Math.toIntExact(target.households()) - singles;
        int[] sizes = sizes(households, Math.toIntExact(target.persons()) - singles);
        List<Family> families = new ArrayList<>();
        for (int size : sizes) {
            families.add(staying(size));
        }
        for (int single = 0; single < singles; single++) {
            families.add(singlePerson());
        }
        List<Family> leavers = new ArrayList<>();
        for (int leaver = 0; leaver < LEAVERS; leaver++) {
            leavers.add(leaving());
        }
        Family last = family(1, Hukou.URBAN, LocalDate.of(2020, 9, 1), LocalDate.of(2020, 10, 31), 0);
        families.addAll(new Tuning(this, rule, target.yuanInTenYears() * 100).settle(families, leavers, last));
        families.sort(Comparator.comparing((Family family) -> family.procedure().filedOn())
                .thenComparing(Family::number));
        return List.copyOf(families);
    }

    private int[] sizes(int households, int persons) {
        int[] sizes = new int[households];
        int sum = 0;
        for (int i = 0; i < households; i++) {
            sizes[i] = pick(12, 20, 24, 24, 13, 5, 2);
            sum += sizes[i];
        }
        while (sum != persons) {
            int i = lot.nextInt(households);
            int step = sum < persons ? 1 : -1;
            if (sizes[i] + step >= 1 && sizes[i] + step <= 7) {
                sizes[i] += step;
                sum += step;
            }
        }
        return sizes;
    }

    private Family staying(int size) {
        YearMonth entry =
                lot.nextInt(100) < 62 ? early() : YearMonth.of(2012, 7).plusMonths(lot.nextInt(124));
        return family(size, hukou(), filing(entry), END, poverty());
    }

    private Family leaving() {
        YearMonth entry =
                lot.nextInt(100) < 80 ? early() : YearMonth.of(2012, 7).plusMonths(lot.nextInt(18));
        Family family = family(1 + pick(4, 9, 22, 28, 23, 14), hukou(), filing(entry), LEAVERS_END, poverty());
        YearMonth exit = YearMonth.of(2014, 1).plusMonths(Math.max(lot.nextInt(84), lot.nextInt(84)));
        return family.leaving(exitIn(exit));
    }

    /**
     * A severely disabled member of a household between the standard and one and a half times it (低保边缘家庭), also
     * after the standard rises in 2022; possible since 民发〔2021〕57号.
     */
    private Family singlePerson() {
        Hukou hukou = hukou();
        LocalDate filed = filing(YearMonth.of(2021, 7).plusMonths(lot.nextInt(16)));
        List<Member> members = new ArrayList<>(circle.draw(3 + lot.nextInt(3), filed, END));
        int single = lot.nextInt(3) == 0 ? 1 : 2;
        members.set(single - 1, circle.severelyDisabled(members.get(single - 1)));
        long least = hukou.of(standards.getLast()).value();
        long perCapita = least * (102 + lot.nextInt(30)) / 100;
        Means means = livelihood.draw(members, hukou, filed, yuan(perCapita * members.size()), 3 - single);
        return new Family(
                next++, hukou, village(hukou, filed), members, means, single, Procedure.filedOn(filed, calendar), null);
    }

    /** @param poverty share of the standard, per thousand, that the family's own income covers when it applies */
    private Family family(int size, Hukou hukou, LocalDate filed, LocalDate until, int poverty) {
        List<Member> members = circle.draw(size, filed, until);
        long standard =
                hukou.of(StandardYear.at(standards, YearMonth.from(filed))).value();
        long assessable = yuan(standard * size * poverty / 1000);
        int earner = members.stream()
                .filter(member -> member.labour() != Member.Labour.NONE)
                .mapToInt(Member::number)
                .findFirst()
                .orElse(1);
        Means means = livelihood.draw(members, hukou, filed, assessable, earner);
        return new Family(
                next++, hukou, village(hukou, filed), members, means, null, Procedure.filedOn(filed, calendar), null);
    }

    /** The ending decided in the last month with money, after a review in that month. */
    Family.Exit exitIn(YearMonth lastMonth) {
        LocalDate reviewed = Procedure.workingDay(lastMonth.atDay(11 + lot.nextInt(8)), calendar);
        int draw = lot.nextInt(100);
        Family.ExitReason reason = draw < 88
                ? Family.ExitReason.ABOVE_STANDARD
                : draw < 94 ? Family.ExitReason.OWN_WISH : Family.ExitReason.MOVED_AWAY;
        return new Family.Exit(reviewed, calendar.after(reviewed, 2), reason);
    }

    private LocalDate filing(YearMonth month) {
        int latest = month.equals(FIRST_MONTH) ? 3 : 25;
        return Procedure.workingDay(
                month.atDay(month.equals(FIRST_MONTH) ? 4 + lot.nextInt(latest) : 1 + lot.nextInt(latest)), calendar);
    }

    private DivisionCode village(Hukou hukou, LocalDate on) {
        List<Places.Place> villages = places.villages(hukou, on);
        return villages.get(lot.nextInt(villages.size())).code();
    }

    private YearMonth early() {
        return FIRST_MONTH.plusMonths(pick(30, 24, 18, 12, 9, 7) - 1);
    }

    private Hukou hukou() {
        return lot.nextInt(100) < URBAN_PERCENT ? Hukou.URBAN : Hukou.RURAL;
    }

    private int poverty() {
        return Math.min(lot.nextInt(700), lot.nextInt(700));
    }

    /** Rounded down to whole yuan, in fen. */
    private static long yuan(long fen) {
        return fen / 100 * 100;
    }

    /** 1 to the number of weights, each as likely as its weight. */
    private int pick(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int draw = lot.nextInt(sum);
        int index = 0;
        while (draw >= weights[index]) {
            draw -= weights[index++];
        }
        return index + 1;
    }
}
