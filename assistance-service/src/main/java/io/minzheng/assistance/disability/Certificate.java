package io.minzheng.assistance.disability;

import io.minzheng.assistance.dibao.Household.DisabilityCategory;
import io.minzheng.kernel.PersonalData;
import java.time.LocalDate;

/**
 * A disability certificate of the second generation (第二代残疾人证).
 *
 * @param number as it is printed on it; contains the resident ID
 * @param validUntil its last day
 */
public record Certificate(
        @PersonalData String number, @PersonalData Impairment impairment, LocalDate issuedOn, LocalDate validUntil) {

    /** @param grade 1 (most severe) to 4 */
    public record Impairment(DisabilityCategory category, int grade) {
        boolean intellectualOrMental() {
            return category == DisabilityCategory.INTELLECTUAL || category == DisabilityCategory.MENTAL;
        }

        static Impairment erased() {
            return new Impairment(DisabilityCategory.MULTIPLE, 4);
        }
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(issuedOn) && !day.isAfter(validUntil);
    }

    /** Names nobody: states reach error messages. */
    @Override
    public String toString() {
        return "Certificate[issuedOn=" + issuedOn + ", validUntil=" + validUntil + "]";
    }
}
