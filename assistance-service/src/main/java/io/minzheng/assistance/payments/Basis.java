package io.minzheng.assistance.payments;

import org.jspecify.annotations.Nullable;

/**
 * The inputs of one month's calculation, enough to do it again.
 *
 * @param kind which standard applies, for example {@code URBAN} or {@code RURAL}
 * @param method {@code DIFFERENCE} or {@code TIER}
 * @param ruleVersion the law it was computed under, for example {@code 民发〔2021〕57号}
 * @param standard fen per person and month
 * @param standardDocument number of the document that set the standard
 * @param members counted household members
 * @param paidMembers members for whom is paid (fewer under a single-person guarantee or a member's cut)
 * @param singlePerson whether it is a single-person guarantee (单人保)
 * @param perCapitaIncome fen per person and month after exclusions and deductions
 * @param grossIncome fen per household and month before exclusions and deductions
 * @param excluded fen per household and month not counted by law
 * @param deductions fen per household and month: employment costs and rigid expenses
 * @param supplements fen per household and month on top (分类施保)
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
        long grossIncome,
        long excluded,
        long deductions,
        long supplements,
        @Nullable String tier) {}
