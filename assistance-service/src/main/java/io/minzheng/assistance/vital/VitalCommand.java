package io.minzheng.assistance.vital;

import io.minzheng.kernel.Command;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What may be asked of what is known of one person's death. */
public sealed interface VitalCommand extends Command {
    /** Pseudonym of the person. */
    String personId();

    @Override
    default String target() {
        return stream(personId());
    }

    static String stream(String personId) {
        return "vital." + personId;
    }

    record RememberDeath(String personId, LocalDate on, LocalDate diedOn, String certificateNumber)
            implements VitalCommand {}

    record ForgetDeath(String personId, LocalDate on) implements VitalCommand {}

    /** Changes nothing; refused while the person is known to be dead, and with it the decision it goes with. */
    record RequireAlive(String personId, LocalDate on) implements VitalCommand {}

    /**
     * What goes with a decision by which somebody is paid or recognised, in its transaction.
     *
     * @param persons pseudonyms of those who count in it
     */
    static List<Command> requireAlive(Collection<String> persons, LocalDate on) {
        return persons.stream()
                .<Command>map(person -> new RequireAlive(person, on))
                .toList();
    }
}
