package io.minzheng.assistance.appeals;

import io.minzheng.assistance.appeals.AppealEvent.AppealDecided;
import io.minzheng.assistance.appeals.AppealEvent.Matter;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import io.minzheng.kernel.Withheld;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far an appeal or a complaint is. */
sealed interface Appeal {
    record Unfiled() implements Appeal {}

    /** {@code lastOn} is the business date of the last step. Lies where its object lies; who is accused does not see it. */
    sealed interface Filed extends Appeal, Located, Withheld {
        Head head();

        LocalDate lastOn();

        @Override
        default DivisionCode area() {
            return head().area();
        }

        @Override
        default boolean withheldFrom(String staff) {
            return staff.equals(head().accused());
        }
    }

    record Received(Head head, LocalDate lastOn) implements Filed {}

    record Accepted(Head head, LocalDate lastOn) implements Filed {}

    /**
     * @param investigation of this handler; null until it is recorded
     * @param investigators ids of all who have ever recorded one, also before another handler was assigned
     */
    record Assigned(
            Head head,
            String handler,
            @Nullable Investigation investigation,
            Set<String> investigators,
            LocalDate lastOn)
            implements Filed {
        public Assigned {
            investigators = Set.copyOf(investigators);
        }
    }

    record Withdrawn(Head head, @PersonalData String reason, LocalDate lastOn) implements Filed {
        /** Names nobody. */
        @Override
        public String toString() {
            return "Withdrawn[head=" + head + "]";
        }
    }

    /** There is an answer. */
    sealed interface Answered extends Filed {
        boolean delivered();
    }

    record Declined(Head head, @PersonalData String reason, boolean delivered, LocalDate lastOn) implements Answered {
        /** Names nobody. */
        @Override
        public String toString() {
            return "Declined[head=" + head + "]";
        }
    }

    /** @param remedied whether what was to be put right has been */
    record Decided(
            Head head,
            Investigation investigation,
            AppealDecided decision,
            boolean delivered,
            boolean remedied,
            LocalDate lastOn)
            implements Answered {
        /** Names nobody. */
        @Override
        public String toString() {
            return "Decided[head=" + head + "]";
        }
    }

    /** @param accused id of the member of staff complained of */
    record Head(
            Matter matter,
            AppealedObject object,
            DivisionCode area,
            Complainant complainant,
            @Subject @Nullable String personId,
            @PersonalData String text,
            @PersonalData @Nullable String accused,
            LocalDate receivedOn) {
        Head lyingIn(DivisionCode township) {
            return new Head(matter, object, township, complainant, personId, text, accused, receivedOn);
        }

        /** Names nobody: states reach error messages. */
        @Override
        public String toString() {
            return "Head[matter=" + matter + ", object=" + object + "]";
        }
    }

    record Investigation(
            String by,
            @Subject @Nullable String personId,
            @PersonalData String findings) {
        /** Names nobody. */
        @Override
        public String toString() {
            return "Investigation[by=" + by + "]";
        }
    }
}
