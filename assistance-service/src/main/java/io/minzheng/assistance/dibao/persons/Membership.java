package io.minzheng.assistance.dibao.persons;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** One person's place in dibao. */
public sealed interface Membership {
    /**
     * @param since first month from which the person may be enrolled
     * @param readmitted first month for which a programme that excludes dibao no longer pays; null where none has let go of
     *     the person last
     */
    record Outside(YearMonth since, @Nullable YearMonth readmitted) implements Membership {
        public Outside(YearMonth since) {
            this(since, null);
        }
    }

    /** @param from first month for which is paid */
    record Inside(String caseId, YearMonth from) implements Membership {}

    /**
     * In another programme, beside which there is no dibao.
     *
     * @param caseId case of that programme
     * @param from first month for which that one pays
     */
    record Excluded(String caseId, YearMonth from) implements Membership {}
}
