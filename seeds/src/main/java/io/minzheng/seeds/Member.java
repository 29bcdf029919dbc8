package io.minzheng.seeds;

import io.minzheng.kernel.ResidentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A made-up person of a made-up family as on the day of the application.
 *
 * @param number within the family, from 1, the applicant first
 * @param originalScript the name in Tibetan script, where there is one
 * @param disability null where there is none
 */
record Member(
        int number,
        String name,
        @Nullable String originalScript,
        ResidentId residentId,
        Relation relation,
        @Nullable Disability disability,
        boolean seriouslyIll,
        Labour labour,
        boolean employed,
        Schooling schooling) {

    enum Relation {
        APPLICANT,
        SPOUSE,
        MINOR_CHILD,
        PARENT
    }

    enum Labour {
        FULL,
        PARTIAL,
        NONE
    }

    enum Schooling {
        NONE,
        PRESCHOOL,
        PRIMARY,
        JUNIOR,
        SENIOR
    }

    /** @param grade 1 (most severe) to 4 */
    record Disability(String category, int grade) {
        boolean opensSinglePersonGuarantee() {
            return grade <= 2 || grade == 3 && (category.equals("INTELLECTUAL") || category.equals("MENTAL"));
        }
    }

    int ageOn(LocalDate day) {
        return residentId.ageOn(day);
    }
}
