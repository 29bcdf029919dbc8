package io.minzheng.payments;

import io.minzheng.kernel.Command;
import java.time.LocalDate;

/**
 * What was asked of the register of readings; one stream per member of staff. Nothing is added to it any more: reads are
 * recorded for all services alike, and apart from the events. What it holds has to be read for as long as it is kept.
 */
sealed interface AccessCommand extends Command {
    /** @param person pseudonym of the person whose payments are read */
    record RecordReading(String target, String person, String reason, LocalDate on) implements AccessCommand {}
}
