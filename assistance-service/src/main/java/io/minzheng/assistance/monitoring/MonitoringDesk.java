package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.dibao.FiledCases;
import io.minzheng.assistance.monitoring.WarningCommand.OpenApplication;
import io.minzheng.assistance.monitoring.WarningCommand.OpenReview;
import io.minzheng.assistance.monitoring.WarningCommand.RaiseWarning;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Brings to a decision what lies outside of what is decided on: the person's place on the list, and cases that were filed. */
final class MonitoringDesk {
    private final Commands commands;
    private final ListedPersons persons;
    private final FiledCases cases;

    MonitoringDesk(Commands commands, ListedPersons persons, FiledCases cases) {
        this.commands = commands;
        this.persons = persons;
        this.cases = cases;
    }

    Receipt send(CommandContext context, MonitoredCommand command) {
        return commands.send(context, command);
    }

    Receipt send(CommandContext context, WarningCommand command) {
        return commands.send(context, command);
    }

    /** Whoever is monitored is warned of in the township of the list; of others it is said where they live. */
    Receipt raise(CommandContext context, RaiseWarning command) {
        persons.of(command.personId())
                .ifPresent(person ->
                        MonitoringRule.TownshipMustAgree.require(person.area().equals(command.area()), "area"));
        return commands.send(context, command);
    }

    Receipt openApplication(CommandContext context, String warning, LocalDate on, String caseId) {
        return commands.send(
                context,
                new OpenApplication(warning, on, caseId, cases.of(caseId).orElse(null)));
    }

    Receipt openReview(CommandContext context, String warning, LocalDate on, @Nullable String caseId, String reason) {
        return commands.send(
                context,
                new OpenReview(
                        warning,
                        on,
                        caseId,
                        caseId == null ? null : cases.of(caseId).orElse(null),
                        reason));
    }
}
