package io.minzheng.assistance.procedure;

import org.jspecify.annotations.Nullable;

/**
 * What the law of one programme says of the way of an application. What was in force when the application was accepted
 * holds until its decision.
 *
 * @param programme for example {@code tekun}
 * @param document number of the measures, for example {@code 民发〔2021〕43号}
 * @param opinionDays working days from acceptance in which the township investigates and gives its opinion
 * @param visited whether two people must have been at the applicant's home before the opinion
 * @param federationDays working days in which the disabled persons' federation (残联) answers; 0 where it is not asked
 * @param noticeDays calendar days that a favourable opinion hangs out before the decision; 0 where there is no notice
 * @param countyDays working days for the decision, from the end of the notice or the last opinion
 * @param reinvestigationDays working days for looking into an objection
 * @param totalDays working days from acceptance to the decision; null where the measures name no total
 * @param extendedDays the same in hard cases; null where no extension is foreseen
 * @param deliveryDays working days in which a refusal reaches the applicant
 */
public record ProcedureLaw(
        String programme,
        String document,
        int opinionDays,
        boolean visited,
        int federationDays,
        int noticeDays,
        int countyDays,
        int reinvestigationDays,
        @Nullable Integer totalDays,
        @Nullable Integer extendedDays,
        int deliveryDays) {
    public ProcedureLaw {
        if (opinionDays < 1 || countyDays < 1 || reinvestigationDays < 1 || deliveryDays < 1) {
            throw new IllegalArgumentException(programme + ": a limit of the procedure must be a day at least");
        }
        if (federationDays < 0 || noticeDays < 0) {
            throw new IllegalArgumentException(programme + ": a limit of the procedure must not be negative");
        }
    }
}
