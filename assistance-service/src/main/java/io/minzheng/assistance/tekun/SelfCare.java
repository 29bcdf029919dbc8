package io.minzheng.assistance.tekun;

import java.util.Collection;
import java.util.Set;

/** How far a person can look after himself (生活自理能力): six things that are managed or not. */
public final class SelfCare {
    private SelfCare() {}

    public enum Item {
        EAT,
        DRESS,
        GET_IN_AND_OUT_OF_BED,
        TOILET,
        WALK_INDOORS,
        BATHE
    }

    /** What follows from the number of things that are not managed. */
    public enum Level {
        /** 全自理 */
        FULL(Tier.LOWEST),
        /** 半护理 */
        PARTIAL(Tier.MIDDLE),
        /** 全护理 */
        NONE(Tier.HIGHEST);

        private final Tier tier;

        Level(Tier tier) {
            this.tier = tier;
        }

        public Tier tier() {
            return tier;
        }
    }

    /** How much care is paid for. */
    public enum Tier {
        LOWEST,
        MIDDLE,
        HIGHEST
    }

    /** None failed: full; one to three: partial; four to six: none (民发〔2021〕43号). */
    public static Level level(Collection<Item> failed) {
        int count = Set.copyOf(failed).size();
        return count == 0 ? Level.FULL : count <= 3 ? Level.PARTIAL : Level.NONE;
    }
}
