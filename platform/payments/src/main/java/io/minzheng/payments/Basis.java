package io.minzheng.payments;

import org.jspecify.annotations.Nullable;

/**
 * The inputs of one month's calculation: the amount follows from them alone.
 *
 * @param kind which standard applies, for example {@code URBAN} or {@code RURAL}
 * @param method {@code DIFFERENCE} or {@code TIER}
 * @param ruleVersion the law it was computed under, for example {@code 民发〔2021〕57号}
 * @param standard fen per person and month
 * @param standardDocument number of the document that set the standard
 * @param members counted household members
 * @param paidMembers members for whom is paid (fewer under a single-person guarantee or a member's cut)
 * @param singlePerson whether it is a single-person guarantee (单人保)
 * @param perCapitaIncome fen per person and month after exclusions and deductions, rounded to be shown
 * @param lookBackMonths months that the following three cover
 * @param grossIncome fen of the household over the look-back, before exclusions and deductions
 * @param excluded fen of it not counted by law
 * @param deductions fen over the look-back: employment costs and rigid expenses
 * @param supplements fen per household and month on top (分类施保)
 * @param percent of the amount that is paid: 100, less in a gradual exit, 0 while suspended
 * @param tier class of the household under the tier method
 */
public record Basis(
        String kind,
        String method,
        String ruleVersion,
        long standard,
        String standardDocument,
        int members,
        int paidMembers,
        boolean singlePerson,
        long perCapitaIncome,
        int lookBackMonths,
        long grossIncome,
        long excluded,
        long deductions,
        long supplements,
        int percent,
        @Nullable String tier) {}
