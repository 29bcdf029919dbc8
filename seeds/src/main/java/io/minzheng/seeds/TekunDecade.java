package io.minzheng.seeds;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is in extreme-poverty support. It begins with the measures of 2016 (国发〔2016〕14号): what the five guarantees (五保)
 * and the three-noes relief (三无) before them paid is no programme of this suite, so the published sum is met by the
 * months since then.
 */
final class TekunDecade {
    private static final int AT_ONCE_PERCENT = 68;
    private static final long YUAN = 100;

    private final Town town;
    private final Figures.Tekun target;
    private final List<Adoption> adoptions;
    private int next = 1;

    private TekunDecade(Town town, Figures.Tekun target, List<Adoption> adoptions) {
        this.town = town;
        this.target = target;
        this.adoptions = adoptions;
    }

    static List<TekunCase> of(Town town, Figures.Tekun target, List<Adoption> adoptions) {
        return new TekunDecade(town, target, adoptions).draw();
    }

    private List<TekunCase> draw() {
        List<TekunCase> cases = new ArrayList<>();
        for (int i = 0; i < target.households(); i++) {
            YearMonth filed = town.percent(AT_ONCE_PERCENT)
                    ? target.from()
                    : town.month(target.from(), HezuoDecade.LAST_MONTH.minusMonths(3));
            cases.add(person(filed, null));
        }
        // Brothers, sisters and couples: the second of a household applies when the first is supported.
        for (int i = 0; i < target.persons() - target.households(); i++) {
            TekunCase first = cases.get(i);
            cases.add(person(first.first(), first));
        }
        long missing = target.yuan() * YUAN;
        for (TekunCase one : cases) {
            for (YearMonth month = one.first(); !month.isAfter(HezuoDecade.LAST_MONTH); month = month.plusMonths(1)) {
                missing -= one.monthly(adoptions, month);
            }
        }
        cases.addAll(leavers(missing));
        return cases;
    }

    private List<TekunCase> leavers(long missing) {
        List<TekunCase> leavers = new ArrayList<>();
        for (int i = 0; i < Math.max(12, target.persons() / 3); i++) {
            leavers.add(person(target.from(), null));
        }
        List<YearMonth> begun = leavers.stream().map(TekunCase::first).toList();
        List<YearMonth> last = Settling.lastMonths(
                leavers.stream()
                        .<Settling.Stay>map(one -> month -> one.monthly(adoptions, month))
                        .toList(),
                begun,
                begun,
                HezuoDecade.LAST_MONTH.minusMonths(1),
                missing,
                YUAN);
        List<TekunCase> settled = new ArrayList<>();
        for (int i = 0; i < leavers.size(); i++) {
            settled.add(leavers.get(i).until(last.get(i)));
        }
        return settled;
    }

    private TekunCase person(YearMonth month, @Nullable TekunCase first) {
        LocalDate filed = town.workingDay(month, 8, 12);
        TekunCase.Days days = TekunCase.Days.filedOn(filed, town.calendar());
        Hukou hukou = first == null ? town.hukou() : first.hukou();
        int frail = town.below(100);
        return new TekunCase(
                next++,
                first == null ? null : first.number(),
                hukou,
                first == null ? town.village(hukou, filed) : first.village(),
                town.circle().alone(town.between(61, 82), filed),
                first == null ? town.percent(15) : first.concentrated(),
                frail < 66 ? 0 : frail < 88 ? town.between(1, 3) : town.between(4, 6),
                days,
                null);
    }
}
