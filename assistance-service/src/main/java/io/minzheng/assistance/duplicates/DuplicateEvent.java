package io.minzheng.assistance.duplicates;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Retained;
import java.time.LocalDate;
import java.util.List;

/**
 * What a human has found out about cases that look alike; {@code by} is who has decided. No case changes by it: what is to be
 * done follows by the procedures of the cases, with their own maker and checker.
 */
@Retained(years = 10, law = "unsourced: case files of social assistance")
sealed interface DuplicateEvent extends DomainEvent {
    String candidate();

    List<String> cases();

    /** What is to be done about it. */
    enum Remedy {
        /** The households are one: the others go into the survivor. */
        MERGE_CASES,
        /** The others end. */
        END_OTHERS,
        /** The person leaves the others' households, or a wrong entry is put right. */
        CORRECT_MEMBERS,
        /** The household names an account of its own. */
        CHANGE_ACCOUNT
    }

    /**
     * The cases are of one person or household.
     *
     * @param candidate the mark that they share, keyed
     * @param survivor the one of the cases that is to go on
     */
    @EventName("assistance.duplicate.SameFound")
    record SameFound(
            LocalDate on,
            String candidate,
            DivisionCode county,
            List<String> cases,
            String survivor,
            Remedy remedy,
            @PersonalData String reason,
            String by)
            implements DuplicateEvent {
        public SameFound {
            cases = List.copyOf(cases);
        }
    }

    /**
     * The cases are of different persons or households, and are not put before anybody again.
     *
     * @param candidate the mark that they share, keyed
     */
    @EventName("assistance.duplicate.DifferentFound")
    record DifferentFound(
            LocalDate on,
            String candidate,
            DivisionCode county,
            List<String> cases,
            @PersonalData String reason,
            String by)
            implements DuplicateEvent {
        public DifferentFound {
            cases = List.copyOf(cases);
        }
    }
}
