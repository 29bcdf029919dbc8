package io.minzheng.payments;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * For which months a household counts which persons, by its own ledger. Nobody else counts them for these months: they were
 * taken from everybody else in the transaction in which they came here ({@link PaidPerson}).
 */
record Places(List<Place> all) {
    static final Places NONE = new Places(List.of());

    Places {
        all = List.copyOf(all);
    }

    record Place(String person, Span span) {}

    boolean counts(String person, YearMonth month) {
        return all.stream()
                .anyMatch(place -> place.person().equals(person) && place.span().contains(month));
    }

    long counted(Collection<String> persons, YearMonth month) {
        return persons.stream()
                .distinct()
                .filter(person -> counts(person, month))
                .count();
    }

    Places with(String person, Span span) {
        List<Place> more = new ArrayList<>(without(person, span).all);
        more.add(new Place(person, span));
        return new Places(more);
    }

    Places without(String person, Span span) {
        List<Place> left = new ArrayList<>();
        for (Place place : all) {
            if (place.person().equals(person)) {
                place.span().without(span).forEach(rest -> left.add(new Place(person, rest)));
            } else {
                left.add(place);
            }
        }
        return new Places(left);
    }
}
