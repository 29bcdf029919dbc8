package io.minzheng.assistance.disability;

import io.minzheng.assistance.standards.Standards;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What lies outside the case when it is decided on, read from the store.
 *
 * @param dibao the person's place in dibao; null for none
 * @param freeFrom first month in which no other case pays the subsidy; nothing for one that no case has ever paid
 */
public record Outside(@Nullable DibaoPlace dibao, Standards standards, Map<Subsidy, YearMonth> freeFrom) {
    public Outside {
        freeFrom = Map.copyOf(freeFrom);
    }

    /**
     * @param caseId the dibao case
     * @param from first month for which it pays for the person
     */
    public record DibaoPlace(String caseId, YearMonth from) {}
}
