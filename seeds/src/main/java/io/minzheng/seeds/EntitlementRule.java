package io.minzheng.seeds;

import java.time.YearMonth;

/** What the law gives a family for a month. */
interface EntitlementRule {
    /** Fen for the month; 0 where nothing is due. */
    long monthly(Family family, YearMonth month);
}
