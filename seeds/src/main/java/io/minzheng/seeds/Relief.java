package io.minzheng.seeds;

import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.util.List;

/**
 * A made-up grant of temporary assistance to a household.
 *
 * @param number from 1, never re-used; every name of a step derives from it
 * @param expenditure for spending beyond means, of a family in dibao; otherwise an emergency of anybody
 * @param persons helped; each of them once in the decade
 * @param begun day of the report or of the application
 * @param limit fen that the persons may get at the most
 * @param amount fen
 */
record Relief(
        int number,
        boolean expenditure,
        Hukou hukou,
        DivisionCode village,
        String cause,
        String severity,
        List<Member> persons,
        LocalDate begun,
        long limit,
        long amount) {
    Relief of(long amount) {
        return new Relief(number, expenditure, hukou, village, cause, severity, persons, begun, limit, amount);
    }
}
