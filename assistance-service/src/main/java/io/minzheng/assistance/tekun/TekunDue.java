package io.minzheng.assistance.tekun;

import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is due for one person, by when; null where nothing of the kind is.
 *
 * @param area township
 * @param visit the next visit to a person at home
 * @param reassessment self-care after a reported change
 * @param objection the decision on an objection to the ending
 * @param screening looking whether who has left is entitled to dibao
 */
record TekunDue(
        @Subject String id,
        String area,
        @Nullable LocalDate visit,
        @Nullable LocalDate reassessment,
        @Nullable LocalDate objection,
        @Nullable LocalDate screening) {
    enum Kind {
        VISIT("visit"),
        REASSESSMENT("reassessment"),
        OBJECTION("objection"),
        SCREENING("screening");

        private final String field;

        Kind(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    @Nullable
    LocalDate of(Kind kind) {
        return switch (kind) {
            case VISIT -> visit;
            case REASSESSMENT -> reassessment;
            case OBJECTION -> objection;
            case SCREENING -> screening;
        };
    }

    TekunDue with(Kind kind, @Nullable LocalDate day) {
        return new TekunDue(
                id,
                area,
                kind == Kind.VISIT ? day : visit,
                kind == Kind.REASSESSMENT ? day : reassessment,
                kind == Kind.OBJECTION ? day : objection,
                kind == Kind.SCREENING ? day : screening);
    }
}
