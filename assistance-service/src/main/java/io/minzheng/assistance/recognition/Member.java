package io.minzheng.assistance.recognition;

import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;

/**
 * Somebody of the household.
 *
 * @param no number within the case, from 1
 * @param personId pseudonym of the person
 * @param residentId eighteen characters
 */
public record Member(
        int no,
        @Subject String personId,
        @PersonalData String name,
        @PersonalData String residentId) {
    /** Names nobody: states reach error messages. */
    @Override
    public String toString() {
        return "Member[no=" + no + ", personId=" + personId + "]";
    }
}
