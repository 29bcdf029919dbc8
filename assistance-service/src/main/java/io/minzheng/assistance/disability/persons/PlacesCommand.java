package io.minzheng.assistance.disability.persons;

import io.minzheng.assistance.disability.Subsidy;
import io.minzheng.kernel.Command;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be asked of one person's places; always in one transaction with a decision on a case. */
public sealed interface PlacesCommand extends Command {
    /** Pseudonym of the person. */
    String personId();

    @Override
    default String target() {
        return stream(personId());
    }

    static String stream(String personId) {
        return "disability-person." + personId;
    }

    /** @param from first month for which is paid, by subsidy */
    record HoldSubsidies(String personId, LocalDate on, String caseId, Map<Subsidy, YearMonth> from)
            implements PlacesCommand {}

    /** @param from first month for which is no longer paid, by subsidy */
    record ReleaseSubsidies(String personId, LocalDate on, String caseId, Map<Subsidy, YearMonth> from)
            implements PlacesCommand {}

    /**
     * A stop was wrong.
     *
     * @param from first month for which the stop had kept the subsidy away
     * @param until first month of another stop that remains; null where none does
     */
    record RestoreSubsidy(
            String personId,
            LocalDate on,
            String caseId,
            Subsidy subsidy,
            YearMonth from,
            @Nullable YearMonth until) implements PlacesCommand {}
}
