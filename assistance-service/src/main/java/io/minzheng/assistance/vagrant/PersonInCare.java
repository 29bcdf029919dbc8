package io.minzheng.assistance.vagrant;

import io.minzheng.assistance.vagrant.RescuedPerson.Identity;
import io.minzheng.kernel.Sex;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody for whom the station cares, as a list of beds shows it.
 *
 * @param area township or village where the person was
 * @param room in the station
 * @param longStay whether nobody knew the person after ten days
 */
record PersonInCare(
        @Subject String id,
        String area,
        LocalDate arrivedOn,
        Care.Form care,
        @Nullable String facility,
        @Nullable String room,
        Identity identity,
        Sex sex,
        boolean minor,
        boolean longStay) {
    PersonInCare in(Care other) {
        Care.Lodging lodging = other.lodging();
        return new PersonInCare(
                id,
                area,
                arrivedOn,
                other.form(),
                other.facility(),
                lodging == null ? null : lodging.room(),
                identity,
                sex,
                minor,
                longStay);
    }

    PersonInCare known(Identity other, Sex sexKnown, boolean minorKnown) {
        return new PersonInCare(id, area, arrivedOn, care, facility, room, other, sexKnown, minorKnown, false);
    }

    PersonInCare forLong() {
        return new PersonInCare(id, area, arrivedOn, care, facility, room, identity, sex, minor, true);
    }
}
