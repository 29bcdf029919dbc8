package io.minzheng.assistance.monitoring;

import static io.minzheng.assistance.monitoring.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.monitoring.DataImportCommand.*;
import io.minzheng.assistance.monitoring.DataImportEvent.*;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.test.Given;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataImportDeciderTest {
    private static final String ID = DataImportCommand.id("f".repeat(64));
    private static final ImportOutcome OUTCOME = new ImportOutcome(2, 1, 0, 0, 2);

    private final Given<DataImportCommand, DataImport, DataImportEvent> list =
            new Given<>(new DataImportDecider(), Samples.TODAY);

    private static BeginImport begin(String on, String dataSet, String area) {
        return new BeginImport(ID, day(on), dataSet, DivisionCode.of(area), day("2022-03-01"));
    }

    private static BeginImport begin() {
        return begin("2022-03-02", "医保", "623001");
    }

    private static FinishUpload finish(int round, int rows) {
        return new FinishUpload(ID, day("2022-03-02"), round, 1, rows, 1);
    }

    private static ConfirmImport confirm(int round) {
        return new ConfirmImport(ID, day("2022-03-03"), round);
    }

    private static FinishApplication applied(ImportOutcome outcome) {
        return new FinishApplication(ID, day("2022-03-03"), outcome);
    }

    private static DiscardImport discard() {
        return new DiscardImport(ID, day("2022-03-03"), "来源有误");
    }

    @Test
    void isUploadedConfirmedByAnotherAndApplied() {
        assertThat(list.when("maker", begin()))
                .containsExactly(new UploadBegun(day("2022-03-02"), ID, 1, "医保", COUNTY, day("2022-03-01"), "maker"));
        assertThat(list.when("maker", begin())).isEmpty();
        list.refuses(MonitoringRule.ImportMustBeUploaded, "checker", confirm(1));
        assertThat(list.when("helper", finish(1, 3)))
                .containsExactly(new ListUploaded(day("2022-03-02"), ID, 1, 1, 3, 1, "helper"));
        assertThat(list.when("helper", finish(1, 3))).isEmpty();
        list.refuses(MonitoringRule.ConfirmerMustNotBeUploader, "maker", confirm(1));
        list.refuses(MonitoringRule.ConfirmerMustNotBeUploader, "helper", confirm(1));
        list.refuses(MonitoringRule.ImportMustBeConfirmed, "checker", applied(OUTCOME));
        assertThat(list.when("checker", confirm(1)))
                .containsExactly(new ImportConfirmed(day("2022-03-03"), ID, 1, "checker"));
        assertThat(list.when("maker", confirm(1))).as("going on after a break").isEmpty();
        list.refuses(
                MonitoringRule.OutcomeMustAccountForEveryRow, "checker", applied(new ImportOutcome(2, 0, 0, 0, 2)));
        assertThat(list.when("checker", applied(OUTCOME)))
                .containsExactly(new ListApplied(day("2022-03-03"), ID, 1, OUTCOME, "checker"));
        assertThat(list.when("checker", applied(OUTCOME))).isEmpty();
        assertThat(list.when("maker", begin())).as("the same file again").isEmpty();
        list.refuses(MonitoringRule.ImportMustNotBeConfirmed, "checker", discard());
    }

    @Test
    void whatIsDiscardedMayBeUploadedAgain() {
        list.and("maker", begin()).and("maker", finish(1, 3));
        assertThat(list.when("checker", discard()))
                .containsExactly(new ImportDiscarded(day("2022-03-03"), ID, 1, "来源有误", "checker"));
        assertThat(list.when("checker", discard())).isEmpty();
        list.refuses(MonitoringRule.ImportMustBeUploaded, "checker", confirm(1));
        list.refuses(MonitoringRule.ImportMustBeUploaded, "maker", new FinishUpload(ID, day("2022-03-03"), 1, 1, 3, 1));
        list.refuses(MonitoringRule.StepsMustFollowInTime, "maker", begin());
        assertThat(list.when("maker", begin("2022-03-04", "残联", "623001100")))
                .singleElement()
                .isInstanceOfSatisfying(
                        UploadBegun.class, begun -> assertThat(begun.round()).isEqualTo(2));
        list.refuses(MonitoringRule.RoundMustBeCurrent, "maker", new FinishUpload(ID, day("2022-03-04"), 1, 1, 3, 1));
    }

    @Test
    void refusesWhatCannotBe() {
        for (DataImportCommand step : List.of(finish(1, 3), confirm(1), discard(), applied(OUTCOME))) {
            list.refuses(MonitoringRule.ImportMustExist, "maker", step);
        }
        list.refuses(MonitoringRule.ImportAreaMustBeCountyOrTownship, "maker", begin("2022-03-02", "医保", "6230"));
        list.refuses(MonitoringRule.TextMustBeGiven, "maker", begin("2022-03-02", "", "623001"));
        list.refuses(MonitoringRule.DataMustNotLieInTheFuture, "maker", begin("2022-02-28", "医保", "623001"));
        list.and("maker", begin());
        list.refuses(MonitoringRule.ListMustNotBeImportedAsAnother, "maker", begin("2022-03-02", "残联", "623001"));
        list.refuses(MonitoringRule.ListMustNotBeImportedAsAnother, "maker", begin("2022-03-02", "医保", "623001100"));
        list.and("maker", finish(1, 0));
        list.refuses(MonitoringRule.ImportMustContainRows, "checker", confirm(1));
        list.refuses(MonitoringRule.RoundMustBeCurrent, "checker", confirm(2));
        list.refuses(MonitoringRule.TextMustBeGiven, "checker", new DiscardImport(ID, day("2022-03-03"), " "));
        list.refuses(MonitoringRule.ImportMustBeConfirmed, "checker", applied(ImportOutcome.NOTHING));
    }
}
