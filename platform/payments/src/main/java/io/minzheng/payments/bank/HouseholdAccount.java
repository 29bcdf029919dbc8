package io.minzheng.payments.bank;

import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import io.minzheng.payments.bank.AccountDetails.Agreement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The account of a household as staff see it; the number itself is only revealed.
 *
 * @param confirmed null before the first confirmation
 * @param proposed waiting for its confirmation; null where none does
 * @param waiting whether one is proposed
 * @param since business date of the last step
 */
record HouseholdAccount(
        @Subject String household,
        String area,
        @Nullable Shown confirmed,
        @Nullable Shown proposed,
        boolean waiting,
        @Nullable String proposedBy,
        LocalDate since) {
    HouseholdAccount lyingIn(String township) {
        return new HouseholdAccount(household, township, confirmed, proposed, waiting, proposedBy, since);
    }

    /** @param ending last four digits; empty where the number was erased */
    record Shown(
            @Subject String holder,
            @PersonalData String holderName,
            String ending,
            String bank,
            boolean member,
            boolean fitsCheckDigit,
            @Nullable Agreement agreement) {
        static Shown of(AccountDetails details) {
            return new Shown(
                    details.holder(),
                    details.holderName(),
                    AccountNumber.ending(details.number()),
                    details.bank(),
                    details.member(),
                    details.fitsCheckDigit(),
                    details.agreement());
        }
    }
}
