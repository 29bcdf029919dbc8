package io.minzheng.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;

/**
 * Citizen identification number (GB 11643): 6 digits division, 8 digits birth date, 3 digits sequence whose last is odd
 * for men, and a check character.
 */
public record ResidentId(@PersonalData String value) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    /**
     * Trims and upper-cases.
     *
     * @throws RuleViolation {@link KernelRule#ResidentIdMustBeValid} on a wrong form, date or check character
     */
    public ResidentId {
        value = value == null ? "" : value.strip().toUpperCase(Locale.ROOT);
        if (!value.matches("[1-9]\\d{16}[0-9X]") || value.charAt(17) != check(value) || !hasBirthDate(value)) {
            throw KernelRule.ResidentIdMustBeValid.violated();
        }
    }

    /** As {@link #masked()}; what is stored in the place of a number and is none, having been erased, stays as it is. */
    public static String masked(String stored) {
        return isOne(stored) ? new ResidentId(stored).masked() : stored;
    }

    /** Whether the text has the form of a number; that it is valid does not follow. */
    public static boolean isOne(String text) {
        return text.matches("\\d{17}[0-9X]");
    }

    public static ResidentId of(String value) {
        return new ResidentId(value);
    }

    /** The number with this division, birth date and sequence (0 to 999). */
    public static ResidentId of(DivisionCode county, LocalDate birth, int sequence) {
        String body = county.county().value()
                + String.format(
                        Locale.ROOT,
                        "%04d%02d%02d%03d",
                        birth.getYear(),
                        birth.getMonthValue(),
                        birth.getDayOfMonth(),
                        sequence);
        return new ResidentId(body + check(body));
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static boolean hasBirthDate(String number) {
        try {
            return birth(number).getYear() >= 1800;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    private static LocalDate birth(String number) {
        return LocalDate.of(
                Integer.parseInt(number.substring(6, 10)),
                Integer.parseInt(number.substring(10, 12)),
                Integer.parseInt(number.substring(12, 14)));
    }

    public LocalDate birthDate() {
        return birth(value);
    }

    /** Age in full years on the day; whoever is born on 29 February completes a year on 1 March. */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate(), day).getYears();
    }

    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** First six and last four characters; the birth date and part of the sequence hidden. */
    public String masked() {
        return value.substring(0, 6) + "********" + value.substring(14);
    }

    /** Masked: a resident ID never reaches a log by accident. */
    @Override
    public String toString() {
        return masked();
    }
}
