package io.minzheng.assistance.monitoring;

import static io.minzheng.assistance.monitoring.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.FiledCase;
import io.minzheng.assistance.monitoring.Warning.Checked;
import io.minzheng.assistance.monitoring.Warning.Closed;
import io.minzheng.assistance.monitoring.Warning.Disposed;
import io.minzheng.assistance.monitoring.Warning.Outcome;
import io.minzheng.assistance.monitoring.WarningCommand.*;
import io.minzheng.assistance.monitoring.WarningEvent.*;
import io.minzheng.test.Given;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WarningDeciderTest {
    private static final String CLERK = "clerk";
    private static final String REVIEWER = "reviewer";
    private static final String IMPORT = "dataimport.1";
    private static final String CASE = "dibao-1";

    private final Given<WarningCommand, Warning, WarningEvent> warning =
            new Given<>(new WarningDecider(MonitoringPolicy.defaults()), Samples.TODAY);

    static AssignWarning assign(String on, String assignee) {
        return new AssignWarning(WARNING, day(on), assignee);
    }

    static CheckWarning check(String on) {
        return new CheckWarning(WARNING, day(on), "自付医疗费用较高", "票据三张");
    }

    static CloseWarning close(String on) {
        return new CloseWarning(WARNING, day(on), "已纳入低保");
    }

    static FiledCase filed(String on, String... persons) {
        return new FiledCase(TOWN, day(on), Set.of(persons));
    }

    private static OpenApplication open(@Nullable FiledCase filed) {
        return new OpenApplication(WARNING, day("2022-03-08"), CASE, filed);
    }

    private Given<WarningCommand, Warning, WarningEvent> checked() {
        return warning.and(REVIEWER, raise("2022-03-01", null))
                .and(REVIEWER, assign("2022-03-02", CLERK))
                .and(CLERK, check("2022-03-05"));
    }

    private IntendApplication intend() {
        return new IntendApplication(WARNING, day("2022-03-06"), Programme.DIBAO, "可能符合条件");
    }

    @Test
    void isRaisedWithItsGradeAndTheDayUntilWhichItIsChecked() {
        assertThat(warning.when(CLERK, raise("2022-03-01", null)))
                .containsExactly(new WarningRaised(
                        day("2022-03-01"),
                        1,
                        PERSON,
                        TOWN,
                        INDICATOR,
                        Grade.ORANGE,
                        "医保高额支出",
                        day("2022-03-01"),
                        "住院",
                        day("2022-03-08"),
                        null,
                        CLERK));
    }

    @Property
    void isCheckedWithinTheDaysOfItsGrade(@ForAll Grade grade, @ForAll @IntRange(max = 400) int days) {
        MonitoringPolicy policy = new MonitoringPolicy(
                MonitoringPolicy.defaults().order(),
                12,
                Map.of(Grade.RED, days, Grade.ORANGE, days + 1, Grade.YELLOW, days + 2),
                Map.of(INDICATOR, grade));
        WarningRaised raised = (WarningRaised) new Given<>(new WarningDecider(policy), Samples.TODAY)
                .when(CLERK, raise("2022-03-01", null))
                .getFirst();
        assertThat(raised.grade()).isEqualTo(grade);
        assertThat(raised.dueOn()).isEqualTo(raised.on().plusDays(days + grade.ordinal()));
    }

    @Test
    void ofOnePersonAndIndicatorOneWarningIsOpen() {
        warning.and(REVIEWER, raise("2022-03-01", IMPORT));
        assertThat(warning.when(REVIEWER, raise("2022-03-02", "dataimport.2"))).isEmpty();
        warning.refuses(MonitoringRule.WarningMustNotBeOpen, CLERK, raise("2022-03-02", null));
        warning.and(REVIEWER, assign("2022-03-02", CLERK)).and(CLERK, check("2022-03-05"));
        warning.refuses(MonitoringRule.WarningMustNotBeOpen, CLERK, raise("2022-03-06", null));
        warning.and(CLERK, new TakeNoAction(WARNING, day("2022-03-06"), "已享受"));
        warning.refuses(MonitoringRule.WarningMustNotBeOpen, CLERK, raise("2022-03-06", null));
        warning.and(REVIEWER, close("2022-03-07"));
        assertThat(warning.when(REVIEWER, raise("2022-03-08", IMPORT)))
                .as("the import that goes on after a break")
                .isEmpty();
        assertThat(warning.when(REVIEWER, raise("2022-06-08", "dataimport.3")))
                .singleElement()
                .extracting(WarningEvent::number)
                .isEqualTo(2);
    }

    @Test
    void isCheckedByWhomeverItIsAssignedTo() {
        warning.and(REVIEWER, raise("2022-03-01", null));
        warning.refuses(MonitoringRule.StepMustFitTheWarning, CLERK, check("2022-03-02"));
        assertThat(warning.when(REVIEWER, assign("2022-03-02", "other")))
                .containsExactly(new WarningAssigned(day("2022-03-02"), 1, "other", REVIEWER));
        assertThat(warning.when(REVIEWER, assign("2022-03-02", "other"))).isEmpty();
        warning.and(REVIEWER, assign("2022-03-03", CLERK));
        warning.refuses(MonitoringRule.WarningMustBeCheckedByItsAssignee, "other", check("2022-03-04"));
        assertThat(warning.when(CLERK, check("2022-03-04")))
                .containsExactly(new WarningChecked(day("2022-03-04"), 1, PERSON, "自付医疗费用较高", "票据三张", CLERK));
        warning.refuses(MonitoringRule.StepMustFitTheWarning, REVIEWER, assign("2022-03-05", "other"));
        warning.refuses(MonitoringRule.StepMustFitTheWarning, CLERK, check("2022-03-05"));
    }

    @Test
    void nobodyChecksWhatTheyHaveRaised() {
        warning.and(CLERK, raise("2022-03-01", null)).and(REVIEWER, assign("2022-03-02", CLERK));
        warning.refuses(MonitoringRule.CheckerMustNotBeRaiser, CLERK, check("2022-03-03"));
    }

    @Test
    void anApplicationIsIntendedThenFiledThenNamed() {
        checked();
        warning.refuses(MonitoringRule.ApplicationMustBeIntended, CLERK, open(filed("2022-03-07", PERSON, "another")));
        assertThat(warning.when(CLERK, intend()))
                .containsExactly(
                        new ApplicationIntended(day("2022-03-06"), 1, PERSON, Programme.DIBAO, "可能符合条件", CLERK));
        assertThat(warning.when(CLERK, intend())).isEmpty();
        assertThat(((Checked) warning.state()).intended()).isEqualTo(Programme.DIBAO);
        warning.refuses(MonitoringRule.CaseMustExist, CLERK, open(null));
        warning.refuses(MonitoringRule.CaseMustNameThePerson, CLERK, open(filed("2022-03-07", "another")));
        warning.refuses(MonitoringRule.ApplicationMustFollowTheWarning, CLERK, open(filed("2022-02-28", PERSON)));
        assertThat(warning.when(CLERK, open(filed("2022-03-07", PERSON, "another"))))
                .containsExactly(new ApplicationOpened(day("2022-03-08"), 1, Programme.DIBAO, CASE, CLERK));
        assertThat(((Disposed) warning.state()).disposal().outcome()).isEqualTo(Outcome.APPLICATION_OPENED);
    }

    @Test
    void isReferredReviewedOrLeftAlone() {
        assertThat(checked().when(CLERK, new ReferWarning(WARNING, day("2022-03-06"), "医疗保障局", "大病救助")))
                .containsExactly(new WarningReferred(day("2022-03-06"), 1, PERSON, "医疗保障局", "大病救助", CLERK));
        warning.refuses(MonitoringRule.StepMustFitTheWarning, CLERK, new TakeNoAction(WARNING, day("2022-03-06"), "x"));

        Given<WarningCommand, Warning, WarningEvent> other = again();
        other.refuses(MonitoringRule.CaseMustExist, CLERK, review(CASE, null));
        other.refuses(MonitoringRule.CaseMustNameThePerson, CLERK, review(CASE, filed("2021-01-01", "another")));
        assertThat(other.when(CLERK, review(CASE, filed("2021-01-01", PERSON))))
                .containsExactly(new ReviewOpened(day("2022-03-06"), 1, PERSON, CASE, "收入增加", CLERK));
        assertThat(again().when(CLERK, review(null, null))).hasSize(1);
        assertThat(again().when(CLERK, new TakeNoAction(WARNING, day("2022-03-06"), "已享受")))
                .containsExactly(new NoActionTaken(day("2022-03-06"), 1, PERSON, "已享受", CLERK));
    }

    private static OpenReview review(@Nullable String caseId, @Nullable FiledCase filed) {
        return new OpenReview(WARNING, day("2022-03-06"), caseId, filed, "收入增加");
    }

    private static Given<WarningCommand, Warning, WarningEvent> again() {
        return new WarningDeciderTest().checked();
    }

    @Test
    void isClosedBySomebodyElse() {
        checked();
        warning.refuses(MonitoringRule.StepMustFitTheWarning, REVIEWER, close("2022-03-06"));
        warning.and("disposer", new TakeNoAction(WARNING, day("2022-03-06"), "已享受"));
        warning.refuses(MonitoringRule.WarningMustBeClosedByAnother, CLERK, close("2022-03-07"));
        warning.refuses(MonitoringRule.WarningMustBeClosedByAnother, "disposer", close("2022-03-07"));
        warning.refuses(MonitoringRule.StepsMustFollowInTime, REVIEWER, close("2022-03-05"));
        assertThat(warning.when(REVIEWER, close("2022-03-07")))
                .containsExactly(new WarningClosed(day("2022-03-07"), 1, PERSON, "已纳入低保", REVIEWER));
        assertThat(warning.state()).isInstanceOf(Closed.class);
        warning.refuses(MonitoringRule.StepMustFitTheWarning, REVIEWER, close("2022-03-08"));
        warning.refuses(MonitoringRule.StepsMustFollowInTime, CLERK, raise("2022-03-06", null));
    }

    @Test
    void refusesWhatCannotBe() {
        warning.refuses(
                MonitoringRule.IndicatorMustBeKnown,
                CLERK,
                new RaiseWarning(PERSON, day("2022-03-01"), TOWN, "luck", "x", day("2022-03-01"), null, null));
        warning.refuses(
                MonitoringRule.AreaMustBeATownship,
                CLERK,
                new RaiseWarning(PERSON, day("2022-03-01"), COUNTY, INDICATOR, "x", day("2022-03-01"), null, null));
        warning.refuses(
                MonitoringRule.DataMustNotLieInTheFuture,
                CLERK,
                new RaiseWarning(PERSON, day("2022-03-01"), TOWN, INDICATOR, "x", day("2022-03-02"), null, null));
        warning.refuses(
                MonitoringRule.TextMustBeGiven,
                CLERK,
                new RaiseWarning(PERSON, day("2022-03-01"), TOWN, INDICATOR, "", day("2022-03-01"), null, null));
        for (WarningCommand step : List.of(
                assign("2022-03-02", CLERK),
                check("2022-03-02"),
                intend(),
                open(null),
                new ReferWarning(WARNING, day("2022-03-06"), "x", "x"),
                new TakeNoAction(WARNING, day("2022-03-06"), "x"),
                review(null, null),
                close("2022-03-06"))) {
            warning.refuses(MonitoringRule.WarningMustBeRaised, CLERK, step);
        }
    }

    @Test
    void statesNameNobody() {
        checked()
                .and(CLERK, new TakeNoAction(WARNING, day("2022-03-06"), "已享受"))
                .and(REVIEWER, close("2022-03-07"));
        assertThat(warning.state().toString()).doesNotContain("住院", "自付", "票据", "已享受", "已纳入");
    }
}
