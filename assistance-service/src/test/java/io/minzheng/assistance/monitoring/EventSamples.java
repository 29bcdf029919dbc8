package io.minzheng.assistance.monitoring;

import static io.minzheng.assistance.monitoring.Samples.*;

import io.minzheng.assistance.monitoring.DataImportEvent.*;
import io.minzheng.assistance.monitoring.ImportRowsEvent.RowsApplied;
import io.minzheng.assistance.monitoring.ImportRowsEvent.RowsStored;
import io.minzheng.assistance.monitoring.MonitoredCommand.*;
import io.minzheng.assistance.monitoring.MonitoredEvent.LeavingReason;
import io.minzheng.assistance.monitoring.WarningCommand.*;
import io.minzheng.assistance.monitoring.WarningEvent.Programme;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.test.Given;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One event of each kind. */
final class EventSamples {
    static final String IMPORT = DataImportCommand.id("f".repeat(64));

    private EventSamples() {}

    static Collection<DomainEvent> all() {
        Map<Class<?>, DomainEvent> samples = new LinkedHashMap<>();
        Stream.of(person().stream(), warnings().stream(), imports())
                .flatMap(events -> events)
                .forEach(event -> samples.putIfAbsent(event.getClass(), event));
        return samples.values();
    }

    /** A person's whole time on the list. */
    static List<MonitoredEvent> person() {
        return new Given<>(new MonitoredDecider(MonitoringPolicy.defaults()), Samples.TODAY)
                .and("clerk", Samples.record(Category.HARD_SPENDING, "2025-03-12", "2025-03-10", null, "决定-1"))
                .and("clerk", Samples.record(Category.RELAPSE_WATCH, "2025-03-13", "2025-03-01"))
                .and("clerk", new ChoosePrimary(ID, day("2025-04-01"), Category.HARD_SPENDING, "支出较大"))
                .and("clerk", new EndCategory(ID, day("2025-06-02"), Category.RELAPSE_WATCH, day("2025-05-31"), "风险消除"))
                .and("reviewer", new MovePerson(ID, day("2025-07-01"), OTHER_TOWN))
                .and("reviewer", new LeaveList(ID, day("2026-04-01"), LeavingReason.RISK_REMOVED, "稳定"))
                .history();
    }

    /** Four warnings, one after the other, each disposed of in another way. */
    static List<WarningEvent> warnings() {
        Given<WarningCommand, Warning, WarningEvent> warning =
                new Given<>(new WarningDecider(MonitoringPolicy.defaults()), Samples.TODAY);
        checked(warning, "2022-01", IMPORT)
                .and("clerk", new IntendApplication(WARNING, day("2022-01-06"), Programme.DIBAO, "可能符合条件"))
                .and(
                        "clerk",
                        new OpenApplication(
                                WARNING, day("2022-01-08"), "dibao-1", WarningDeciderTest.filed("2022-01-07", PERSON)))
                .and("reviewer", WarningDeciderTest.close("2022-01-20"));
        checked(warning, "2022-02", null)
                .and("clerk", new ReferWarning(WARNING, day("2022-02-06"), "医疗保障局", "大病救助"))
                .and("reviewer", WarningDeciderTest.close("2022-02-20"));
        checked(warning, "2022-03", null)
                .and("clerk", new TakeNoAction(WARNING, day("2022-03-06"), "已享受"))
                .and("reviewer", WarningDeciderTest.close("2022-03-20"));
        checked(warning, "2022-04", null).and("clerk", new OpenReview(WARNING, day("2022-04-06"), null, null, "收入增加"));
        return warning.history();
    }

    private static Given<WarningCommand, Warning, WarningEvent> checked(
            Given<WarningCommand, Warning, WarningEvent> warning, String month, @Nullable String importId) {
        return warning.and("reviewer", raise(month + "-01", importId))
                .and("reviewer", WarningDeciderTest.assign(month + "-02", "clerk"))
                .and("clerk", WarningDeciderTest.check(month + "-05"));
    }

    static Stream<DomainEvent> imports() {
        RowFault fault = new RowFault(3, "residentId", "dataimport.resident-id-must-be-valid");
        RowFault refusal = new RowFault(2, null, "monitoring.township-must-agree");
        ImportOutcome outcome = new ImportOutcome(0, 0, 1, 0, 0);
        return Stream.of(
                new UploadBegun(day("2022-03-02"), IMPORT, 1, "医保高额支出", COUNTY, day("2022-03-01"), "maker"),
                new RowsStored(
                        day("2022-03-02"), IMPORT, 1, 1, COUNTY, List.of(ImportRowsDeciderTest.ROW), List.of(fault)),
                new ListUploaded(day("2022-03-02"), IMPORT, 1, 1, 1, 1, "maker"),
                new ImportConfirmed(day("2022-03-03"), IMPORT, 1, "checker"),
                new RowsApplied(day("2022-03-03"), IMPORT, 1, 1, outcome, List.of(refusal)),
                new ListApplied(day("2022-03-03"), IMPORT, 1, outcome, "checker"),
                new ImportDiscarded(day("2022-03-03"), IMPORT, 1, "来源有误", "checker"));
    }
}
