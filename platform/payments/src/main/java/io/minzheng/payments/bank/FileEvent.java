package io.minzheng.payments.bank;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Retained;
import java.time.LocalDate;
import java.time.YearMonth;

/** What has happened to the files of a run; {@code by} is the staff member who did it. */
@Retained(years = 10, law = "unsourced: vouchers of public money")
sealed interface FileEvent extends DomainEvent {
    String run();

    /**
     * A file for the bank is being written.
     *
     * @param area of the run
     * @param number counts the files of the run, from 1
     */
    @EventName("service.bankfile.FileBegun")
    record FileBegun(String run, String purpose, String area, YearMonth month, int number, String by, LocalDate on)
            implements FileEvent {}

    /** The file is complete. */
    @EventName("service.bankfile.FileWritten")
    record FileWritten(String run, int number, FileContent content, String by, LocalDate on) implements FileEvent {}

    /**
     * Somebody else has handed the file over to the bank.
     *
     * @param total fen in it
     */
    @EventName("service.bankfile.FileSent")
    record FileSent(String run, int number, String sha256, long total, String by, LocalDate on) implements FileEvent {}

    /** The file will not be sent; its payments may stand in another. */
    @EventName("service.bankfile.FileWithdrawn")
    record FileWithdrawn(
            String run, int number, @PersonalData String reason, String by, LocalDate on) implements FileEvent {}

    /** The bank's answer has been brought in; nothing follows from it yet. */
    @EventName("service.bankfile.ResultReceived")
    record ResultReceived(String run, int number, ResultFigures figures, String by, LocalDate on)
            implements FileEvent {}

    /** Somebody else has confirmed the bank's answer, and what it says takes effect. */
    @EventName("service.bankfile.ResultConfirmed")
    record ResultConfirmed(String run, int number, String sha256, String by, LocalDate on) implements FileEvent {}

    /** The bank's answer is not taken. */
    @EventName("service.bankfile.ResultRejected")
    record ResultRejected(
            String run,
            int number,
            String sha256,
            @PersonalData String reason,
            String by,
            LocalDate on) implements FileEvent {}

    /** Everything the bank's answer says is in the ledgers. */
    @EventName("service.bankfile.ResultTaken")
    record ResultTaken(String run, int number, String sha256, String by, LocalDate on) implements FileEvent {}

    /** What the run has paid, the ledgers, the files and the bank's answers agree to the fen. */
    @EventName("service.bankfile.RunReconciled")
    record RunReconciled(String run, RunMoney money, String by, LocalDate on) implements FileEvent {}
}
