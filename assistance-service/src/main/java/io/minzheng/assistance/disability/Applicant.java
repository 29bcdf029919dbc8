package io.minzheng.assistance.disability;

import io.minzheng.assistance.dibao.Household;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;

/**
 * The disabled person, whoever has filed for him.
 *
 * @param personId pseudonym of the person
 * @param residentId eighteen characters
 * @param hukou urban or rural, as the books divide the money
 */
public record Applicant(
        @Subject String personId,
        @PersonalData String name,
        @PersonalData String residentId,
        Household.Kind hukou) {
    /** Names nobody: states reach error messages. */
    @Override
    public String toString() {
        return "Applicant[personId=" + personId + "]";
    }
}
