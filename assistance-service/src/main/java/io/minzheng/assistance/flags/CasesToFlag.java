package io.minzheng.assistance.flags;

import java.util.List;

/** Which cases of one programme would a change in a person's life touch? Declared by each programme as a bean. */
@FunctionalInterface
public interface CasesToFlag {
    /**
     * Cases on their way or running in which the person counts, by what the store holds now; none where nobody knows the
     * person.
     *
     * @param personId pseudonym
     * @throws io.minzheng.messaging.NotYet when the views are behind
     */
    List<FlaggedCase> of(String personId);
}
