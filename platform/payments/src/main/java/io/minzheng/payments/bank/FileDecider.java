package io.minzheng.payments.bank;

import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import io.minzheng.payments.bank.BankFile.Phase;
import io.minzheng.payments.bank.BankFile.Result;
import io.minzheng.payments.bank.BankFiles.None;
import io.minzheng.payments.bank.BankFiles.Opened;
import io.minzheng.payments.bank.FileCommand.BeginFile;
import io.minzheng.payments.bank.FileCommand.ConfirmResult;
import io.minzheng.payments.bank.FileCommand.FinishFile;
import io.minzheng.payments.bank.FileCommand.FinishResult;
import io.minzheng.payments.bank.FileCommand.ReceiveResult;
import io.minzheng.payments.bank.FileCommand.ReconcileRun;
import io.minzheng.payments.bank.FileCommand.RejectResult;
import io.minzheng.payments.bank.FileCommand.SendFile;
import io.minzheng.payments.bank.FileCommand.WithdrawFile;
import io.minzheng.payments.bank.FileEvent.FileBegun;
import io.minzheng.payments.bank.FileEvent.FileSent;
import io.minzheng.payments.bank.FileEvent.FileWithdrawn;
import io.minzheng.payments.bank.FileEvent.FileWritten;
import io.minzheng.payments.bank.FileEvent.ResultConfirmed;
import io.minzheng.payments.bank.FileEvent.ResultReceived;
import io.minzheng.payments.bank.FileEvent.ResultRejected;
import io.minzheng.payments.bank.FileEvent.ResultTaken;
import io.minzheng.payments.bank.FileEvent.RunReconciled;
import java.util.List;

/** One has a file written, another sends it; one brings the bank's answer in, another confirms it. */
final class FileDecider implements Decider<FileCommand, BankFiles, FileEvent> {
    @Override
    public BankFiles initial() {
        return new None();
    }

    @Override
    public List<FileEvent> decide(FileCommand command, BankFiles state, Circumstances circumstances) {
        String by = circumstances.staff();
        if (command instanceof BeginFile begin) {
            return begin(begin, state, by);
        }
        if (command instanceof ReconcileRun reconcile) {
            return reconcile(reconcile, state, by);
        }
        if (!(state instanceof Opened files)) {
            throw BankRule.FileMustExist.violated();
        }
        BankRule.StepMustNotPrecedeTheLast.require(!command.on().isBefore(files.since()), "on");
        return switch (command) {
            case BeginFile begin -> begin(begin, state, by);
            case ReconcileRun reconcile -> reconcile(reconcile, state, by);
            case FinishFile finish -> finish(finish, files.file(finish.number()), by);
            case SendFile send -> send(send, files.file(send.number()), circumstances);
            case WithdrawFile withdraw -> withdraw(withdraw, files.file(withdraw.number()), by);
            case ReceiveResult receive -> receive(receive, files.file(receive.number()), by);
            case ConfirmResult confirm -> confirm(confirm, files.file(confirm.number()), circumstances);
            case RejectResult reject -> reject(reject, files.file(reject.number()), by);
            case FinishResult finish -> finishResult(finish, files.file(finish.number()), by);
        };
    }

    private static List<FileEvent> begin(BeginFile command, BankFiles state, String by) {
        int last = 0;
        if (state instanceof Opened files) {
            BankRule.StepMustNotPrecedeTheLast.require(!command.on().isBefore(files.since()), "on");
            BankRule.OtherFileMustBeFinished.require(
                    files.files().stream().noneMatch(file -> file.phase() == Phase.WRITING));
            last = files.files().size();
        }
        BankRule.FileNumberMustBeNext.require(command.number() == last + 1);
        return List.of(new FileBegun(
                command.run(), command.purpose(), command.area(), command.month(), command.number(), by, command.on()));
    }

    private static List<FileEvent> finish(FinishFile command, BankFile file, String by) {
        if (command.content().equals(file.content())) {
            return List.of();
        }
        BankRule.OtherFileMustBeFinished.require(file.phase() == Phase.WRITING);
        return List.of(new FileWritten(command.run(), file.number(), command.content(), by, command.on()));
    }

    private static List<FileEvent> send(SendFile command, BankFile file, Circumstances circumstances) {
        FileContent content = file.content();
        if (file.phase() == Phase.SENT) {
            return List.of();
        }
        if (file.phase() != Phase.WRITTEN || content == null) {
            throw BankRule.FileMustBeWritten.violated();
        }
        BankRule.FileMustContainLines.require(content.lines() > 0);
        BankRule.CheckerMustNotBeMaker.require(circumstances.mayCheck(file.by()));
        return List.of(new FileSent(
                command.run(), file.number(), content.sha256(), content.total(), circumstances.staff(), command.on()));
    }

