package io.minzheng.payments.bank;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.Staff;
import io.minzheng.payments.IssuedRuns;
import io.minzheng.payments.IssuedRuns.Payment;
import io.minzheng.payments.IssuedRuns.Run;
import io.minzheng.payments.bank.BankFiles.Opened;
import io.minzheng.payments.bank.FileCommand.ReconcileRun;
import io.minzheng.payments.bank.Reconciliation.Difference;
import io.minzheng.payments.bank.Reconciliation.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what a run has paid with the ledgers, its files and the bank's answers; from the store, never from a view. */
final class Reconciling {
    private final Commands commands;
    private final IssuedRuns runs;
    private final StoredFiles files;

    Reconciling(Commands commands, IssuedRuns runs, StoredFiles files) {
        this.commands = commands;
        this.runs = runs;
        this.files = files;
    }

    Reconciliation of(Staff staff, String id) {
        Run run = runs.run(staff, id);
        Optional<Opened> opened = files.of(id);
        Sum sum = new Sum(run);
        opened.ifPresent(found -> sum.take(found, files));
        runs.payments(id, payments -> payments.forEach(sum::take));
        return sum.reconciliation(opened.map(Opened::reconciled).orElse(false));
    }

    /** @throws io.minzheng.kernel.RuleViolation {@link BankRule#ReconciliationMustAgree} */
    Receipt record(CommandContext context, String run, LocalDate on) {
        Reconciliation found = of(context.staff(), run);
        BankRule.ReconciliationMustAgree.require(found.differences().isEmpty());
        return commands.send(context, new ReconcileRun(run, found.money(), on));
    }

    /** A line of a live file and the bank's answer to it. */
    private record Sent(BankLine line, Optional<Answer> answer) {}

    private static final class Sum {
        private final Run run;
        private final Map<String, Sent> sent = new HashMap<>();
        private final List<Difference> differences = new ArrayList<>();
        private long ledger;
        private long again;
        private long inFiles;
        private long unsent;
        private long leftOut;
        private long paid;
        private long returned;
        private long open;

        Sum(Run run) {
            this.run = run;
        }

        void take(Opened opened, StoredFiles files) {
            opened.files().stream()
                    .filter(BankFile::isLive)
                    .forEach(file -> files.chunks(opened.run(), file.number(), chunk -> chunk.lines()
                            .forEach(line -> take(line, chunk.answer(line.place())))));
        }

        private void take(BankLine line, Optional<Answer> answer) {
            long amount = line.amount();
            inFiles = Math.addExact(inFiles, amount);
            if (answer.isEmpty()) {
                open = Math.addExact(open, amount);
            } else if (answer.get().paid()) {
                paid = Math.addExact(paid, amount);
            } else {
                returned = Math.addExact(returned, amount);
            }
            if (sent.put(FileWriting.key(line.household(), line.payment()), new Sent(line, answer)) != null) {
                differ(line, Kind.IN_TWO_FILES);
            }
        }

        void take(Payment payment) {
            ledger = Math.addExact(ledger, payment.amount());
            again = Math.addExact(again, payment.again() ? payment.amount() : 0);
            Sent found = sent.remove(FileWriting.key(payment.household(), payment.number()));
            if (found == null) {
                if (payment.returned()) {
                    unsent = Math.addExact(unsent, payment.amount());
                } else {
                    leftOut = Math.addExact(leftOut, payment.amount());
                    differ(payment, Kind.IN_NO_FILE);
                }
                return;
            }
            if (found.line().amount() != payment.amount()) {
                differ(payment, Kind.AMOUNT_DIFFERS);
            }
            if (found.answer().isEmpty()) {
                differ(payment, Kind.UNANSWERED);
            } else if (found.answer().get().paid() && payment.returned()) {
                differ(payment, Kind.PAID_BY_BANK);
            } else if (!found.answer().get().paid() && !payment.returned()) {
                differ(payment, Kind.RETURN_NOT_IN_LEDGER);
            }
        }

        private void differ(Payment payment, Kind kind) {
            differences.add(
                    new Difference(payment.household(), payment.area(), payment.number(), payment.amount(), kind));
        }

        private void differ(BankLine line, Kind kind) {
            differences.add(new Difference(line.household(), run.area(), line.payment(), line.amount(), kind));
        }

        Reconciliation reconciliation(boolean reconciled) {
            sent.values().forEach(left -> differ(left.line(), Kind.IN_NO_LEDGER));
            RunMoney money = new RunMoney(run.total(), ledger, again, inFiles, unsent, leftOut, paid, returned, open);
            return new Reconciliation(
                    run.run(),
                    run.area(),
                    reconciled,
                    money.agrees() && differences.isEmpty(),
                    money,
                    differences.stream().limit(Reconciliation.LISTED).toList());
        }
    }
}
