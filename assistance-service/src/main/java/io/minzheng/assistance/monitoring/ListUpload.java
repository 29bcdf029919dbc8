package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.monitoring.DataImport.Head;
import io.minzheng.assistance.monitoring.DataImport.Uploading;
import io.minzheng.assistance.monitoring.DataImportCommand.BeginImport;
import io.minzheng.assistance.monitoring.DataImportCommand.FinishUpload;
import io.minzheng.assistance.monitoring.ImportRowsCommand.StoreRows;
import io.minzheng.assistance.monitoring.ListReading.Part;
import io.minzheng.assistance.monitoring.imports.Limits;
import io.minzheng.assistance.monitoring.imports.TableFile;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Pseudonyms;
import java.time.LocalDate;
import java.util.List;

/**
 * Stores what a file holds, part by part, to be looked at. The import's id is made of the content, so the same file is the
 * same import: sent again after a break it goes on, sent again later it changes nothing.
 */
final class ListUpload {
    private static final int PARTS_AT_ONCE = 8;

    private final Commands commands;
    private final StoredImports imports;
    private final MonitoringPolicy policy;
    private final Limits limits;
    private final Pseudonyms pseudonyms;

    ListUpload(
            Commands commands, StoredImports imports, MonitoringPolicy policy, Limits limits, Pseudonyms pseudonyms) {
        this.commands = commands;
        this.imports = imports;
        this.policy = policy;
        this.limits = limits;
        this.pseudonyms = pseudonyms;
    }

    Receipt upload(
            CommandContext context, byte[] content, LocalDate on, String dataSet, DivisionCode area, LocalDate asOf) {
        // Read before anything is stored: a file that is none leaves no trace.
        List<Part> parts = new ListReading(policy, pseudonyms::of, area, asOf).parts(TableFile.read(content, limits));
        // Keyed: by a plain digest anybody could find out whether a short list names a certain person.
        String importId = DataImportCommand.id(pseudonyms.fingerprint(content));
        commands.send(context, new BeginImport(importId, on, dataSet, area, asOf));
        return imports.begun(importId) instanceof Uploading uploading
                ? store(context.step(), uploading.head(), parts, on)
                : imports.receipt(importId);
    }

    private Receipt store(CommandContext step, Head head, List<Part> parts, LocalDate on) {
        for (int from = 0; from < parts.size(); from += PARTS_AT_ONCE) {
            List<StoreRows> stroke = parts.subList(from, Math.min(from + PARTS_AT_ONCE, parts.size())).stream()
                    .map(part -> new StoreRows(
                            head.importId(), head.round(), part.number(), head.area(), part.rows(), part.faults(), on))
                    .toList();
            for (Commands.Outcome outcome : commands.sendEach(step, stroke)) {
                RuntimeException refusal = outcome.refusal();
                if (refusal != null) {
                    throw refusal;
                }
            }
        }
        int rows = parts.stream().mapToInt(part -> part.rows().size()).sum();
        long faulty = parts.stream()
                .flatMap(part -> part.faults().stream())
                .map(RowFault::row)
                .distinct()
                .count();
        return commands.send(
                step, new FinishUpload(head.importId(), on, head.round(), parts.size(), rows, Math.toIntExact(faulty)));
    }
}
