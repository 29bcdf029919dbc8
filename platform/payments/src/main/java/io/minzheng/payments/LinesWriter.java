package io.minzheng.payments;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.payments.LinesCommand.PrepareLines;
import io.minzheng.payments.PaymentRun.Head;
import io.minzheng.payments.RunCommand.FinishPreparation;
import io.minzheng.projection.ViewReader;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes in the entitled households of one preparation one after the other and stores their lines in chunks. */
final class LinesWriter {
    private static final int HOUSEHOLDS_AT_ONCE = 200;
    private static final int CHUNKS_AT_ONCE = 8;

    private final Commands commands;
    private final ViewReader<PaymentYear> paid;
    private final CommandContext step;
    private final Head head;
    private final YearMonth from;
    private final LocalDate on;
    private final LinesDigest digest;
    private final List<EntitledHousehold> households = new ArrayList<>();
    private final List<PaymentLine> lines = new ArrayList<>();
    private final List<PrepareLines> chunks = new ArrayList<>();
    private RunTotals totals = RunTotals.NONE;
    private RunDifferences differences = RunDifferences.NONE;
    private int chunk;

    LinesWriter(
            Commands commands,
            ViewReader<PaymentYear> paid,
            CommandContext step,
            Head head,
            YearMonth from,
            LocalDate on) {
        this.commands = commands;
        this.paid = paid;
        this.step = step;
        this.head = head;
        this.from = from;
        this.on = on;
        digest = new LinesDigest(head.run(), head.round());
    }

    void add(EntitledHousehold household) {
        if (!DivisionCode.of(head.area()).contains(household.area())) {
            throw new IllegalStateException("the programme " + head.purpose() + " has handed over another area");
        }
        households.add(household);
        if (households.size() == HOUSEHOLDS_AT_ONCE) {
            compare();
        }
    }

    FinishPreparation finish() {
        compare();
        closeChunk();
        store();
        return new FinishPreparation(head.run(), head.round(), chunk, digest.hex(), totals, differences, on);
    }

    private void compare() {
        Map<String, PaymentYear> years = paid.getAll(households.stream()
                .flatMap(household -> PaymentYear.ids(head.purpose(), household.household(), from, head.month()))
                .toList());
        for (EntitledHousehold household : households) {
            add(DueLines.of(household, from, head.month(), month -> {
                PaymentYear year = years.get(PaymentYear.id(head.purpose(), household.household(), month.getYear()));
                return year == null ? PaidMonth.NEVER : year.paid(month);
            }));
        }
        households.clear();
    }

    private void add(List<PaymentLine> ofHousehold) {
        if (lines.size() + ofHousehold.size() > RunLines.MOST) {
            closeChunk();
        }
        lines.addAll(ofHousehold);
        ofHousehold.forEach(digest::add);
        totals = totals.plus(ofHousehold);
        differences = differences.plus(ofHousehold);
    }

    private void closeChunk() {
        if (lines.isEmpty()) {
            return;
        }
        chunk++;
        chunks.add(new PrepareLines(
                RunLines.id(head.run(), head.round(), chunk), head.run(), head.round(), chunk, head.area(), lines, on));
        lines.clear();
        if (chunks.size() == CHUNKS_AT_ONCE) {
            store();
        }
    }

    private void store() {
        for (Commands.Outcome outcome : commands.sendEach(step, chunks)) {
            RuntimeException refusal = outcome.refusal();
            if (refusal != null) {
                throw refusal;
            }
        }
        chunks.clear();
    }
}
