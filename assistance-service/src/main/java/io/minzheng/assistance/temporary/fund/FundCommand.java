package io.minzheng.assistance.temporary.fund;

import io.minzheng.kernel.Command;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.util.List;

/** What may be asked of the reserve fund of one township. Drawing goes with a delivery of a case in one transaction. */
public sealed interface FundCommand extends Command {
    /** Township, nine digits. */
    DivisionCode area();

    @Override
    default String target() {
        return stream(area());
    }

    static String stream(DivisionCode area) {
        return "reserve-fund." + area;
    }

    /** @param amount fen that the county is asked to put into the fund */
    record RequestFunds(DivisionCode area, LocalDate on, long amount, String documentNumber) implements FundCommand {}

    /** @param byCounty whether who decides is responsible for the whole county */
    record ApproveFunds(DivisionCode area, LocalDate on, boolean byCounty) implements FundCommand {}

    /** @param byCounty whether who decides is responsible for the whole county */
    record RejectFunds(DivisionCode area, LocalDate on, boolean byCounty, String reason) implements FundCommand {}

    /**
     * @param amount fen
     * @param leg part of the grant that is paid, for example {@code cash-1}
     */
    record DrawFunds(DivisionCode area, LocalDate on, long amount, String caseId, String leg) implements FundCommand {}

    /** The money of a drawing is back. */
    record ReturnDrawing(DivisionCode area, LocalDate on, String caseId, String leg) implements FundCommand {}

    /**
     * @param drawings numbers
     * @param amount fen that the papers of these drawings add up to
     * @param reference of the account with its papers
     * @param byCounty whether who decides is responsible for the whole county
     */
    record SettleDrawings(
            DivisionCode area, LocalDate on, List<Integer> drawings, long amount, String reference, boolean byCounty)
            implements FundCommand {}
}
