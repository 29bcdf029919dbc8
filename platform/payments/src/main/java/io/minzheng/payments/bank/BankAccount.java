package io.minzheng.payments.bank;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a household gets its money. */
sealed interface BankAccount {
    static String id(String household) {
        return "bankaccount." + household;
    }

    record Unknown() implements BankAccount {}

    /**
     * @param township of the household
     * @param details confirmed; null before the first confirmation
     * @param proposal waiting for its confirmation; null where none does
     * @param since business date of the last step
     */
    record Known(
            String household,
            String township,
            @Nullable AccountDetails details,
            @Nullable Proposal proposal,
            LocalDate since)
            implements BankAccount, Located {
        @Override
        public DivisionCode area() {
            return DivisionCode.of(township);
        }
    }

    /** @param by who has proposed it, and must not confirm it */
    record Proposal(AccountDetails details, String by) {}
}
