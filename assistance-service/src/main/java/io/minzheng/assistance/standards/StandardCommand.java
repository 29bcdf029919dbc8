package io.minzheng.assistance.standards;

import io.minzheng.kernel.Command;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.time.YearMonth;

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

    record ApproveProposal(StandardKind kind, DivisionCode area, LocalDate on) implements StandardCommand {}

    record RejectProposal(StandardKind kind, DivisionCode area, LocalDate on, String reason)
            implements StandardCommand {}
}
