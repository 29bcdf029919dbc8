package io.minzheng.payments.bank;

/** The form of account numbers. */
final class AccountNumber {
    private AccountNumber() {}

    /** Passbooks have 12 digits and more, cards up to 19. */
    static boolean isValid(String number) {
        return number.matches("\\d{12,19}");
    }

    /**
     * Whether the last digit is the check digit of a card (Luhn, ISO/IEC 7812-1); only cards of 16 to 19 digits have one.
     * Some banks number passbooks at that length as well, so that it is worth a look and no more.
     */
    static boolean fitsCheckDigit(String number) {
        if (number.length() < 16) {
            return true;
        }
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** The last four digits, by which staff tell accounts apart; empty for one that has been erased. */
    static String ending(String number) {
        return isValid(number) ? number.substring(number.length() - 4) : "";
    }
}
