package io.minzheng.payments;

import java.util.ArrayList;
import java.util.List;

/**
 * In which households one person is counted for one purpose, and for which months: for each month in one. An event only
 * when the person comes or moves; the ledger of the household remembers it ({@link Places}), so that the payments of later
 * months need not ask.
 */
record PaidPerson(List<Held> held) {
    static final PaidPerson NOWHERE = new PaidPerson(List.of());

    PaidPerson {
        held = List.copyOf(held);
    }

    static String id(String purpose, String person) {
        return "paidperson." + purpose + "." + person;
    }

    record Held(String household, Span span) {}

    /** What other households count of these months. */
    List<Held> others(String household, Span span) {
        return held.stream()
                .filter(place ->
                        !place.household().equals(household) && place.span().overlaps(span))
                .toList();
    }

    PaidPerson taken(String household, Span span) {
        List<Held> left = new ArrayList<>();
        for (Held place : held) {
            place.span().without(span).forEach(rest -> left.add(new Held(place.household(), rest)));
        }
        left.add(new Held(household, span));
        return new PaidPerson(left);
    }
}
