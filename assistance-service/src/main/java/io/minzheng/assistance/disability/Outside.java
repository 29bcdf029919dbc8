package io.minzheng.assistance.disability;

import io.minzheng.assistance.standards.Standards;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What lies outside the case when it is decided on, read from the store.
 *
 * @param dibao the person's place in dibao; null for none
 * @param tekun the person's extreme-poverty support, the present or the last; null for none
 * @param freeFrom first month in which no other case pays the subsidy; nothing for one that no case has ever paid
 */
public record Outside(
        @Nullable DibaoPlace dibao, @Nullable TekunSpell tekun, Standards standards, Map<Subsidy, YearMonth> freeFrom) {
    public Outside {
        freeFrom = Map.copyOf(freeFrom);
    }

    /** @param until first month for which it no longer pays; null while it runs */
    public record TekunSpell(@Nullable YearMonth until) {
        boolean runs() {
            return until == null;
        }
    }

    /** Of a person who was never in extreme-poverty support. */
    public Outside(@Nullable DibaoPlace dibao, Standards standards, Map<Subsidy, YearMonth> freeFrom) {
        this(dibao, null, standards, freeFrom);
    }

    /**
     * @param caseId the dibao case
     * @param from first month for which it pays for the person
     */
    public record DibaoPlace(String caseId, YearMonth from) {}
}
