package io.minzheng.payments.bank;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Retained;
import java.time.LocalDate;

/** What has happened to the account of a household; {@code by} is the staff member who did it. */
@Retained(years = 10, law = "unsourced: vouchers of public money")
public sealed interface AccountEvent extends DomainEvent {
    String household();

    /**
     * The household has named an account; nothing is paid to it yet.
     *
     * @param area township of the household
     */
    @EventName("service.bankaccount.AccountProposed")
    record AccountProposed(String household, String area, AccountDetails details, String by, LocalDate on)
            implements AccountEvent {}

    /**
     * The household lies in another township of the county, which answers for its account from now on.
     *
     * @param area township
     */
    @EventName("service.bankaccount.AccountMoved")
    record AccountMoved(String household, String area, String by, LocalDate on) implements AccountEvent {}

    /** Somebody else has confirmed the account proposed last: the household is paid to it from the next file on. */
    @EventName("service.bankaccount.AccountConfirmed")
    record AccountConfirmed(String household, String by, LocalDate on) implements AccountEvent {}

    /** The account proposed last is not taken. */
    @EventName("service.bankaccount.AccountRejected")
    record AccountRejected(String household, @PersonalData String reason, String by, LocalDate on)
            implements AccountEvent {}
}
