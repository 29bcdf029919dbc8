package io.minzheng.assistance.procedure;

import io.minzheng.assistance.procedure.ProcedureEvent.OpinionGiven;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where an application stands. Each phase carries what is known in it and nothing else. */
public sealed interface Procedure {
    record NotFiled() implements Procedure {}

    /** {@code lastOn} is the business date of the last step. */
    sealed interface Filed extends Procedure, Located {
        Filing filing();

        LocalDate lastOn();

        @Override
        default DivisionCode area() {
            return filing().area();
        }
    }

    sealed interface Open extends Filed {}

    /** Accepted and not yet decided. */
    sealed interface Accepted extends Open {
        Acceptance acceptance();
    }

    record Submitted(Filing filing, boolean asked, boolean awaitingPapers, LocalDate lastOn) implements Open {}

    /** @param visited whether two people have been there since acceptance, or since the objection */
    record Investigating(Filing filing, Acceptance acceptance, boolean visited, LocalDate lastOn) implements Accepted {}

    /** @param federation its answer; null before it, and where it is not asked */
    record Opined(
            Filing filing,
            Acceptance acceptance,
            OpinionGiven opinion,
            @Nullable Boolean federation,
            LocalDate lastOn) implements Accepted {}

    record WithFederation(Filing filing, Acceptance acceptance, OpinionGiven opinion, LocalDate lastOn)
            implements Accepted {}

    record OnNotice(
            Filing filing,
            Acceptance acceptance,
            OpinionGiven opinion,
            @Nullable Boolean federation,
            LocalDate until,
            LocalDate lastOn)
            implements Accepted {}

    record Objected(Filing filing, Acceptance acceptance, LocalDate lastOn) implements Accepted {}

    enum Outcome {
        CONFIRMED,
        REFUSED,
        WITHDRAWN,
        TERMINATED
    }

    record Closed(Filing filing, Outcome outcome, boolean delivered, LocalDate lastOn) implements Filed {}

    record Filing(String programme, String personId, DivisionCode area, DivisionCode village, LocalDate filedOn) {}

    /**
     * @param dueOn last day for the decision; null where the law names no total
     * @param makers who has visited, given an opinion or answered, and must not decide
     */
    record Acceptance(
            LocalDate on, ProcedureLaw law, @Nullable LocalDate dueOn, boolean extended, Set<String> makers) {
        public Acceptance {
            makers = Set.copyOf(makers);
        }

        Acceptance madeBy(Collection<String> more) {
            return new Acceptance(
                    on,
                    law,
                    dueOn,
                    extended,
                    Stream.concat(makers.stream(), more.stream()).collect(Collectors.toUnmodifiableSet()));
        }

        Acceptance extendedTo(LocalDate day) {
            return new Acceptance(on, law, day, true, makers);
        }
    }
}
