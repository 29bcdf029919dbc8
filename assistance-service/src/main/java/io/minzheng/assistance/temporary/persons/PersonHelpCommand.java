package io.minzheng.assistance.temporary.persons;

import io.minzheng.kernel.Command;
import java.time.LocalDate;

/** What may be asked of one person's help for one cause; always in one transaction with a decision on a case. */
public sealed interface PersonHelpCommand extends Command {
    /** Pseudonym of the person. */
    String personId();

    String cause();

    @Override
    default String target() {
        return "temporary-person." + personId() + "." + cause();
    }

    /** @param exceptional whether the county has decided that the person is helped for the cause once more */
    record RecordHelp(String personId, String cause, LocalDate on, String caseId, boolean exceptional)
            implements PersonHelpCommand {}

    record WithdrawHelp(String personId, String cause, LocalDate on, String caseId) implements PersonHelpCommand {}
}
