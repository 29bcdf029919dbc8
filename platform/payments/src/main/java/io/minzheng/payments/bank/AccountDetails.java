package io.minzheng.payments.bank;

import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An account and who holds it.
 *
 * @param holder pseudonym
 * @param bank code of the bank
 * @param member whether the holder is one of those for whom the household is paid
 * @param fitsCheckDigit whether the number's check digit is right, where it has one; not being so is no fault by itself
 * @param agreement by which the household lets somebody else hold its account; null for a member's own
 */
public record AccountDetails(
        @Subject String holder,
        @PersonalData String holderName,
        @PersonalData String number,
        String bank,
        boolean member,
        boolean fitsCheckDigit,
        @Nullable Agreement agreement) {
    /** @param reference where the signed paper is filed */
    public record Agreement(String reference, LocalDate signedOn) {}
}
