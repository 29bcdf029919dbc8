package io.minzheng.assistance.vagrant;

import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who is helped, as far as is known; the pseudonym stands in the record around it.
 *
 * @param residentId eighteen characters; null until the identity is verified
 * @param name as told or as verified; null for somebody of whom nothing is known
 * @param estimatedAge in years; null where the resident ID says it
 * @param minor below eighteen: civil affairs act as guardian until the own one takes over
 * @param description looks, clothes, speech and what the person says
 */
public record RescuedPerson(
        Identity identity,
        @PersonalData @Nullable String residentId,
        @PersonalData @Nullable String name,
        Sex sex,
        @PersonalData @Nullable Integer estimatedAge,
        boolean minor,
        @PersonalData String description) {
    static final int OF_AGE = 18;

    public enum Identity {
        /** The resident ID is known. */
        VERIFIED,
        /** The person has said who he or she is. */
        DECLARED,
        /** Nobody knows. */
        UNKNOWN
    }

    boolean is(Identity one) {
        return identity == one;
    }

    /** Whether still a minor: whoever was one at the intake may have come of age since. */
    boolean minorOn(LocalDate day) {
        return minor
                && (residentId == null || !ResidentId.isOne(residentId) || isMinor(ResidentId.of(residentId), day));
    }

    static boolean isMinor(ResidentId residentId, LocalDate day) {
        return residentId.ageOn(day) < OF_AGE;
    }

    /** Names nobody: states reach error messages. */
    @Override
    public String toString() {
        return "RescuedPerson[identity=" + identity + "]";
    }
}
