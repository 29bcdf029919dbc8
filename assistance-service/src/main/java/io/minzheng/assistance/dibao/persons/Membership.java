package io.minzheng.assistance.dibao.persons;

import java.time.YearMonth;

/** One person's place in dibao. */
public sealed interface Membership {
    /** @param since first month from which the person may be enrolled */
    record Outside(YearMonth since) implements Membership {}

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
