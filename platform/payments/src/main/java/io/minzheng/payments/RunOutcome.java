package io.minzheng.payments;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the issuing of lines has led to.
 *
 * @param households paid
 * @param total fen paid
 * @param recoveries fen for which recoveries were opened
 * @param skipped households left to the next run
 * @param skippedTotal fen not paid to them
 * @param skippedRecoveries fen not claimed from them
 * @param reasons households left out by the code of the rule that refused
 */
record RunOutcome(
        long households,
        long total,
        long recoveries,
        long skipped,
        long skippedTotal,
        long skippedRecoveries,
        Map<String, Long> reasons) {
    static final RunOutcome NOTHING = new RunOutcome(0, 0, 0, 0, 0, 0, Map.of());

    RunOutcome {
        reasons = Map.copyOf(reasons);
    }

    RunOutcome paid(long amount, long recovery) {
        return new RunOutcome(
                households + (amount > 0 ? 1 : 0),
                Math.addExact(total, amount),
                Math.addExact(recoveries, recovery),
                skipped,
                skippedTotal,
                skippedRecoveries,
                reasons);
    }

    RunOutcome skipped(long amount, long recovery, String code) {
        Map<String, Long> counted = new TreeMap<>(reasons);
        counted.merge(code, 1L, Long::sum);
        return new RunOutcome(
                households,
                total,
                recoveries,
                skipped + 1,
                Math.addExact(skippedTotal, amount),
                Math.addExact(skippedRecoveries, recovery),
                counted);
    }

    RunOutcome plus(RunOutcome other) {
        Map<String, Long> counted = new TreeMap<>(reasons);
        other.reasons.forEach((code, count) -> counted.merge(code, count, Long::sum));
        return new RunOutcome(
                households + other.households,
                Math.addExact(total, other.total),
                Math.addExact(recoveries, other.recoveries),
                skipped + other.skipped,
                Math.addExact(skippedTotal, other.skippedTotal),
                Math.addExact(skippedRecoveries, other.skippedRecoveries),
                counted);
    }
}
