package io.minzheng.assistance.dibao;

import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.util.Set;

/**
 * A case that somebody has filed, as others refer to it.
 *
 * @param area township
 * @param persons pseudonyms of those who are or were named in it
 */
public record FiledCase(DivisionCode area, LocalDate filedOn, Set<String> persons) {
    public FiledCase {
        persons = Set.copyOf(persons);
    }
}
