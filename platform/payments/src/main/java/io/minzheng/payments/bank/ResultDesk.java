package io.minzheng.payments.bank;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.payments.LedgerSteps;
import io.minzheng.payments.bank.BankFile.Result;
import io.minzheng.payments.bank.BankFiles.Opened;
import io.minzheng.payments.bank.BankLinesCommand.ReportAnswers;
import io.minzheng.payments.bank.BankLinesCommand.TakeAnswers;
import io.minzheng.payments.bank.FileCommand.ConfirmResult;
import io.minzheng.payments.bank.FileCommand.FinishResult;
import io.minzheng.payments.bank.FileCommand.ReceiveResult;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Brings in what the bank answers, and carries it into the ledgers once it is confirmed. Broken off in between and asked
 * again it goes on: what a ledger or a chunk has taken is not taken a second time.
 */
final class ResultDesk {
    private final Commands commands;
    private final StoredFiles files;
    private final LedgerSteps ledgers;
    private final ResultLayout layout;

    ResultDesk(Commands commands, StoredFiles files, LedgerSteps ledgers, ResultLayout layout) {
        this.commands = commands;
        this.files = files;
        this.ledgers = ledgers;
        this.layout = layout;
    }

    /** The same answer a second time changes nothing, unless it was rejected. */
    Receipt receive(CommandContext context, String run, int number, byte[] content, LocalDate on) {
        BankFile file = files.of(context.staff(), run).file(number);
        BankRule.FileMustBeSent.require(file.phase() == BankFile.Phase.SENT);
        String sha256 = HexFormat.of().formatHex(FileBytes.sha256().digest(content));
        Result before = file.result(sha256);
        if (before != null && before.state() != Result.State.REJECTED) {
            return files.receipt(run);
        }
        ResultRows rows = ResultRows.read(
                content, sha256, layout, BankLine.reference(run, number, 0).replaceFirst("0$", ""));
        files.chunks(run, number, chunk -> {
            List<Answer> answers = rows.answersTo(chunk);
            if (!answers.isEmpty()) {
                commands.send(context.step(), new ReportAnswers(run, number, chunk.chunk(), sha256, answers, on));
            }
        });
        return commands.send(context, new ReceiveResult(run, number, rows.figures(), on));
    }

    Receipt confirm(CommandContext context, String run, int number, String sha256, LocalDate on) {
        files.of(context.staff(), run);
        Receipt receipt = commands.send(context, new ConfirmResult(run, number, sha256, on));
        Opened opened = files.of(context.staff(), run);
        Result result = Objects.requireNonNull(opened.file(number).result(sha256));
        if (result.state() != Result.State.CONFIRMED) {
            return receipt;
        }
        files.chunks(run, number, chunk -> take(context.step(), opened, chunk, sha256, on));
        return commands.send(context.step(), new FinishResult(run, number, sha256, on));
    }

    private void take(CommandContext step, Opened opened, BankLines.Written chunk, String sha256, LocalDate on) {
        List<Answer> answers = chunk.reportedBy(sha256);
        if (answers.isEmpty()) {
            return;
        }
        Map<Integer, BankLine> lines = new HashMap<>();
        chunk.lines().forEach(line -> lines.put(line.place(), line));
        for (Answer answer : answers) {
            if (!answer.paid() && chunk.answer(answer.place()).isEmpty()) {
                BankLine line = Objects.requireNonNull(lines.get(answer.place()));
                ledgers.recordReturn(
                        step,
                        opened.purpose(),
                        line.household(),
                        line.payment(),
                        Objects.requireNonNull(answer.reason()),
                        on);
            }
        }
        commands.send(step, new TakeAnswers(chunk.run(), chunk.file(), chunk.chunk(), sha256, on));
    }
}
