package io.minzheng.assistance.tekun;

/**
 * What the law leaves to the county, or for which no source is at hand.
 *
 * @param visitMonths months from one visit to a person at home to the next
 * @param screeningDays working days in which who has left is looked at for dibao
 * @param before2021 limits under 国发〔2016〕14号
 */
record TekunPolicy(int visitMonths, int screeningDays, Limits before2021) {
    TekunPolicy {
        if (visitMonths < 1 || screeningDays < 1) {
            throw new IllegalArgumentException("the tekun policy has a number outside its range");
        }
    }

    /**
     * @param opinionDays working days for the township's opinion
     * @param noticeDays calendar days of the notice
     * @param countyDays working days for the decision
     * @param reinvestigationDays working days for looking into an objection
     * @param deliveryDays working days for a refusal to reach the applicant
     * @param reassessmentDays working days for assessing self-care again
     */
    record Limits(
            int opinionDays,
            int noticeDays,
            int countyDays,
            int reinvestigationDays,
            int deliveryDays,
            int reassessmentDays) {}

    /** What holds where nothing is configured. */
    static TekunPolicy defaults() {
        return new TekunPolicy(1, 10, new Limits(15, 7, 15, 15, 3, 10));
    }
}
