package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.monitoring.DataImport.Confirmed;
import io.minzheng.assistance.monitoring.DataImport.Head;
import io.minzheng.assistance.monitoring.DataImportCommand.ConfirmImport;
import io.minzheng.assistance.monitoring.DataImportCommand.FinishApplication;
import io.minzheng.assistance.monitoring.ImportRow.Particulars;
import io.minzheng.assistance.monitoring.ImportRowsCommand.RecordApplied;
import io.minzheng.assistance.monitoring.Monitored.Listed;
import io.minzheng.assistance.monitoring.MonitoredCommand.RecordCategory;
import io.minzheng.assistance.monitoring.StoredImports.Part;
import io.minzheng.assistance.monitoring.WarningCommand.RaiseWarning;
import io.minzheng.assistance.monitoring.imports.ListRule;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Commands.Outcome;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Applies confirmed lists: each row by commands to the person's own aggregates, part by part, each part ticked off when
 * done. Asked again after a break it goes on with the first part not ticked off; what was taken in before changes nothing.
 */
final class ListApplication {
    private final Commands commands;
    private final ListedPersons persons;
    private final StoredImports imports;

    ListApplication(Commands commands, ListedPersons persons, StoredImports imports) {
        this.commands = commands;
        this.persons = persons;
        this.imports = imports;
    }

    /** Confirms the list and applies it; goes on applying one that is confirmed. */
    Receipt apply(CommandContext context, String importId, int round, LocalDate on) {
        commands.send(context, new ConfirmImport(importId, on, round));
        return imports.begun(importId) instanceof Confirmed confirmed
                ? apply(context.step(), confirmed, on)
                : imports.receipt(importId);
    }

    private Receipt apply(CommandContext step, Confirmed confirmed, LocalDate on) {
        Head head = confirmed.head();
        ImportOutcome outcome = ImportOutcome.NOTHING;
        for (int number = 1; number <= confirmed.size().parts(); number++) {
            Part part = imports.part(head, number).orElseThrow(MonitoringRule.RowsMustBeStored::violated);
            outcome = outcome.plus(
                    part.applied().isPresent()
                            ? part.applied().get().outcome()
                            : apply(step, head, number, part.stored().rows(), on));
        }
        return commands.send(step, new FinishApplication(head.importId(), on, outcome));
    }

    private ImportOutcome apply(CommandContext step, Head head, int part, List<ImportRow> rows, LocalDate on) {
        List<Progress> all = rows.stream().map(Progress::new).toList();
        List<Progress> categories =
                all.stream().filter(progress -> progress.row.category() != null).toList();
        send(step, categories, progress -> category(progress.row, head, on));
        categories.stream().filter(progress -> progress.refusal == null).forEach(progress -> progress.recorded = true);
        // Only now: who was not monitored before the list may be by it.
        List<Progress> warnings = all.stream()
                .filter(progress -> progress.row.indicator() != null && progress.refusal == null)
                .toList();
        List<Progress> matched = new ArrayList<>();
        for (Progress progress : warnings) {
            progress.person = persons.of(progress.row.personId()).orElse(null);
            if (progress.person != null) {
                matched.add(progress);
            }
        }
        send(step, matched, progress -> warning(progress, head, on));
        matched.stream().filter(progress -> progress.refusal == null).forEach(progress -> progress.warned = true);
        ImportOutcome outcome = all.stream().map(Progress::outcome).reduce(ImportOutcome.NOTHING, ImportOutcome::plus);
        List<RowFault> refusals =
                all.stream().map(Progress::fault).flatMap(Optional::stream).toList();
        commands.send(
                step, new RecordApplied(ImportRows.id(head.importId(), head.round(), part), outcome, refusals, on));
        return outcome;
    }

    private interface Wanted {
        @Nullable
        Command of(Progress progress);
    }

    private void send(CommandContext step, List<Progress> rows, Wanted wanted) {
        List<Progress> sent = new ArrayList<>();
        List<Command> all = new ArrayList<>();
        for (Progress row : rows) {
            Command command = wanted.of(row);
            if (command == null) {
                row.refusal = ListRule.ResidentIdMustBeValid.code();
            } else {
                sent.add(row);
                all.add(command);
            }
        }
        List<Outcome> outcomes = commands.sendEach(step, all);
        for (int i = 0; i < sent.size(); i++) {
            sent.get(i).refusal = refusedBy(outcomes.get(i).refusal());
        }
    }

    /** Leaves out what a rule refuses; anything else (no database, no end of lost races) breaks off. */
    private static @Nullable String refusedBy(@Nullable RuntimeException refusal) {
        if (refusal == null) {
            return null;
        }
        if (refusal instanceof RuleViolation violation
                && (violation.rule() instanceof MonitoringRule || violation.rule() == KernelRule.AreaMustBeOnesOwn)) {
            return violation.rule().code();
        }
        throw refusal;
    }

    /** Null where the person has been erased since the upload. */
    private static @Nullable Command category(ImportRow row, Head head, LocalDate on) {
        Particulars who = row.who();
        if (who == null || row.township() == null || row.category() == null) {
            return null;
        }
        return new RecordCategory(
                row.personId(),
                on,
                ResidentId.of(who.residentId()),
                who.name(),
                row.township(),
                row.category(),
                row.from(),
                row.begins(),
                row.until(),
                row.decisionNumber(),
                head.importId());
    }

    private static @Nullable Command warning(Progress progress, Head head, LocalDate on) {
        Listed person = progress.person;
        String indicator = progress.row.indicator();
        Particulars who = progress.row.who();
        return person == null || indicator == null
                ? null
                : new RaiseWarning(
                        person.personId(),
                        on,
                        person.area(),
                        indicator,
                        head.dataSet(),
                        head.asOf(),
                        who == null ? null : who.detail(),
                        head.importId());
    }

    /** How far one row is. */
    private static final class Progress {
        private final ImportRow row;
        private @Nullable Listed person;
        private @Nullable String refusal;
        private boolean recorded;
        private boolean warned;

        Progress(ImportRow row) {
            this.row = row;
        }

        ImportOutcome outcome() {
            boolean refused = refusal != null;
            boolean unmatched = !refused && row.indicator() != null && !warned;
            return new ImportOutcome(
                    refused || unmatched ? 0 : 1, unmatched ? 1 : 0, refused ? 1 : 0, recorded ? 1 : 0, warned ? 1 : 0);
        }

        Optional<RowFault> fault() {
            return Optional.ofNullable(refusal).map(code -> new RowFault(row.row(), null, code));
        }
    }
}
