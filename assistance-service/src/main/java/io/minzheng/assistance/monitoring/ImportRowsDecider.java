package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.monitoring.ImportRows.Applied;
import io.minzheng.assistance.monitoring.ImportRows.Missing;
import io.minzheng.assistance.monitoring.ImportRows.Stored;
import io.minzheng.assistance.monitoring.ImportRowsCommand.RecordApplied;
import io.minzheng.assistance.monitoring.ImportRowsCommand.StoreRows;
import io.minzheng.assistance.monitoring.ImportRowsEvent.RowsApplied;
import io.minzheng.assistance.monitoring.ImportRowsEvent.RowsStored;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import java.util.List;

/** Rows are stored once and applied once. */
final class ImportRowsDecider implements Decider<ImportRowsCommand, ImportRows, ImportRowsEvent> {
    @Override
    public ImportRows initial() {
        return new Missing();
    }

    @Override
    public List<ImportRowsEvent> decide(ImportRowsCommand command, ImportRows state, Circumstances circumstances) {
        return switch (command) {
            case StoreRows store -> store(store, state);
            case RecordApplied applied -> applied(applied, state);
        };
    }

    private static List<ImportRowsEvent> store(StoreRows command, ImportRows state) {
        long faulty = command.faults().stream().map(RowFault::row).distinct().count();
        MonitoringRule.RowsMustBeFew.require(command.rows().size() + faulty <= ImportRows.MOST, "rows");
        return switch (state) {
            case Missing _ ->
                List.of(new RowsStored(
                        command.on(),
                        command.importId(),
                        command.round(),
                        command.part(),
                        command.area(),
                        command.rows(),
                        command.faults()));
            case Stored stored -> {
                MonitoringRule.RowsMustNotChange.require(
                        stored.digest().equals(RowsDigest.of(command.rows(), command.faults())));
                yield List.of();
            }
            case Applied _ -> throw MonitoringRule.RowsMustNotChange.violated();
        };
    }

    private static List<ImportRowsEvent> applied(RecordApplied command, ImportRows state) {
        return switch (state) {
            case Missing _ -> throw MonitoringRule.RowsMustBeStored.violated();
            case Applied _ -> List.of();
            case Stored stored -> {
                MonitoringRule.OutcomeMustAccountForEveryRow.require(
                        command.outcome().rows() == stored.rows());
                yield List.of(new RowsApplied(
                        command.on(),
                        stored.importId(),
                        stored.round(),
                        stored.part(),
                        command.outcome(),
                        command.refusals()));
            }
        };
    }

    @Override
    public ImportRows evolve(ImportRows state, ImportRowsEvent event) {
        return switch (event) {
            case RowsStored e ->
                new Stored(
                        e.importId(),
                        e.round(),
                        e.part(),
                        e.area(),
                        e.rows().size(),
                        RowsDigest.of(e.rows(), e.faults()));
            case RowsApplied e -> new Applied((Stored) state, e.outcome());
        };
    }
}
