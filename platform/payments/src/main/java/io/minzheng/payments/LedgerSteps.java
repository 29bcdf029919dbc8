package io.minzheng.payments;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.payments.LedgerCommand.RecordReturn;
import io.minzheng.payments.LedgerCommand.ReissuePayment;
import java.time.LocalDate;
import java.util.List;

/** What happens to single payments: returned by the bank, paid again. */
public final class LedgerSteps {
    private final Commands commands;
    private final CountedPersons persons;

    LedgerSteps(Commands commands, CountedPersons persons) {
        this.commands = commands;
        this.persons = persons;
    }

    /** @param payment number in the household's ledger */
    public Receipt recordReturn(
            CommandContext context, String purpose, String household, int payment, String reason, LocalDate on) {
        return commands.send(context, new RecordReturn(Ledger.id(purpose, household), payment, reason, on));
    }

    /** Persons who were counted elsewhere meanwhile are taken back, unless another household is paid for them. */
    Receipt reissue(CommandContext context, String purpose, String household, int payment, LocalDate on) {
        ReissuePayment reissue = new ReissuePayment(Ledger.id(purpose, household), payment, List.of(), on);
        try {
            return commands.send(context, reissue);
        } catch (RuleViolation refusal) {
            if (refusal.rule() != PaymentRule.PersonMustNotBePaidTwice) {
                throw refusal;
            }
            List<Command> group = persons.with(reissue);
            return commands.send(
                    context, group.getFirst(), group.stream().skip(1).toArray(Command[]::new));
        }
    }
}
