package io.minzheng.assistance.monitoring;

import static io.minzheng.assistance.monitoring.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.monitoring.ImportRow.Particulars;
import io.minzheng.assistance.monitoring.ImportRowsCommand.RecordApplied;
import io.minzheng.assistance.monitoring.ImportRowsCommand.StoreRows;
import io.minzheng.assistance.monitoring.ImportRowsEvent.RowsApplied;
import io.minzheng.assistance.monitoring.ImportRowsEvent.RowsStored;
import io.minzheng.test.Given;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportRowsDeciderTest {
    private static final String IMPORT = DataImportCommand.id("f".repeat(64));
    static final ImportRow ROW = new ImportRow(
            2,
            PERSON,
            new Particulars(RESIDENT.value(), "测试", "住院"),
            TOWN,
            Category.OTHER,
            day("2022-03-01"),
            true,
            null,
            null,
            INDICATOR);
    private static final RowFault FAULT = new RowFault(3, "residentId", "dataimport.resident-id-must-be-valid");
    private static final ImportOutcome OUTCOME = new ImportOutcome(1, 0, 0, 1, 1);

    private final Given<ImportRowsCommand, ImportRows, ImportRowsEvent> rows =
            new Given<>(new ImportRowsDecider(), Samples.TODAY);

    private static StoreRows store(List<ImportRow> rows, RowFault... faults) {
        return new StoreRows(IMPORT, 1, 1, COUNTY, rows, List.of(faults), day("2022-03-02"));
    }

    private static RecordApplied applied(ImportOutcome outcome) {
        return new RecordApplied(ImportRows.id(IMPORT, 1, 1), outcome, List.of(), day("2022-03-03"));
    }

    @Test
    void areStoredOnceAndAppliedOnce() {
        rows.refuses(MonitoringRule.RowsMustBeStored, "checker", applied(OUTCOME));
        assertThat(rows.when("maker", store(List.of(ROW), FAULT)))
                .containsExactly(new RowsStored(day("2022-03-02"), IMPORT, 1, 1, COUNTY, List.of(ROW), List.of(FAULT)));
        assertThat(rows.when("maker", store(List.of(ROW), FAULT))).isEmpty();
        rows.refuses(MonitoringRule.RowsMustNotChange, "maker", store(List.of(ROW)));
        rows.refuses(
                MonitoringRule.OutcomeMustAccountForEveryRow, "checker", applied(new ImportOutcome(2, 0, 0, 2, 0)));
        assertThat(rows.when("checker", applied(OUTCOME)))
                .containsExactly(new RowsApplied(day("2022-03-03"), IMPORT, 1, 1, OUTCOME, List.of()));
        assertThat(rows.when("checker", applied(OUTCOME))).isEmpty();
        rows.refuses(MonitoringRule.RowsMustNotChange, "maker", store(List.of(ROW), FAULT));
    }

    @Test
    void areFew() {
        rows.refuses(MonitoringRule.RowsMustBeFew, "maker", store(Collections.nCopies(ImportRows.MOST, ROW), FAULT));
        assertThat(rows.when("maker", store(Collections.nCopies(ImportRows.MOST, ROW))))
                .hasSize(1);
    }

    @Test
    void stateHoldsNothingOfTheRows() {
        rows.and("maker", store(List.of(ROW), FAULT));
        assertThat(rows.state().toString()).doesNotContain(RESIDENT.value(), "测试", "住院", PERSON);
        assertThat(ROW.toString()).doesNotContain(RESIDENT.value(), "测试", "住院");
    }
}
