package io.minzheng.kernel;

import java.util.Map;

/**
 * A sentence that must hold. Each capability lists its rules in one enum whose constants are those sentences ({@code
 * IncomeMustBeVerified}); the stable code reaches clients as it stands here and keys the texts in Chinese and English.
 */
public interface Rule {
    /** {@code <capability>.<the-sentence-in-kebab-case>}, for example {@code dibao.income-must-be-verified}. */
    String code();

    /** What kind of refusal its violation is; decides the HTTP status. */
    default Kind kind() {
        return Kind.REFUSED;
    }

    /** Throws a {@link RuleViolation} of this rule unless it holds. */
    default void require(boolean holds) {
        if (!holds) {
            throw violated();
        }
    }

    /** As {@link #require(boolean)}, naming the field of the command at fault. */
    default void require(boolean holds, String field) {
        if (!holds) {
            throw violated(field, Map.of());
        }
    }

    default RuleViolation violated() {
        return new RuleViolation(this, null, Map.of());
    }

    /**
     * @param field the field of the command at fault, as a JSON path such as {@code members[2].residentId}
     * @param details values that the text of the violation shows; never personal data
     */
    default RuleViolation violated(String field, Map<String, ?> details) {
        return new RuleViolation(this, field, details);
    }

    enum Kind {
        /** The input cannot be what it claims to be: HTTP 400. */
        MALFORMED,
        /** The rule of the programme refuses it: HTTP 422. */
        REFUSED,
        /** It contradicts the present state or another writer: HTTP 409. */
        CONFLICT,
        /** The person acting may not do this: HTTP 403. */
        FORBIDDEN,
        /** There is no such thing: HTTP 404. */
        UNKNOWN
    }
}
