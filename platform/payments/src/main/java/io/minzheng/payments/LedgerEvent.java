package io.minzheng.payments;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Retained;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened between the programme and one household: money out, money back, money claimed. Amounts in fen. */
@Retained(years = 10, law = "unsourced: vouchers of public money")
sealed interface LedgerEvent extends DomainEvent {
    String purpose();

    String household();

    /** Township of the household at that time. */
    String area();

    /** The month the money is for. */
    YearMonth month();

    /** Fen. */
    long amount();

    /** Money to the household. */
    sealed interface MoneyIssued extends LedgerEvent {
        /** Number of the payment in the ledger, from 1. */
        int payment();

        /** Null for a payment made again outside a run. */
        @Nullable
        String run();

        /** Pseudonyms of the counted members. */
        List<String> persons();

        Basis basis();
    }

    /** Who counts in the household; moves no money. */
    sealed interface Counting extends LedgerEvent {
        /** Pseudonym. */
        String person();

        /** First month for which it is so. */
        YearMonth from();

        /** First month for which it no longer is; null where that is not known. */
        @Nullable
        YearMonth until();

        @Override
        default YearMonth month() {
            return from();
        }

        @Override
        default long amount() {
            return 0;
        }

        default Span span() {
            return new Span(from(), until());
        }
    }

    /** The household is paid for the run's own month. */
    @EventName("service.ledger.PaymentIssued")
    record PaymentIssued(
            String purpose,
            String household,
            String area,
            int payment,
            String run,
            YearMonth month,
            long amount,
            List<String> persons,
            Basis basis,
            LocalDate on)
            implements MoneyIssued {}

    /**
     * An earlier payment was too small; the difference is paid.
     *
     * @param entitled fen due for the month by what is known now
     * @param alreadyPaid fen settled for the month before
     */
    @EventName("service.ledger.BackPayIssued")
    record BackPayIssued(
            String purpose,
            String household,
            String area,
            int payment,
            String run,
            YearMonth month,
            long amount,
            long entitled,
            long alreadyPaid,
            List<String> persons,
            Basis basis,
            LocalDate on)
            implements MoneyIssued {}

    /**
     * A payment that came late or came back is made good for its month.
     *
     * @param entitled fen due for the month by what is known now
     * @param alreadyPaid fen settled for the month before
     * @param firstForMonth whether nothing else stands paid for the month
     * @param reissueOf number of the returned payment that is paid again by itself, outside a run
     */
    @EventName("service.ledger.ArrearsIssued")
    record ArrearsIssued(
            String purpose,
            String household,
            String area,
            int payment,
            @Nullable String run,
            YearMonth month,
            long amount,
            long entitled,
            long alreadyPaid,
            boolean firstForMonth,
            @Nullable Integer reissueOf,
            List<String> persons,
            Basis basis,
            LocalDate on)
            implements MoneyIssued {}

    /**
     * The bank has sent a payment back.
     *
     * @param kind of the payment that came back
     * @param lastForMonth whether nothing else stands paid for the month any more
     * @param basis of the payment that came back
     */
    @EventName("service.ledger.PaymentReturned")
    record PaymentReturned(
            String purpose,
            String household,
            String area,
            int payment,
            YearMonth month,
            LineKind kind,
            long amount,
            boolean lastForMonth,
            Basis basis,
            @PersonalData String reason,
            String by,
            LocalDate on)
            implements LedgerEvent {}

    /**
     * More was paid for a month than was due; the difference is claimed back.
     *
     * @param kind which standard applied to the month paid too much, for example {@code URBAN}
     * @param amount fen claimed back
     * @param entitled fen due for the month by what is known now
     * @param alreadyPaid fen settled for the month before
     * @param basis of what is still due; null where nothing is due for the month any more
     */
    @EventName("service.ledger.RecoveryOpened")
    record RecoveryOpened(
            String purpose,
            String household,
            String area,
            int recovery,
            String run,
            YearMonth month,
            String kind,
            long amount,
            long entitled,
            long alreadyPaid,
            @Nullable Basis basis,
            LocalDate on)
            implements LedgerEvent {}

    /**
     * The household has paid back an instalment.
     *
     * @param outstanding fen left after this instalment
     * @param kind which standard applied to the month paid too much, for example {@code URBAN}
     */
    @EventName("service.ledger.RecoveryReceived")
    record RecoveryReceived(
            String purpose,
            String household,
            String area,
            int recovery,
            YearMonth month,
            String kind,
            long amount,
            long outstanding,
            String reference,
            LocalDate on)
            implements LedgerEvent {}

    /**
     * Nothing more is claimed back.
     *
     * @param kind which standard applied to the month paid too much
     * @param amount fen left uncollected
     */
    @EventName("service.ledger.RecoveryClosed")
    record RecoveryClosed(
            String purpose,
            String household,
            String area,
            int recovery,
            YearMonth month,
            String kind,
            RecoveryOutcome outcome,
            long amount,
            @PersonalData String reason,
            LocalDate on)
            implements LedgerEvent {}

    /**
     * The household counts a person for these months, and no other household of the purpose does.
     *
     * @param from first month
     * @param until first month for which it no longer does; null where that is not known
     */
    @EventName("service.ledger.PersonCounted")
    record PersonCounted(
            String purpose,
            String household,
            String area,
            @Subject String person,
            YearMonth from,
            @Nullable YearMonth until,
            LocalDate on)
            implements Counting {}

    /**
     * The household no longer counts a person for these months: another one of the purpose does.
     *
     * @param from first month
     * @param until first month to which this does not apply; null where there is none
     */
    @EventName("service.ledger.PersonCeded")
    record PersonCeded(
            String purpose,
            String household,
            String area,
            @Subject String person,
            YearMonth from,
            @Nullable YearMonth until,
            LocalDate on)
            implements Counting {}
}
