package io.minzheng.service;

import io.minzheng.eventstore.Moment;
import io.minzheng.eventstore.PastStates;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import io.minzheng.kernel.Staff;
import io.minzheng.kernel.Withheld;
import java.util.HashMap;
import java.util.Map;

/**
 * Whose areas cover which aggregates. What lies in no division is for those who are responsible for the whole bureau, and
 * so is what has been: who audits one township sees what lies there. What is withheld from somebody does not exist for that
 * person, whatever the areas.
 */
final class AuditScope {
    private final PastStates past;
    private final DivisionCode bureau;

    AuditScope(PastStates past, DivisionCode bureau) {
        this.past = past;
        this.bureau = bureau;
    }

    /** Whether the aggregate, as it is now, is withheld from the staff. */
    boolean withholds(Staff staff, String aggregate) {
        return past.of(aggregate, Moment.PRESENT)
                .filter(found -> withheld(staff, found))
                .isPresent();
    }

    /** As {@link #withholds(Staff, String)}, without looking where the capability withholds nothing. */
    boolean withholds(Staff staff, String aggregate, String capability) {
        return past.mayWithhold(capability) && withholds(staff, aggregate);
    }

    private static boolean withheld(Staff staff, PastStates.Past found) {
        return found.state() instanceof Withheld withheld && withheld.withheldFrom(staff.id());
    }

    boolean covers(Staff staff, PastStates.Past found) {
        return found.state() instanceof Located located ? staff.covers(located.area()) : staff.covers(bureau);
    }

    /** For the events of one page: each aggregate is looked at once. */
    Streams of(Staff staff) {
        return new Streams(staff);
    }

    final class Streams {
        private final Staff staff;
        private final boolean all;
        private final Map<String, Boolean> known = new HashMap<>();

        private Streams(Staff staff) {
            this.staff = staff;
            this.all = staff.covers(bureau);
        }

        /** Whether the aggregate, where it lies now, is one that the staff covers and that is not withheld. */
        boolean cover(String stream, String capability) {
            return all && !past.mayWithhold(capability)
                    || known.computeIfAbsent(stream, id -> past.of(id, Moment.PRESENT)
                            .map(found -> (all || covers(staff, found)) && !withheld(staff, found))
                            .orElse(false));
        }
    }
}
