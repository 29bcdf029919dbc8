package io.minzheng.assistance.payments;

import io.minzheng.kernel.Command;
import java.time.LocalDate;

/** What is asked of the register of readings; one stream per member of staff. */
sealed interface AccessCommand extends Command {
    /** @param person pseudonym of the person whose payments are read */
    record RecordReading(String target, String person, String reason, LocalDate on) implements AccessCommand {}
}
