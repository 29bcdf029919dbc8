package io.minzheng.seeds;

import java.time.YearMonth;
import java.util.List;

/** The difference method: (standard − per-capita income) × members; of a single person with that person's own income. */
record LocalRule(List<StandardYear> standards) implements EntitlementRule {
    @Override
    public long monthly(Family family, YearMonth month) {
        if (!family.paid().contains(month)) {
            return 0;
        }
        long standard = family.hukou().of(StandardYear.at(standards, month)).value();
        Integer single = family.singleMember();
        long assessable = (single == null ? family.means() : family.means().of(single)).assessable();
        return Math.max(0, standard * family.persons() - Math.max(0, assessable));
    }
}
