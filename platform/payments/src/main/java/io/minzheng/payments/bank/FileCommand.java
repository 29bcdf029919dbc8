package io.minzheng.payments.bank;

import io.minzheng.kernel.Command;
import java.time.LocalDate;
import java.time.YearMonth;

/** What is asked of the files of a run. */
sealed interface FileCommand extends Command {
    String run();

    @Override
    default String target() {
        return BankFiles.id(run());
    }

    /** Reserves the payments of the run that stand in no other file. */
    record BeginFile(String run, String purpose, String area, YearMonth month, int number, LocalDate on)
            implements FileCommand {}

    /** All lines are stored: this is what they amount to. */
    record FinishFile(String run, int number, FileContent content, LocalDate on) implements FileCommand {}

    record SendFile(String run, int number, LocalDate on) implements FileCommand {}

    /** Frees its payments for another file; only before it is sent. */
    record WithdrawFile(String run, int number, String reason, LocalDate on) implements FileCommand {}

    record ReceiveResult(String run, int number, ResultFigures figures, LocalDate on) implements FileCommand {}

    record ConfirmResult(String run, int number, String sha256, LocalDate on) implements FileCommand {}

    record RejectResult(String run, int number, String sha256, String reason, LocalDate on) implements FileCommand {}

    /** Every row has taken effect. */
    record FinishResult(String run, int number, String sha256, LocalDate on) implements FileCommand {}

    /** All money is accounted for, to the fen. */
    record ReconcileRun(String run, RunMoney money, LocalDate on) implements FileCommand {}
}
