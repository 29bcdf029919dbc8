package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.CaseEvent.BenefitAdjusted;
import io.minzheng.assistance.dibao.CaseEvent.CaseEnrolled;
import io.minzheng.assistance.dibao.CaseEvent.GradualExitBegun;
import io.minzheng.assistance.dibao.CaseEvent.MemberShareCut;
import io.minzheng.kernel.Rule;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.payments.CaseSteps.Again;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A household's benefit as it would have come about under other rules. Facts stay: what households reported, when a case
 * was suspended or ended. Decisions on money are taken again; where one would have been refused, nothing is due from its
 * month until a later one would have been taken. A gradual exit refused because the household would not have been above the
 * standard changes nothing: the household would have stayed.
 */
final class OtherHistory {
    private final List<Refused> refused = new ArrayList<>();
    private @Nullable DibaoBenefit benefit;

    /** @param to first month in which something is due again; null while nothing is */
    private record Refused(YearMonth from, @Nullable YearMonth to, Rule rule) {
        boolean contains(YearMonth month) {
            return !month.isBefore(from) && (to == null || month.isBefore(to));
        }
    }

    /** The next step of the case, with what would have become of it; null for a step that is no decision on money. */
    void take(CaseEvent event, @Nullable Again<DibaoEvent> outcome) {
        DibaoEvent taken = outcome == null ? event : outcome.event();
        RuleViolation refusal = outcome == null ? null : outcome.refusal();
        switch (event) {
            case CaseEnrolled enrolled -> {
                CaseEnrolled begun = taken instanceof CaseEnrolled other ? other : enrolled;
                benefit = DibaoBenefit.startingIn(begun.area(), begun.benefitFrom(), begun.assessment());
                decided(enrolled.benefitFrom(), refusal);
            }
            case BenefitAdjusted adjusted -> {
                apply(taken instanceof BenefitAdjusted other ? other : adjusted);
                decided(adjusted.effectiveFrom(), refusal);
            }
            case GradualExitBegun exit -> {
                if (refusal == null) {
                    apply(taken instanceof GradualExitBegun other ? other : exit);
                } else if (refusal.rule() != DibaoRule.HouseholdMustBeAboveTheStandard) {
                    decided(exit.from(), refusal);
                }
            }
            case MemberShareCut cut -> {
                if (refusal == null) {
                    apply(cut);
                }
            }
            case CaseEvent fact -> apply(fact);
        }
    }

    private void apply(CaseEvent event) {
        if (benefit != null) {
            benefit = benefit.after(event);
        }
    }

    private void decided(YearMonth from, @Nullable RuleViolation refusal) {
        refused.replaceAll(months -> months.to() == null ? new Refused(months.from(), from, months.rule()) : months);
        if (refusal != null) {
            refused.add(new Refused(from, null, refusal.rule()));
        }
    }

    /** Null where the household was never enrolled. */
    @Nullable
    DibaoBenefit benefit() {
        return benefit;
    }

    boolean refusedIn(YearMonth month) {
        return refused.stream().anyMatch(months -> months.contains(month));
    }

    /** Code of the rule that would first have refused; null where none would have. */
    @Nullable
    String refusedBy() {
        return refused.isEmpty() ? null : refused.getFirst().rule().code();
    }
}
