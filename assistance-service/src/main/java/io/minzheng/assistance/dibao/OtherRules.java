package io.minzheng.assistance.dibao;

import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.web.WebRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rules under which history is tried once more; what is null stays as it was.
 *
 * @param standards adjustments as if they had been approved before anything was decided; of two that begin in the same
 *     month they hold, and a real one that begins later takes over from there
 * @param dibao numbers of {@link DibaoPolicy}
 */
record OtherRules(
        @Nullable List<Adjustment> standards, @Nullable Policy dibao) {
    static final OtherRules NONE = new OtherRules(null, null);

    /** Each explained at {@link DibaoPolicy}. */
    record Policy(
            @Nullable Integer edgePercent,
            @Nullable Integer employmentCostCeilingPercent,
            @Nullable Integer rigidExpenseCeilingPercent,
            @Nullable Integer financialMonths,
            @Nullable Integer vehicles,
            @Nullable Integer houses,
            @Nullable Boolean allSupplements,
            @Nullable List<Integer> gradualExitPercents,
            @Nullable LocalDate gradualExitFrom,
            @Nullable Integer refusedOffers) {}

    boolean change() {
        return !adjustments().isEmpty() || dibao != null;
    }

    List<Adjustment> adjustments() {
        return standards == null ? List.of() : standards;
    }

    /** @throws io.minzheng.kernel.RuleViolation {@link WebRule#ValueMustFit} for a number outside its range */
    DibaoPolicy over(DibaoPolicy base) {
        if (dibao == null) {
            return base;
        }
        try {
            return new DibaoPolicy(
                    or(dibao.edgePercent(), base.edgePercent()),
                    or(dibao.employmentCostCeilingPercent(), base.employmentCostCeilingPercent()),
                    or(dibao.rigidExpenseCeilingPercent(), base.rigidExpenseCeilingPercent()),
                    or(dibao.financialMonths(), base.financialMonths()),
                    or(dibao.vehicles(), base.vehicles()),
                    or(dibao.houses(), base.houses()),
                    or(dibao.allSupplements(), base.allSupplements()),
                    or(dibao.gradualExitPercents(), base.gradualExitPercents()),
                    or(dibao.gradualExitFrom(), base.gradualExitFrom()),
                    or(dibao.refusedOffers(), base.refusedOffers()));
        } catch (IllegalArgumentException outside) {
            throw WebRule.ValueMustFit.violated("rules.dibao", Map.of());
        }
    }

    private static <T> T or(@Nullable T other, T base) {
        return other == null ? base : other;
    }
}
