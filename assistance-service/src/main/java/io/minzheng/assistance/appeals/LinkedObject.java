package io.minzheng.assistance.appeals;

import io.minzheng.kernel.DivisionCode;
import java.util.Set;

/**
 * What the history of the object complained of says.
 *
 * @param area where it lies
 * @param persons pseudonyms of those who are named in it
 * @param actors ids of the staff who have had a hand in it, lent authority included
 */
record LinkedObject(DivisionCode area, Set<String> persons, Set<String> actors) {
    LinkedObject {
        persons = Set.copyOf(persons);
        actors = Set.copyOf(actors);
    }

    /** Nobody's case: only the place is known. */
    static LinkedObject nothingIn(DivisionCode area) {
        return new LinkedObject(area, Set.of(), Set.of());
    }
}
