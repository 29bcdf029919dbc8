package io.minzheng.payments;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Commands.Outcome;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.payments.LedgerCommand.IssuePayments;
import io.minzheng.payments.LinesCommand.RecordIssued;
import io.minzheng.payments.MonthCommand.CloseRun;
import io.minzheng.payments.PaymentRun.Head;
import io.minzheng.payments.PaymentRun.Issuing;
import io.minzheng.payments.PaymentRun.Preparation;
import io.minzheng.payments.RunCommand.FinishIssuing;
import io.minzheng.payments.RunCommand.IssueRun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Issues approved runs: each household by a command to its own ledger, a few chunks at a time, whose ledgers are read and
 * stored together; each chunk is ticked off when done. Asked again after a break it goes on with the first chunk not
 * ticked off; ledgers that have already issued for the run do nothing. Whoever is no longer entitled to what was prepared
 * and approved is left to the next run.
 */
final class PaymentIssuing {
    private static final int CHUNKS_AT_ONCE = 5;

    private final Commands commands;
    private final StoredRuns runs;
    private final PresentViews views;
    private final Programmes programmes;
    private final CountedPersons persons;
    private final RunsAtWork atWork;

    PaymentIssuing(
            Commands commands,
            StoredRuns runs,
            PresentViews views,
            Programmes programmes,
            CountedPersons persons,
            RunsAtWork atWork) {
        this.commands = commands;
        this.runs = runs;
        this.views = views;
        this.programmes = programmes;
        this.persons = persons;
        this.atWork = atWork;
    }

    Receipt issue(CommandContext context, String run, LocalDate on) {
        return atWork.alone(run, () -> {
            commands.send(context, new IssueRun(run, on));
            return runs.run(run) instanceof Issuing issuing
                    ? issue(context.step(), issuing.head(), issuing.preparation(), on)
                    : runs.receipt(run);
        });
    }

    private Receipt issue(CommandContext step, Head head, Preparation preparation, LocalDate on) {
        requireApprovedLines(head, preparation);
        // A death or a merger decided since must be known before the first fen moves.
        views.caughtUp();
        RunOutcome outcome = RunOutcome.NOTHING;
        for (int first = 1; first <= preparation.chunks(); first += CHUNKS_AT_ONCE) {
            int last = Math.min(first + CHUNKS_AT_ONCE - 1, preparation.chunks());
            outcome = outcome.plus(issue(step, head, first, last, on));
        }
        return commands.send(
                step,
                new FinishIssuing(head.run(), outcome, on),
                new CloseRun(
                        PaymentMonth.id(head.purpose(), DivisionCode.of(head.area()), head.month()), head.run(), on));
    }

    /** Before the first fen moves: the lines in the store are those whose digest was approved. */
    private void requireApprovedLines(Head head, Preparation preparation) {
        LinesDigest digest = new LinesDigest(head.run(), head.round());
        for (int chunk = 1; chunk <= preparation.chunks(); chunk++) {
            runs.chunk(head.run(), head.round(), chunk).prepared().lines().forEach(digest::add);
        }
        PaymentRule.LinesMustMatchTheDigest.require(digest.hex().equals(preparation.digest()));
    }

    private RunOutcome issue(CommandContext step, Head head, int first, int last, LocalDate on) {
        RunOutcome done = RunOutcome.NOTHING;
        List<Integer> open = new ArrayList<>();
        List<IssuePayments> payments = new ArrayList<>();
        for (int chunk = first; chunk <= last; chunk++) {
            StoredRuns.Chunk stored = runs.chunk(head.run(), head.round(), chunk);
            if (stored.issued().isPresent()) {
                done = done.plus(stored.issued().get().outcome());
            } else {
                List<IssuePayments> ofChunk = payments(head, stored.prepared().lines(), on);
                payments.addAll(ofChunk);
                open.addAll(Collections.nCopies(ofChunk.size(), chunk));
            }
        }
        List<Outcome> outcomes = outcomes(step, payments);
        Map<Integer, Tally> tallies = new LinkedHashMap<>();
        for (int i = 0; i < payments.size(); i++) {
            tallies.computeIfAbsent(open.get(i), chunk -> new Tally()).take(payments.get(i), outcomes.get(i));
        }
        tallies.forEach((chunk, tally) -> commands.send(
                step,
                new RecordIssued(
                        RunLines.id(head.run(), head.round(), chunk), tally.outcome, List.copyOf(tally.skipped), on)));
        for (Tally tally : tallies.values()) {
            done = done.plus(tally.outcome);
        }
        return done;
    }

    /** Most households have counted their persons before; those with somebody new are asked a second time. */
    private List<Outcome> outcomes(CommandContext step, List<IssuePayments> payments) {
        List<Outcome> outcomes = new ArrayList<>(commands.sendEach(step, payments));
        List<Integer> again = IntStream.range(0, payments.size())
                .filter(i -> outcomes.get(i).refusal() instanceof RuleViolation violation
                        && violation.rule() == PaymentRule.PersonMustNotBePaidTwice)
                .boxed()
                .toList();
        List<Outcome> second = commands.sendGroups(
                step, persons.with(again.stream().map(payments::get).toList()));
        for (int i = 0; i < again.size(); i++) {
            outcomes.set(again.get(i), second.get(i));
        }
        return outcomes;
    }

    private List<IssuePayments> payments(Head head, List<PaymentLine> lines, LocalDate on) {
        Map<String, List<PaymentLine>> byHousehold = new LinkedHashMap<>();
        lines.forEach(line -> byHousehold
                .computeIfAbsent(line.household(), household -> new ArrayList<>())
                .add(line));
        ChangedMonths changed = ChangedMonths.since(lines, head, programmes.of(head.purpose()));
        return byHousehold.entrySet().stream()
                .map(entry -> new IssuePayments(
                        Ledger.id(head.purpose(), entry.getKey()),
                        head.run(),
                        head.purpose(),
                        entry.getKey(),
                        entry.getValue().getFirst().area(),
                        head.month(),
                        entry.getValue(),
                        changed.of(entry.getKey()),
                        List.of(),
                        on))
                .toList();
    }

    /** What has become of one chunk. */
    private static final class Tally {
        private RunOutcome outcome = RunOutcome.NOTHING;
        private final List<SkippedHousehold> skipped = new ArrayList<>();

        void take(IssuePayments command, Outcome result) {
            long pay = sum(command, true);
            long recover = sum(command, false);
            String code = skippedBy(result.refusal());
            if (code == null) {
                outcome = outcome.paid(pay, recover);
            } else {
                outcome = outcome.skipped(pay, recover, code);
                skipped.add(new SkippedHousehold(command.household(), code));
            }
        }

        private static long sum(IssuePayments command, boolean pays) {
            return command.lines().stream()
                    .filter(line -> line.kind().pays() == pays)
                    .mapToLong(PaymentLine::amount)
                    .reduce(0, Math::addExact);
        }

        /** Leaves out whom a rule refuses; anything else (no database, no end of lost races) breaks off the issuing. */
        private static @Nullable String skippedBy(@Nullable RuntimeException refusal) {
            if (refusal == null) {
                return null;
            }
            if (refusal instanceof RuleViolation violation
                    && (violation.rule() instanceof PaymentRule || violation.rule() == KernelRule.AreaMustBeOnesOwn)) {
                return violation.rule().code();
            }
            throw refusal;
        }
    }
}
