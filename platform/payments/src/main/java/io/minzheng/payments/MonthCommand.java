package io.minzheng.payments;

import io.minzheng.kernel.Command;
import java.time.LocalDate;

/** What is asked of the months of a county and purpose; sent in one transaction with the step of the run. */
sealed interface MonthCommand extends Command {
    /** Reserves the area of the run. */
    record OpenRun(String target, String run, String area, int number, LocalDate on) implements MonthCommand {}

    /** Gives the area of the run free. */
    record CloseRun(String target, String run, LocalDate on) implements MonthCommand {}
}
