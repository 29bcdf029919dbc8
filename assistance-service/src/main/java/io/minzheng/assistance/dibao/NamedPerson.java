package io.minzheng.assistance.dibao;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;

/**
 * A person as a case names one, for programmes of the same service.
 *
 * @param residentId eighteen characters; what has taken their place where the person was erased
 * @param area township of the case
 */
public record NamedPerson(
        @PersonalData String residentId, @PersonalData String name, DivisionCode area) {
    /** Names nobody. */
    @Override
    public String toString() {
        return "NamedPerson[area=" + area + "]";
    }
}
