package io.minzheng.assistance.temporary.fund;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Retained;
import java.time.LocalDate;
import java.util.List;

/** What has happened to the reserve fund of one township (area: nine digits). */
@Retained(years = 30, law = "unsourced: account books")
public sealed interface FundEvent extends DomainEvent {
    DivisionCode area();

    /** A movement of money. */
    sealed interface Moved extends FundEvent {
        long amount();

        long balance();
    }

    /**
     * The county is asked to put money into the fund.
     *
     * @param amount fen
     */
    @EventName("assistance.reservefund.FundsRequested")
    record FundsRequested(LocalDate on, DivisionCode area, long amount, String documentNumber, String by)
            implements FundEvent {}

    /** The county does not put in what was asked for. */
    @EventName("assistance.reservefund.FundsRejected")
    record FundsRejected(
            LocalDate on, DivisionCode area, @PersonalData String reason, String by) implements FundEvent {}

    /**
     * The county has opened the fund with its first money.
     *
     * @param amount fen put in
     * @param balance fen in the fund afterwards
     */
    @EventName("assistance.reservefund.FundOpened")
    record FundOpened(
            LocalDate on,
            DivisionCode area,
            long amount,
            long balance,
            String documentNumber,
            String requestedBy,
            String by)
            implements Moved {}

    /**
     * The county has put more money into the fund.
     *
     * @param amount fen put in
     * @param balance fen in the fund afterwards
     */
    @EventName("assistance.reservefund.FundReplenished")
    record FundReplenished(
            LocalDate on,
            DivisionCode area,
            long amount,
            long balance,
            String documentNumber,
            String requestedBy,
            String by)
            implements Moved {}

    /**
     * Money has left the fund for one part of one grant.
     *
     * @param number counts the drawings of the fund from 1
     * @param amount fen taken out
     * @param balance fen in the fund afterwards
     * @param leg part of the grant, for example {@code cash-1}
     */
    @EventName("assistance.reservefund.FundDrawn")
    record FundDrawn(
            LocalDate on,
            DivisionCode area,
            int number,
            long amount,
            long balance,
            String caseId,
            String leg,
            String by)
            implements Moved {}

    /**
     * The bank has sent back what was drawn.
     *
     * @param number of the drawing
     * @param amount fen put back
     * @param balance fen in the fund afterwards
     * @param settled whether the drawing had been accounted for
     */
    @EventName("assistance.reservefund.DrawingReturned")
    record DrawingReturned(
            LocalDate on,
            DivisionCode area,
            int number,
            long amount,
            long balance,
            String caseId,
            String leg,
            boolean settled,
            String by)
            implements Moved {}

    /**
     * The township has accounted for drawings with their papers, and the county has accepted it; no money moves.
     *
     * @param drawings numbers
     * @param amount fen that they add up to
     */
    @EventName("assistance.reservefund.DrawingsSettled")
    record DrawingsSettled(
            LocalDate on, DivisionCode area, List<Integer> drawings, long amount, String reference, String by)
            implements FundEvent {
        public DrawingsSettled {
            drawings = List.copyOf(drawings);
        }
    }
}
