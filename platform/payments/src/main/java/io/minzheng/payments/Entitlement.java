package io.minzheng.payments;

import java.time.YearMonth;
import java.util.List;

/**
 * @param amount fen; 0 where the household is in the programme but nothing is due
 * @param basis the inputs from which the rule yields that amount
 * @param persons pseudonyms of those for whom it is due in this month; empty where they are those counted now
 */
public record Entitlement(YearMonth month, long amount, Basis basis, List<String> persons) {
    public Entitlement {
        persons = List.copyOf(persons);
    }

    /** Of the persons whom the household counts now. */
    public Entitlement(YearMonth month, long amount, Basis basis) {
        this(month, amount, basis, List.of());
    }
}