    private static List<FileEvent> withdraw(WithdrawFile command, BankFile file, String by) {
        BankRule.ReasonMustBeGiven.require(!command.reason().isBlank(), "reason");
        return switch (file.phase()) {
            case WITHDRAWN -> List.of();
            case SENT -> throw BankRule.FileMustNotBeSent.violated();
            case WRITING, WRITTEN ->
                List.of(new FileWithdrawn(command.run(), file.number(), command.reason(), by, command.on()));
        };
    }

    private static List<FileEvent> receive(ReceiveResult command, BankFile file, String by) {
        BankRule.FileMustBeSent.require(file.phase() == Phase.SENT);
        Result before = file.result(command.figures().sha256());
        if (before != null && before.state() != Result.State.REJECTED) {
            return List.of();
        }
        // A second one beside it could say something else of the same lines.
        BankRule.OtherResultMustBeDecided.require(file.results().stream()
                .noneMatch(
                        result -> result.state() == Result.State.RECEIVED || result.state() == Result.State.CONFIRMED));
        return List.of(new ResultReceived(command.run(), file.number(), command.figures(), by, command.on()));
    }

    private static List<FileEvent> confirm(ConfirmResult command, BankFile file, Circumstances circumstances) {
        Result result = result(file, command.sha256());
        return switch (result.state()) {
            case CONFIRMED, TAKEN -> List.of();
            case REJECTED -> throw BankRule.ResultMustWait.violated();
            case RECEIVED -> {
                BankRule.CheckerMustNotBeMaker.require(circumstances.mayCheck(result.by()));
                yield List.of(new ResultConfirmed(
                        command.run(), file.number(), command.sha256(), circumstances.staff(), command.on()));
            }
        };
    }

    private static List<FileEvent> reject(RejectResult command, BankFile file, String by) {
        BankRule.ReasonMustBeGiven.require(!command.reason().isBlank(), "reason");
        BankRule.ResultMustWait.require(result(file, command.sha256()).state() == Result.State.RECEIVED);
        return List.of(
                new ResultRejected(command.run(), file.number(), command.sha256(), command.reason(), by, command.on()));
    }

    private static List<FileEvent> finishResult(FinishResult command, BankFile file, String by) {
        return switch (result(file, command.sha256()).state()) {
            case TAKEN -> List.of();
            case RECEIVED, REJECTED -> throw BankRule.ResultMustWait.violated();
            case CONFIRMED ->
                List.of(new ResultTaken(command.run(), file.number(), command.sha256(), by, command.on()));
        };
    }

    private static List<FileEvent> reconcile(ReconcileRun command, BankFiles state, String by) {
        if (!(state instanceof Opened files)) {
            throw BankRule.FileMustExist.violated();
        }
        BankRule.StepMustNotPrecedeTheLast.require(!command.on().isBefore(files.since()), "on");
        BankRule.ReconciliationMustAgree.require(command.money().agrees());
        return files.reconciled()
                ? List.of()
                : List.of(new RunReconciled(command.run(), command.money(), by, command.on()));
    }

    private static Result result(BankFile file, String sha256) {
        Result result = file.result(sha256);
        if (result == null) {
            throw BankRule.ResultMustExist.violated();
        }
        return result;
    }

    @Override
    public BankFiles evolve(BankFiles state, FileEvent event) {
        return switch (event) {
            case FileBegun e -> begun(state, e);
            case FileWritten e -> opened(state).changing(e.number(), file -> file.with(e.content()), e.on());
            case FileSent e -> opened(state).changing(e.number(), file -> file.in(Phase.SENT), e.on());
            case FileWithdrawn e -> opened(state).changing(e.number(), file -> file.in(Phase.WITHDRAWN), e.on());
            case ResultReceived e -> {
                Result result = new Result(e.figures(), Result.State.RECEIVED, e.by());
                yield opened(state).changing(e.number(), file -> file.with(result), e.on());
            }
            case ResultConfirmed e -> decided(state, e.number(), e.sha256(), Result.State.CONFIRMED, e);
            case ResultRejected e -> decided(state, e.number(), e.sha256(), Result.State.REJECTED, e);
            case ResultTaken e -> decided(state, e.number(), e.sha256(), Result.State.TAKEN, e);
            case RunReconciled e -> opened(state).agreeing(e.on());
        };
    }

    private static BankFiles begun(BankFiles state, FileBegun e) {
        Opened files = state instanceof Opened opened
                ? opened
                : new Opened(e.run(), e.purpose(), e.area(), e.month(), List.of(), false, e.on());
        return files.opening(new BankFile(e.number(), Phase.WRITING, e.by(), null, List.of()), e.on());
    }

    private static BankFiles decided(BankFiles state, int number, String sha256, Result.State next, FileEvent event) {
        return opened(state)
                .changing(number, file -> file.with(result(file, sha256).in(next)), event.on());
    }

    private static Opened opened(BankFiles state) {
        if (state instanceof Opened files) {
            return files;
        }
        throw new IllegalStateException("the first event of a run's files begins one");
    }
}
