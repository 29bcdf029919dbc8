package io.minzheng.assistance.appeals;

import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Who complains.
 *
 * @param personId pseudonym; null where the person has not said who it is
 * @param name null for an anonymous report
 * @param contact telephone or address for the answer
 * @param represents pseudonym of the person who is represented; null where nobody is
 * @param mandate reference of the paper that shows the mandate; null where nobody is represented
 */
public record Complainant(
        Role role,
        @Subject @Nullable String personId,
        @PersonalData @Nullable String name,
        @PersonalData @Nullable String contact,
        @Nullable String represents,
        @Nullable String mandate) {
    /** In which capacity. */
    public enum Role {
        /** Applicant or member of the household, of whom the decision is. */
        APPLICANT,
        REPRESENTATIVE,
        /** Somebody else, by name. */
        OTHER,
        ANONYMOUS
    }

    boolean complete() {
        boolean named = name != null && !name.isBlank();
        boolean represented = represents != null && mandate != null && !mandate.isBlank();
        return switch (role) {
            case APPLICANT -> named && personId != null && represents == null && mandate == null;
            case REPRESENTATIVE -> named && personId != null && represented;
            case OTHER -> named && represents == null && mandate == null;
            case ANONYMOUS ->
                name == null && contact == null && personId == null && represents == null && mandate == null;
        };
    }

    /** Pseudonym of the person whose right it is; null where it is nobody's. */
    @Nullable
    String entitled() {
        return role == Role.REPRESENTATIVE ? represents : personId;
    }

    /** Names nobody: states reach error messages. */
    @Override
    public String toString() {
        return "Complainant[role=" + role + "]";
    }
}
