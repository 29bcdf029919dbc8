package io.minzheng.assistance.dibao;

import io.minzheng.kernel.Subject;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One household's months in a sandbox, in fen.
 *
 * @param area township
 * @param from first month of the benefit
 * @param to last month looked at
 * @param decided due under the decisions and standards known at the moment
 * @param paid settled by then: paid, not returned, not claimed back
 * @param other due under the other rules
 * @param difference {@code other} less {@code decided}
 * @param refusedBy code of the rule by which the other rules would have refused a decision; null where none
 * @param months those in which decided, paid and other are not all the same
 */
record RecalculatedCase(
        @Subject String household,
        String area,
        YearMonth from,
        YearMonth to,
        long decided,
        long paid,
        long other,
        long difference,
        @Nullable String refusedBy,
        List<Month> months) {
    record Month(YearMonth month, long decided, long paid, long other) {
        boolean differs() {
            return decided != paid || decided != other;
        }
    }

    /** @param all every month from the first to the last */
    static RecalculatedCase of(
            String household, String area, YearMonth from, YearMonth to, @Nullable String refusedBy, List<Month> all) {
        long decided = all.stream().mapToLong(Month::decided).reduce(0, Math::addExact);
        long other = all.stream().mapToLong(Month::other).reduce(0, Math::addExact);
        return new RecalculatedCase(
                household,
                area,
                from,
                to,
                decided,
                all.stream().mapToLong(Month::paid).reduce(0, Math::addExact),
                other,
                Math.subtractExact(other, decided),
                refusedBy,
                all.stream().filter(Month::differs).toList());
    }
}
