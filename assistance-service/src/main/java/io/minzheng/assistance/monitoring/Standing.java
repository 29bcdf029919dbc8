package io.minzheng.assistance.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a person stands on the list.
 *
 * @param area township; empty before the person was ever listed
 */
record Standing(boolean listed, String area, Tags tags) {
    static final Standing NONE = new Standing(false, "", Tags.NONE);

    /**
     * By the steps up to the end of a day.
     *
     * @param knownAt leaves out what was recorded after this day; null for all that is known
     */
    static Standing of(List<PersonFact> facts, LocalDate asOf, @Nullable LocalDate knownAt) {
        Standing standing = NONE;
        for (PersonFact fact : facts) {
            if (!fact.on().isAfter(asOf) && (knownAt == null || !fact.known().isAfter(knownAt))) {
                standing = standing.after(fact);
            }
        }
        return standing;
    }

    Standing after(PersonFact fact) {
        return switch (fact.step()) {
            case LISTED -> new Standing(true, Objects.requireNonNull(fact.area()), Tags.NONE);
            case RECORDED -> with(tags.with(Objects.requireNonNull(fact.tag())));
            case ENDED ->
                with(tags.ended(Objects.requireNonNull(fact.category()), Objects.requireNonNull(fact.until())));
            case CHOSEN -> with(tags.choosing(Objects.requireNonNull(fact.category())));
            case MOVED -> new Standing(listed, Objects.requireNonNull(fact.area()), tags);
            case LEFT -> new Standing(false, area, tags);
        };
    }

    private Standing with(Tags changed) {
        return new Standing(listed, area, changed);
    }
}
