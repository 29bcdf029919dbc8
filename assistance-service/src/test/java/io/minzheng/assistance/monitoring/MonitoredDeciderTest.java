package io.minzheng.assistance.monitoring;

import static io.minzheng.assistance.monitoring.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.monitoring.Monitored.Left;
import io.minzheng.assistance.monitoring.Monitored.Listed;
import io.minzheng.assistance.monitoring.MonitoredCommand.ChoosePrimary;
import io.minzheng.assistance.monitoring.MonitoredCommand.EndCategory;
import io.minzheng.assistance.monitoring.MonitoredCommand.LeaveList;
import io.minzheng.assistance.monitoring.MonitoredCommand.MovePerson;
import io.minzheng.assistance.monitoring.MonitoredCommand.RecordCategory;
import io.minzheng.assistance.monitoring.MonitoredEvent.*;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.test.Given;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MonitoredDeciderTest {
    private static final String CLERK = "clerk";

    private final Given<MonitoredCommand, Monitored, MonitoredEvent> person =
            new Given<>(new MonitoredDecider(MonitoringPolicy.defaults()), Samples.TODAY);

    private Tags tags() {
        return ((Listed) person.state()).tags();
    }

    @Test
    void isListedByTheFirstCategoryAndKeepsAllOfThem() {
        assertThat(person.when(CLERK, record(Category.LOW_INCOME_EDGE, "2022-03-02", "2022-03-01")))
                .containsExactly(
                        new PersonListed(day("2022-03-02"), PERSON, RESIDENT.value(), "测试", TOWN, CLERK),
                        new CategoryRecorded(
                                day("2022-03-02"),
                                PERSON,
                                TOWN,
                                Category.LOW_INCOME_EDGE,
                                day("2022-03-01"),
                                null,
                                3,
                                null,
                                null,
                                CLERK));
        assertThat(person.when(CLERK, record(Category.DIBAO, "2022-05-02", "2022-05-01")))
                .hasExactlyElementsOfTypes(CategoryRecorded.class);
        assertThat(tags().primaryOn(day("2022-04-01"))).isEqualTo(Category.LOW_INCOME_EDGE);
        assertThat(tags().primaryOn(day("2022-06-01"))).isEqualTo(Category.DIBAO);
        assertThat(tags().on(day("2022-06-01"))).hasSize(2);
    }

    @Test
    void saidAgainNothingHappens() {
        person.and(CLERK, record(Category.DIBAO, "2022-03-02", "2022-03-01"));
        assertThat(person.when("other", record(Category.DIBAO, "2022-04-02", "2022-03-01")))
                .isEmpty();
        assertThat(person.when(CLERK, holding(Category.DIBAO, "2022-07-02", "2022-06-30")))
                .isEmpty();
        assertThat(person.when(CLERK, holding(Category.RELAPSE_WATCH, "2022-07-02", "2022-06-30")))
                .hasSize(1);
    }

    @Test
    void aRecognitionHoldsForTwelveMonthsFromItsDecisionAndThenLapsesByItself() {
        person.and(CLERK, record(Category.HARD_SPENDING, "2025-03-12", "2025-03-10", null, "决定-1"));
        assertThat(tags().holds(Category.HARD_SPENDING, day("2026-03-10"))).isTrue();
        assertThat(tags().holds(Category.HARD_SPENDING, day("2026-03-11"))).isFalse();
        assertThat(tags().primaryOn(day("2026-03-11"))).isNull();
        assertThat(person.when(CLERK, record(Category.HARD_SPENDING, "2026-03-10", "2026-03-09", null, "决定-2")))
                .hasSize(1);
        assertThat(tags().on(day("2025-06-01")).getFirst().decisionNumber()).isEqualTo("决定-1");
        assertThat(tags().on(day("2026-06-01")).getFirst().decisionNumber()).isEqualTo("决定-2");
    }

    @Test
    void aRecognitionNamesItsDecisionAndKeepsItsTerm() {
        person.refuses(
                MonitoringRule.RecognitionMustNameItsDecision,
                CLERK,
                record(Category.HARD_SPENDING, "2025-03-12", "2025-03-10"));
        person.refuses(
                MonitoringRule.RecognitionMustNameItsDecision,
                CLERK,
                holding(Category.HARD_SPENDING, "2025-03-12", "2025-03-10"));
        person.refuses(
                MonitoringRule.RecognitionMustFollowTheMeasures,
                CLERK,
                record(Category.HARD_SPENDING, "2025-03-12", "2024-12-31", null, "决定-1"));
        person.refuses(
                MonitoringRule.RecognitionMustNotOutlastItsTerm,
                CLERK,
                record(Category.HARD_SPENDING, "2025-03-12", "2025-03-10", "2026-03-11", "决定-1"));
        person.and(CLERK, record(Category.HARD_SPENDING, "2025-03-12", "2025-03-10", "2025-09-10", "决定-1"));
        assertThat(tags().holds(Category.HARD_SPENDING, day("2025-09-11"))).isFalse();
    }

    @Test
    void whoeverIsInDibaoIsNotRecognisedAsHardSpending() {
        for (Category covering : new Category[] {Category.DIBAO, Category.TEKUN, Category.LOW_INCOME_EDGE}) {
            Given<MonitoredCommand, Monitored, MonitoredEvent> covered =
                    new Given<>(new MonitoredDecider(MonitoringPolicy.defaults()), Samples.TODAY);
            covered.and(CLERK, record(covering, "2025-01-05", "2025-01-01"));
            covered.refuses(
                    MonitoringRule.HardSpendingMustNotBeCoveredOtherwise,
                    CLERK,
                    record(Category.HARD_SPENDING, "2025-03-12", "2025-03-10", null, "决定-1"));
        }
    }

    @Test
    void refusesWhatCannotBe() {
        person.refuses(MonitoringRule.CategoryMustHaveBegun, CLERK, record(Category.DIBAO, "2022-03-01", "2022-03-02"));
        person.refuses(
                MonitoringRule.ValidityMustNotEndBeforeItBegins,
                CLERK,
                record(Category.OTHER, "2022-03-02", "2022-03-01", "2022-02-28", null));
        person.refuses(
                MonitoringRule.TextMustBeShort,
                CLERK,
                record(Category.OTHER, "2022-03-02", "2022-03-01", null, "x".repeat(101)));
        person.refuses(MonitoringRule.AreaMustBeATownship, CLERK, in("623001", "2022-03-02", "测试"));
        person.refuses(MonitoringRule.TextMustBeGiven, CLERK, in("623001100", "2022-03-02", " "));
        person.and(CLERK, in("623001100", "2022-03-02", null));
        person.refuses(MonitoringRule.TownshipMustAgree, CLERK, in("623001101", "2022-03-03", null));
        person.refuses(MonitoringRule.StepsMustFollowInTime, CLERK, record(Category.DIBAO, "2022-03-01", "2022-02-01"));
    }

    private static RecordCategory in(String area, String on, @Nullable String name) {
        LocalDate day = day(on);
        return new RecordCategory(
                PERSON, day, RESIDENT, name, DivisionCode.of(area), Category.OTHER, day, true, null, null, null);
    }

    @Test
    void endsACategory() {
        person.and(CLERK, record(Category.DIBAO, "2022-03-02", "2022-03-01"));
        EndCategory end = new EndCategory(ID, day("2022-06-02"), Category.DIBAO, day("2022-05-31"), "收入超标");
        assertThat(person.when("reviewer", end))
                .containsExactly(new CategoryEnded(
                        day("2022-06-02"), PERSON, Category.DIBAO, day("2022-05-31"), "收入超标", "reviewer"));
        assertThat(person.when("reviewer", end)).isEmpty();
        person.refuses(
                MonitoringRule.CategoryMustHold,
                CLERK,
                new EndCategory(ID, day("2022-06-02"), Category.TEKUN, day("2022-05-31"), "x"));
        person.refuses(
                MonitoringRule.TextMustBeGiven,
                CLERK,
                new EndCategory(ID, day("2022-06-02"), Category.DIBAO, day("2022-05-31"), ""));
    }

    @Test
    void theChosenCategoryIsPrimaryWhileItHolds() {
        person.and(CLERK, record(Category.DIBAO, "2022-03-02", "2022-03-01"))
                .and(CLERK, record(Category.OTHER, "2022-03-02", "2022-03-01", "2022-12-31", null));
        ChoosePrimary choose = new ChoosePrimary(ID, day("2022-04-01"), Category.OTHER, "因灾");
        assertThat(person.when(CLERK, choose))
                .containsExactly(new PrimaryChosen(day("2022-04-01"), PERSON, Category.OTHER, "因灾", CLERK));
        assertThat(person.when(CLERK, choose)).isEmpty();
        assertThat(tags().primaryOn(day("2022-12-31"))).isEqualTo(Category.OTHER);
        assertThat(tags().primaryOn(day("2023-01-01"))).isEqualTo(Category.DIBAO);
        person.refuses(
                MonitoringRule.CategoryMustHold, CLERK, new ChoosePrimary(ID, day("2022-04-01"), Category.TEKUN, "x"));
        person.refuses(
                MonitoringRule.TextMustBeGiven, CLERK, new ChoosePrimary(ID, day("2022-04-01"), Category.DIBAO, ""));
    }

    @Test
    void movesWithinTheBureau() {
        person.and(CLERK, record(Category.DIBAO, "2022-03-02", "2022-03-01"));
        assertThat(person.when(CLERK, new MovePerson(ID, day("2022-04-01"), OTHER_TOWN)))
                .containsExactly(new PersonMoved(day("2022-04-01"), PERSON, OTHER_TOWN, CLERK));
        assertThat(person.when(CLERK, new MovePerson(ID, day("2022-04-02"), OTHER_TOWN)))
                .isEmpty();
        assertThat(((Listed) person.state()).area()).isEqualTo(OTHER_TOWN);
        person.refuses(MonitoringRule.AreaMustBeATownship, CLERK, new MovePerson(ID, day("2022-04-02"), COUNTY));
    }

    @Test
    void leavesTheListAndMayComeBack() {
        person.and(CLERK, record(Category.DIBAO, "2022-03-02", "2022-03-01"));
        LeaveList leave = new LeaveList(ID, day("2022-06-02"), LeavingReason.RISK_REMOVED, null);
        assertThat(person.when(CLERK, leave))
                .containsExactly(new PersonLeft(day("2022-06-02"), PERSON, LeavingReason.RISK_REMOVED, null, CLERK));
        assertThat(person.when(CLERK, leave)).isEmpty();
        assertThat(person.state()).isEqualTo(new Left(TOWN, day("2022-06-02"), LeavingReason.RISK_REMOVED));
        person.refuses(MonitoringRule.PersonMustBeMonitored, CLERK, new MovePerson(ID, day("2022-07-01"), OTHER_TOWN));
        person.refuses(MonitoringRule.StepsMustFollowInTime, CLERK, record(Category.OTHER, "2022-06-01", "2022-06-01"));
        assertThat(person.when(CLERK, record(Category.OTHER, "2023-01-02", "2023-01-01")))
                .hasExactlyElementsOfTypes(PersonListed.class, CategoryRecorded.class);
        assertThat(tags().all()).hasSize(1);
    }

    @Test
    void nobodyUnknownIsChanged() {
        person.refuses(
                MonitoringRule.PersonMustBeMonitored,
                CLERK,
                new EndCategory(ID, day("2022-06-02"), Category.DIBAO, day("2022-05-31"), "x"));
        person.refuses(
                MonitoringRule.PersonMustBeMonitored,
                CLERK,
                new ChoosePrimary(ID, day("2022-06-02"), Category.DIBAO, "x"));
        person.refuses(MonitoringRule.PersonMustBeMonitored, CLERK, new MovePerson(ID, day("2022-06-02"), OTHER_TOWN));
        person.refuses(
                MonitoringRule.PersonMustBeMonitored,
                CLERK,
                new LeaveList(ID, day("2022-06-02"), LeavingReason.DEATH, null));
    }

    @Test
    void statesAndEventsNameNobody() {
        person.and(CLERK, record(Category.DIBAO, "2022-03-02", "2022-03-01"));
        assertThat(person.state() + person.history().toString()).doesNotContain(RESIDENT.value(), "测试");
    }
}
