package io.minzheng.seeds;

import java.util.List;

/** The families that the load sends, drawn once for all tests. */
final class TheDecade {
    static final List<StandardYear> STANDARDS = StandardYear.all();
    static final EntitlementRule RULE = new ServiceRule(STANDARDS);
    static final List<Family> FAMILIES = drawn(HezuoDecade.SEED);

    private TheDecade() {}

    static List<Family> drawn(long seed) {
        return HezuoDecade.of(seed, STANDARDS, RULE, Figures.dibao());
    }
}
