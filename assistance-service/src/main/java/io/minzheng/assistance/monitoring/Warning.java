package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.monitoring.WarningEvent.Programme;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The last warning of one person and indicator, and how far it is. */
sealed interface Warning {
    record Unraised() implements Warning {}

    /** {@code lastOn} is the business date of the last step. */
    sealed interface Raised extends Warning, Located {
        Head head();

        LocalDate lastOn();

        @Override
        default DivisionCode area() {
            return head().area();
        }
    }

    record Unassigned(Head head, LocalDate lastOn) implements Raised {}

    record Assigned(Head head, String assignee, LocalDate lastOn) implements Raised {}

    /** @param intended for what an application is to be opened */
    record Checked(Head head, Check check, @Nullable Programme intended, LocalDate lastOn) implements Raised {}

    record Disposed(Head head, Check check, Disposal disposal, LocalDate lastOn) implements Raised {}

    record Closed(
            Head head,
            Check check,
            Disposal disposal,
            @PersonalData String feedback,
            LocalDate lastOn) implements Raised {
        /** Names nobody. */
        @Override
        public String toString() {
            return "Closed[head=" + head + "]";
        }
    }

    /**
     * @param number counts 1, 2, 3
     * @param imports those that have ever raised a warning of this person and indicator
     */
    record Head(
            int number,
            @Subject String personId,
            DivisionCode area,
            LocalDate raisedOn,
            String raisedBy,
            @PersonalData @Nullable String evidence,
            Set<String> imports) {
        public Head {
            imports = Set.copyOf(imports);
        }

        /** Names nobody: states reach error messages. */
        @Override
        public String toString() {
            return "Head[number=" + number + ", personId=" + personId + "]";
        }
    }

    record Check(
            String by,
            @PersonalData String findings,
            @PersonalData String evidence) {
        /** Names nobody. */
        @Override
        public String toString() {
            return "Check[by=" + by + "]";
        }
    }

    enum Outcome {
        REFERRED,
        APPLICATION_OPENED,
        NO_ACTION,
        REVIEW_OPENED
    }

    /** @param note why, or what is asked for; null where the outcome says all */
    record Disposal(
            Outcome outcome,
            String by,
            @PersonalData @Nullable String note) {
        /** Names nobody. */
        @Override
        public String toString() {
            return "Disposal[outcome=" + outcome + ", by=" + by + "]";
        }
    }
}
