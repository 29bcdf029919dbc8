package io.minzheng.payments.bank;

import io.minzheng.kernel.Command;
import java.time.LocalDate;

/** What is asked of the account of a household. */
sealed interface AccountCommand extends Command {
    String household();

    @Override
    default String target() {
        return BankAccount.id(household());
    }

    /**
     * A clerk enters the account that the household has named; takes the place of a proposal that still waits.
     *
     * @param area township of the household
     */
    record ProposeAccount(String household, String area, AccountDetails details, LocalDate on)
            implements AccountCommand {}

    /** The household has moved within the county; always in one transaction with that. Nothing where it has no account. */
    record MoveAccount(String household, String area, LocalDate on) implements AccountCommand {}

    /** Takes effect with the next file. */
    record ConfirmAccount(String household, LocalDate on) implements AccountCommand {}

    record RejectAccount(String household, String reason, LocalDate on) implements AccountCommand {}
}
