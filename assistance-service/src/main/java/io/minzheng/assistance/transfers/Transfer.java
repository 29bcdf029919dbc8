package io.minzheng.assistance.transfers;

import io.minzheng.assistance.transfers.TransferEvent.TransferProposed;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import java.time.LocalDate;

/** How one case moves. A case may move again, one proposal after the other. */
sealed interface Transfer {
    static String id(String caseId) {
        return "transfer." + caseId;
    }

    record Never() implements Transfer {}

    /** Waits for its decision; lies where the case lies. */
    record Proposed(TransferProposed proposal) implements Transfer, Located {
        @Override
        public DivisionCode area() {
            return proposal.from();
        }
    }

    /** @param lies where the case has come to lie, or has stayed */
    record Decided(DivisionCode lies, LocalDate lastOn) implements Transfer, Located {
        @Override
        public DivisionCode area() {
            return lies;
        }
    }
}
