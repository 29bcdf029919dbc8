package io.minzheng.payments;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.eventstore.States;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.payments.MonthCommand.OpenRun;
import io.minzheng.payments.PaymentRun.Head;
import io.minzheng.payments.PaymentRun.Preparing;
import io.minzheng.payments.RunCommand.PrepareRun;
import io.minzheng.payments.RunCommand.PrepareRunAgain;
import io.minzheng.projection.ViewReader;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Prepares runs: asks the programme who is entitled to what, compares with what the ledgers have paid, and stores the
 * difference line by line. Memory does not grow with the number of households.
 */
final class PaymentPreparation {
    private final Commands commands;
    private final States states;
    private final StoredRuns runs;
    private final PresentViews views;
    private final Programmes programmes;
    private final PaymentSettings settings;
    private final RunsAtWork atWork;

    PaymentPreparation(
            Commands commands,
            States states,
            StoredRuns runs,
            PresentViews views,
            Programmes programmes,
            PaymentSettings settings,
            RunsAtWork atWork) {
        this.commands = commands;
        this.states = states;
        this.runs = runs;
        this.views = views;
        this.programmes = programmes;
        this.settings = settings;
        this.atWork = atWork;
    }

    /** Opens the next run of the month and prepares it; a repeated request gets the run it has opened. */
    Receipt prepare(CommandContext context, String purpose, DivisionCode area, YearMonth month, LocalDate on) {
        programmes.of(purpose);
        PaymentRule.RunAreaMustBeCountyOrTownship.require(area.value().length() >= 6, "area");
        String ofMonth = PaymentMonth.id(purpose, area, month);
        int number = 1
                + states.of(MonthAggregate.class, ofMonth)
                        .map(found -> found.state().number())
                        .orElse(0);
        String run = PaymentRun.id(purpose, area.value(), month, number);
        Receipt begun = commands.send(
                context,
                new PrepareRun(run, purpose, area.value(), month, number, on),
                new OpenRun(ofMonth, run, area.value(), number, on));
        return fill(context.step(), begun.id(), on);
    }

    /** Begins a new round: after a return, or where a preparation was broken off. */
    Receipt prepareAgain(CommandContext context, String run, LocalDate on) {
        commands.send(context, new PrepareRunAgain(run, on));
        return fill(context.step(), run, on);
    }

    private Receipt fill(CommandContext step, String run, LocalDate on) {
        return atWork.alone(run, () -> {
            if (!(runs.run(run) instanceof Preparing preparing)) {
                return runs.receipt(run);
            }
            Head head = preparing.head();
            if (runs.hasLines(run, head.round(), 1)) {
                // Lines of a preparation broken off may be out of date: none of them may slip into this one.
                commands.send(step, new PrepareRunAgain(run, on));
                head = runs.run(run).head();
            }
            return fill(step, head, on);
        });
    }

    private Receipt fill(CommandContext step, Head head, LocalDate on) {
        ViewReader<PaymentYear> paid = views.caughtUp().reader(PaymentYears.class);
        YearMonth from = head.month().minusMonths(settings.lookBackMonths());
        LinesWriter writer = new LinesWriter(commands, paid, step, head, from, on);
        programmes.of(head.purpose()).entitlements(DivisionCode.of(head.area()), from, head.month(), writer::add);
        return commands.send(step, writer.finish());
    }
}
