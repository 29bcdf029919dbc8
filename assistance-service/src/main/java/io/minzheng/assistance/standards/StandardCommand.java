package io.minzheng.assistance.standards;

import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What may be asked of one standard: a kind in a county. */
sealed interface StandardCommand extends Command {
    StandardKind kind();

    DivisionCode area();

    @Override
    default String target() {
        return stream(kind(), area());
    }

    static String stream(StandardKind kind, DivisionCode area) {
        return "standard." + kind + "." + area;
    }

    record ProposeStandard(
            StandardKind kind, DivisionCode area, LocalDate on, long amount, YearMonth validFrom, String documentNumber)
            implements StandardCommand {}

    /** @param others adjustments of the standard that this one is bound to, in the order of their approval */
    record ApproveProposal(StandardKind kind, DivisionCode area, LocalDate on, List<Adjustment> others)
            implements StandardCommand {
        public ApproveProposal {
            others = List.copyOf(others);
        }
    }

    record RejectProposal(StandardKind kind, DivisionCode area, LocalDate on, String reason)
            implements StandardCommand {}
}
