package io.minzheng.kernel;

import java.util.Locale;

/**
 * Unified social credit code (GB 32100-2015): department, class, 6-digit division, 9-character organisation code (GB
 * 11714) and a check character.
 */
public record CreditCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /** @throws RuleViolation {@link KernelRule#CreditCodeMustBeValid} on a wrong form or check character */
    public CreditCode {
        value = value == null ? "" : value.strip().toUpperCase(Locale.ROOT);
        if (!value.matches("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}")
                || value.charAt(16) != organisationCheck(value)
                || value.charAt(17) != check(value)) {
            throw KernelRule.CreditCodeMustBeValid.violated();
        }
    }

    public static CreditCode of(String value) {
        return new CreditCode(value);
    }

    private static char check(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char organisationCheck(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(8 + i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    @Override
    public String toString() {
        return value;
    }
}
