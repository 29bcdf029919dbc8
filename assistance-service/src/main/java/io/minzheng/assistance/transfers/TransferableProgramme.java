package io.minzheng.assistance.transfers;

import io.minzheng.kernel.Command;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** A programme whose cases lie in a township and can move; declared by it as a bean. */
public interface TransferableProgramme {
    /** As it stands in addresses and events, for example {@code dibao}. */
    String programme();

    /** Township in which the case lies; empty where there is no case of this id that could move. */
    Optional<DivisionCode> area(String caseId);

    /** What a move within the county does to the case. */
    Steps move(String caseId, Move move);

    /** What a move out of the county does to the case, which ends with the month of the decision. */
    Steps handOver(String caseId, LocalDate on, String decisionNumber);

    /**
     * @param to township
     * @param effectiveFrom first month that the township pays and counts
     */
    record Move(LocalDate on, DivisionCode to, DivisionCode village, YearMonth effectiveFrom, String decisionNumber) {}

    /**
     * @param version of the case on which they were drawn up
     * @param commands at least one, the case's own first
     */
    record Steps(long version, List<Command> commands) {
        public Steps {
            commands = List.copyOf(commands);
        }
    }
}
