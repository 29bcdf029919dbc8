package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.Household.Form;
import io.minzheng.assistance.dibao.Household.Ground;
import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.assistance.dibao.Household.Supplement;
import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.kernel.Fen;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A household's means held against the standard of one month: the inputs of its entitlement and what they yield there.
 *
 * @param month whose standards were applied
 * @param tier class of the household under the tier method
 * @param ground why one person is guaranteed alone
 * @param ruleVersion the law it was assessed under
 * @param members counted members (1 under a single-person guarantee)
 * @param paid for whom is paid
 * @param lookBackMonths months that the sums cover
 * @param gross fen over the look-back
 * @param excluded fen of it that the law does not count
 * @param employmentCost fen over the look-back
 * @param rigidExpense fen over the look-back
 * @param perCapitaIncome fen per person and month, rounded half up, to be shown; calculation goes on from the sums
 * @param standard fen per person and month the income is compared with
 * @param tierAmount fen per person and month paid under the tier method
 * @param supplementAmount fen per household and month
 * @param monthlyAmount fen per household and month in that month, supplements included
 */
public record Assessment(
        YearMonth month,
        Kind kind,
        Method method,
        @Nullable Tier tier,
        Form form,
        @Nullable Ground ground,
        String ruleVersion,
        int members,
        List<Paid> paid,
        int lookBackMonths,
        long gross,
        long excluded,
        long employmentCost,
        long rigidExpense,
        long perCapitaIncome,
        long standard,
        String standardDocument,
        @Nullable Long tierAmount,
        @Nullable String tierDocument,
        long supplementAmount,
        long monthlyAmount,
        ReviewGroup reviewGroup) {
    public Assessment {
        paid = List.copyOf(paid);
    }

    Assessment worth(Fen amount) {
        return new Assessment(
                month,
                kind,
                method,
                tier,
                form,
                ground,
                ruleVersion,
                members,
                paid,
                lookBackMonths,
                gross,
                excluded,
                employmentCost,
                rigidExpense,
                perCapitaIncome,
                standard,
                standardDocument,
                tierAmount,
                tierDocument,
                supplementAmount,
                amount.value(),
                reviewGroup);
    }

    List<String> personIds() {
        return paid.stream().map(Paid::personId).toList();
    }

    MeansTest.Totals totals() {
        return new MeansTest.Totals(lookBackMonths, gross, excluded, employmentCost, rigidExpense);
    }

    /** How the amount is computed; either is lawful. */
    public enum Method {
        DIFFERENCE,
        TIER
    }

    /** Class of a rural household under the tier method. */
    public enum Tier {
        CLASS_1(StandardKind.DIBAO_RURAL_CLASS_1),
        CLASS_2(StandardKind.DIBAO_RURAL_CLASS_2),
        CLASS_3(StandardKind.DIBAO_RURAL_CLASS_3),
        CLASS_4(StandardKind.DIBAO_RURAL_CLASS_4);

        private final StandardKind standard;

        Tier(StandardKind standard) {
            this.standard = standard;
        }

        public StandardKind standard() {
            return standard;
        }
    }

    /** How often the household is looked at again. */
    public enum ReviewGroup {
        /** No income change, serious illness or disability, three-no. */
        STABLE,
        LITTLE_CHANGE,
        /** Unstable income and able to work. */
        UNSTABLE
    }

    /** @param no number of the member */
    public record Paid(int no, String personId, List<Supplement> supplements) {
        public Paid {
            supplements = List.copyOf(supplements);
        }
    }

    /** What the township proposes to decide with. */
    public record Terms(
            Method method, @Nullable Tier tier, ReviewGroup reviewGroup, List<Household.Extra> supplements) {
        public Terms {
            supplements = List.copyOf(supplements);
        }
    }
}
