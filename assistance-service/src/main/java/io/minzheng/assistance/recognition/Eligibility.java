package io.minzheng.assistance.recognition;

import java.util.ArrayList;
import java.util.List;

/** What must hold of a household that is recognised. */
final class Eligibility {
    private Eligibility() {}

    /**
     * The rules that do not hold; empty where the household is recognised.
     *
     * @param covered whether somebody of it is in dibao or tekun
     */
    static List<RecognitionRule> unmet(Assessment assessment, Means means, boolean covered) {
        List<RecognitionRule> unmet = new ArrayList<>();
        unless(!covered, RecognitionRule.MembersMustNotBeInDibaoOrTekun, unmet);
        switch (assessment.kind()) {
            case LOW_INCOME_EDGE -> {
                unless(assessment.aboveTheStandard(), RecognitionRule.IncomeMustExceedTheStandard, unmet);
                unless(assessment.withinTheEdge(), RecognitionRule.IncomeMustStayWithinTheEdge, unmet);
            }
            case HARD_SPENDING -> {
                unless(assessment.belowTheLine(), RecognitionRule.IncomeMustBeBelowTheLine, unmet);
                unless(assessment.spendingExceedsTheShare(), RecognitionRule.SpendingMustExceedTheShare, unmet);
            }
        }
        unless(means.propertyWithinLimits(), RecognitionRule.PropertyMustBeWithinLimits, unmet);
        return List.copyOf(unmet);
    }

    private static void unless(boolean holds, RecognitionRule rule, List<RecognitionRule> unmet) {
        if (!holds) {
            unmet.add(rule);
        }
    }

    /** The first condition that is not met is the refusal. */
    static void require(Assessment assessment, Means means, boolean covered) {
        List<RecognitionRule> unmet = unmet(assessment, means, covered);
        if (!unmet.isEmpty()) {
            throw unmet.getFirst().violated();
        }
    }
}
