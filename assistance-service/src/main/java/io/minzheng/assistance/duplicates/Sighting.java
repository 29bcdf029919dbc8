package io.minzheng.assistance.duplicates;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a pseudonym, or the fingerprint of a name and birth or of an account, has been met.
 *
 * @param personId pseudonym; null for an account
 */
record Sighting(String caseId, String programme, @Nullable String personId) {
    /** What makes the two worth a look; null where nothing does. */
    @Nullable
    Likeness to(Sighting other, Mark mark) {
        if (caseId.equals(other.caseId)) {
            return null;
        }
        boolean sameProgramme = programme.equals(other.programme);
        return switch (mark) {
            // Dibao and tekun, the programmes looked at, exclude each other.
            case PERSON -> sameProgramme ? Likeness.SAME_PERSON : Likeness.EXCLUDING_PROGRAMMES;
            case NAME -> personId != null && !personId.equals(other.personId) ? Likeness.SAME_NAME_AND_BIRTH : null;
            case ACCOUNT -> sameProgramme ? Likeness.SHARED_ACCOUNT : null;
        };
    }

    /** By what cases are compared; nothing of it can be read back. */
    enum Mark {
        PERSON,
        NAME,
        ACCOUNT;

        String id(String keyed) {
            return name().toLowerCase(Locale.ROOT) + "." + keyed;
        }

        static Mark of(String id) {
            return valueOf(id.substring(0, id.indexOf('.')).toUpperCase(Locale.ROOT));
        }
    }
}
