package io.minzheng.assistance.duplicates;

import io.minzheng.assistance.duplicates.DuplicateEvent.Remedy;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.util.List;

/** What a human says of cases that look alike. */
sealed interface DuplicateCommand extends Command {
    String candidate();

    @Override
    default String target() {
        return Duplicate.id(candidate());
    }

    /** @param survivor the one of the cases that is to go on */
    record FindSame(
            String candidate,
            LocalDate on,
            DivisionCode county,
            List<String> cases,
            String survivor,
            Remedy remedy,
            String reason)
            implements DuplicateCommand {}

    record FindDifferent(String candidate, LocalDate on, DivisionCode county, List<String> cases, String reason)
            implements DuplicateCommand {}
}
