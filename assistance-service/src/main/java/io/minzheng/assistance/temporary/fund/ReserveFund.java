package io.minzheng.assistance.temporary.fund;

import io.minzheng.assistance.temporary.fund.FundEvent.FundsRequested;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the reserve fund of one township stands. */
public sealed interface ReserveFund {
    /** Fen in the fund; never negative. */
    default long balance() {
        return 0;
    }

    /** There is none. */
    record None() implements ReserveFund {}

    /** The township has, or had, asked for its first money. */
    record Asked(DivisionCode area, @Nullable FundsRequested request, LocalDate lastOn)
            implements ReserveFund, Located {}

    /**
     * @param balance fen in the fund
     * @param request for more, not yet decided
     * @param drawings by number
     */
    record Open(
            DivisionCode area,
            long balance,
            @Nullable FundsRequested request,
            Map<Integer, Drawing> drawings,
            LocalDate lastOn)
            implements ReserveFund, Located {
        public Open {
            drawings = Map.copyOf(drawings);
        }

        /** What stands drawn for the part of the grant. */
        Optional<Drawing> standing(String caseId, String leg) {
            return drawings.values().stream()
                    .filter(drawing -> !drawing.returned()
                            && drawing.caseId().equals(caseId)
                            && drawing.leg().equals(leg))
                    .findFirst();
        }
    }

    /** @param amount fen */
    record Drawing(int number, long amount, String caseId, String leg, String by, boolean settled, boolean returned) {
        Drawing asSettled() {
            return new Drawing(number, amount, caseId, leg, by, true, returned);
        }

        Drawing asReturned() {
            return new Drawing(number, amount, caseId, leg, by, settled, true);
        }
    }
}
