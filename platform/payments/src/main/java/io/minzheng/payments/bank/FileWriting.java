package io.minzheng.payments.bank;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.payments.IssuedRuns;
import io.minzheng.payments.IssuedRuns.Payment;
import io.minzheng.payments.IssuedRuns.Run;
import io.minzheng.payments.bank.BankFiles.Opened;
import io.minzheng.payments.bank.BankLinesCommand.WriteLines;
import io.minzheng.payments.bank.FileCommand.BeginFile;
import io.minzheng.payments.bank.FileCommand.FinishFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the next file of a run: every payment of it that stands in no other live file, each once, with the account that is
 * confirmed now. A file whose writing was broken off is withdrawn; the next one takes its payments.
 */
final class FileWriting {
    private final Commands commands;
    private final IssuedRuns runs;
    private final StoredFiles files;
    private final FileBytes bytes;
    private final FileLayout layout;

    FileWriting(Commands commands, IssuedRuns runs, StoredFiles files, FileBytes bytes, FileLayout layout) {
        this.commands = commands;
        this.runs = runs;
        this.files = files;
        this.bytes = bytes;
        this.layout = layout;
    }

    Receipt write(CommandContext context, String id, LocalDate on) {
        Run run = runs.run(context.staff(), id);
        int number = 1 + files.of(id).map(opened -> opened.files().size()).orElse(0);
        commands.send(context, new BeginFile(id, run.purpose(), run.area(), run.month(), number, on));
        Opened opened = files.of(id).orElseThrow(BankRule.FileMustExist::violated);
        BankFile last = opened.files().getLast();
        if (last.number() != number || last.phase() != BankFile.Phase.WRITING) {
            return files.receipt(id);
        }
        Writer writer = new Writer(run, number, taken(opened), context.step(), on);
        runs.payments(id, writer::add);
        return writer.finish();
    }

    /** Household and payment of every line in a live file. */
    private Set<String> taken(Opened opened) {
        Set<String> taken = new HashSet<>();
        opened.files().stream()
                .filter(BankFile::isLive)
                .forEach(file -> files.chunks(opened.run(), file.number(), chunk -> chunk.lines()
                        .forEach(line -> taken.add(key(line.household(), line.payment())))));
        return taken;
    }

    static String key(String household, int payment) {
        return household + "#" + payment;
    }

    /** Takes in the households of one file one after the other. */
    private final class Writer {
        private final Run run;
        private final int number;
        private final Set<String> taken;
        private final CommandContext step;
        private final LocalDate on;
        private final FileForm form;
        private final List<BankLine> lines = new ArrayList<>();
        private final List<LeftOut> leftOut = new ArrayList<>();
        private int chunks;
        private int places;
        private long total;
        private long missing;
        private long missingTotal;

        Writer(Run run, int number, Set<String> taken, CommandContext step, LocalDate on) {
            this.run = run;
            this.number = number;
            this.taken = taken;
            this.step = step;
            this.on = on;
            this.form = new FileForm(layout, run.run(), run.purpose(), number);
        }

        void add(List<Payment> payments) {
            List<Payment> wanted = payments.stream()
                    .filter(payment ->
                            !payment.returned() && !taken.contains(key(payment.household(), payment.number())))
                    .toList();
            if (wanted.isEmpty()) {
                return;
            }
            Optional<StoredFiles.Account> account =
                    files.account(wanted.getFirst().household());
            for (Payment payment : wanted) {
                add(payment, account);
                if (lines.size() + leftOut.size() == BankLines.MOST) {
                    closeChunk();
                }
            }
        }

        private void add(Payment payment, Optional<StoredFiles.Account> account) {
            LeftOut.Cause cause = LeftOut.Cause.NO_ACCOUNT;
            if (account.isPresent()) {
                AccountDetails details = account.get().details();
                BankLine line = new BankLine(
                        places + 1,
                        payment.household(),
                        payment.number(),
                        payment.month(),
                        payment.amount(),
                        account.get().version());
                // Who was a member when the account was entered may have left or died since.
                boolean own = details.agreement() != null || payment.persons().contains(details.holder());
                if (own && form.line(line, details).isPresent()) {
                    places++;
                    lines.add(line);
                    total = Math.addExact(total, line.amount());
                    return;
                }
                cause = own ? LeftOut.Cause.DOES_NOT_FIT : LeftOut.Cause.NO_AGREEMENT;
            }
            leftOut.add(new LeftOut(payment.household(), payment.number(), payment.month(), payment.amount(), cause));
            missing++;
            missingTotal = Math.addExact(missingTotal, payment.amount());
        }

        private void closeChunk() {
            if (!lines.isEmpty() || !leftOut.isEmpty()) {
                chunks++;
                commands.send(step, new WriteLines(run.run(), number, chunks, run.area(), lines, leftOut, on));
                lines.clear();
                leftOut.clear();
            }
        }

        Receipt finish() {
            closeChunk();
            String sha256 = bytes.digest(run.run(), number, form, places, total, on);
            return commands.send(
                    step,
                    new FinishFile(
                            run.run(),
                            number,
                            new FileContent(chunks, places, total, missing, missingTotal, sha256, layout, on),
                            on));
        }
    }
}
