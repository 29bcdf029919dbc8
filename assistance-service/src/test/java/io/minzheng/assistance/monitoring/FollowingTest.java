package io.minzheng.assistance.monitoring;

import static io.minzheng.assistance.monitoring.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minzheng.assistance.dibao.NamedPerson;
import io.minzheng.assistance.monitoring.Monitored.Left;
import io.minzheng.assistance.monitoring.Monitored.Listed;
import io.minzheng.assistance.monitoring.MonitoredCommand.LeaveList;
import io.minzheng.assistance.monitoring.MonitoredCommand.MovePerson;
import io.minzheng.assistance.monitoring.MonitoredEvent.LeavingReason;
import io.minzheng.assistance.monitoring.MonitoredEvent.PersonLeft;
import io.minzheng.assistance.recognition.RecognitionKind;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.test.Given;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** What enrolments, endings and deaths ask of a person's place on the list. */
class FollowingTest {
    private static final String BY = "automation:x";
    private static final NamedPerson NAMED = new NamedPerson(RESIDENT.value(), "测试", TOWN);

    private final Given<MonitoredCommand, Monitored, MonitoredEvent> person =
            new Given<>(new MonitoredDecider(MonitoringPolicy.defaults()), TODAY);

    private void begins(Category category, String on, String from) {
        person.and(
                BY,
                Following.begun(category, person.state(), PERSON, NAMED, day(on), YearMonth.parse(from))
                        .orElseThrow());
    }

    private void ends(Category category, String on, String from) {
        person.and(
                BY,
                Following.ended(category, person.state(), PERSON, day(on), YearMonth.parse(from))
                        .orElseThrow());
    }

    private boolean holds(Category category, String day) {
        return ((Listed) person.state()).tags().holds(category, day(day));
    }

    @Test
    void whoIsEnrolledIsListedAndTaggedFromTheDecisionOn() {
        begins(Category.DIBAO, "2022-03-17", "2022-04");

        assertThat(((Listed) person.state()).area()).isEqualTo(TOWN);
        assertThat(holds(Category.DIBAO, "2022-03-16")).isFalse();
        assertThat(holds(Category.DIBAO, "2022-03-17")).isTrue();
    }

    @Test
    void toTheLastMonthPaidAndNoLonger() {
        begins(Category.DIBAO, "2022-03-17", "2022-04");
        ends(Category.DIBAO, "2022-06-10", "2022-07");

        assertThat(holds(Category.DIBAO, "2022-06-30")).isTrue();
        assertThat(holds(Category.DIBAO, "2022-07-01")).isFalse();
        assertThat(Following.ended(Category.DIBAO, person.state(), PERSON, day("2022-06-10"), YearMonth.of(2022, 7)))
                .as("heard again")
                .isEmpty();
    }

    @Test
    void fromDibaoToTekunBothTagsStayWithTheirTimesAndTheHigherIsPrimary() {
        begins(Category.DIBAO, "2022-03-17", "2022-04");
        ends(Category.DIBAO, "2022-06-10", "2022-07");
        begins(Category.TEKUN, "2022-06-10", "2022-07");

        Tags tags = ((Listed) person.state()).tags();
        assertThat(tags.primaryOn(day("2022-05-01"))).isEqualTo(Category.DIBAO);
        assertThat(tags.primaryOn(day("2022-06-20"))).isEqualTo(Category.TEKUN);
        assertThat(tags.on(day("2022-06-20"))).hasSize(2);
        assertThat(tags.primaryOn(day("2022-07-01"))).isEqualTo(Category.TEKUN);
    }

    @Test
    void whoChangesTheHouseholdWithinAMonthStaysTagged() {
        begins(Category.DIBAO, "2022-03-17", "2022-04");
        ends(Category.DIBAO, "2022-05-12", "2022-06");
        begins(Category.DIBAO, "2022-05-20", "2022-06");

        assertThat(holds(Category.DIBAO, "2022-05-31")).isTrue();
        assertThat(holds(Category.DIBAO, "2022-06-01")).isTrue();
    }

    @Test
    void anEndingTakenBackLeavesNoGap() {
        begins(Category.TEKUN, "2022-03-17", "2022-04");
        ends(Category.TEKUN, "2022-05-06", "2022-06");
        begins(Category.TEKUN, "2022-08-12", "2022-06");

        assertThat(holds(Category.TEKUN, "2022-05-31")).isTrue();
        assertThat(holds(Category.TEKUN, "2022-06-01")).isTrue();
        assertThat(holds(Category.TEKUN, "2022-09-01")).isTrue();
    }

    @Test
    void anEndingFromBeforeTheTagLeavesItOneDay() {
        begins(Category.DIBAO, "2022-03-17", "2022-04");
        ends(Category.DIBAO, "2022-04-20", "2022-03");

        assertThat(holds(Category.DIBAO, "2022-03-17")).isTrue();
        assertThat(holds(Category.DIBAO, "2022-03-18")).isFalse();
    }

    @Test
    void whoIsListedElsewhereStaysThereAndStepsFollowInTime() {
        begins(Category.OTHER, "2022-03-01", "2022-03");
        person.and("clerk", new MovePerson(ID, day("2022-04-01"), OTHER_TOWN));

        begins(Category.DIBAO, "2022-03-17", "2022-04");

        Listed listed = (Listed) person.state();
        assertThat(listed.area()).isEqualTo(OTHER_TOWN);
        assertThat(listed.lastOn()).isEqualTo(day("2022-04-01"));
        assertThat(holds(Category.DIBAO, "2022-03-17")).isTrue();
    }

    @Test
    void aDeathTakesThePersonOffTheListAndWhatEndsAfterwardsAsksForNothing() {
        begins(Category.DIBAO, "2022-03-17", "2022-04");

        assertThat(person.when(
                        BY,
                        Following.died(person.state(), PERSON, day("2022-05-06"))
                                .orElseThrow()))
                .containsExactly(new PersonLeft(day("2022-05-06"), PERSON, LeavingReason.DEATH, null, BY));
        assertThat(Following.ended(Category.DIBAO, person.state(), PERSON, day("2022-05-06"), YearMonth.of(2022, 6)))
                .isEmpty();
        assertThat(Following.died(person.state(), PERSON, day("2022-05-06"))).isEmpty();
    }

    @Test
    void theDeadAreNotListedAgainByWhatIsHeardLate() {
        begins(Category.DIBAO, "2022-03-17", "2022-04");
        person.and("clerk", new LeaveList(ID, day("2022-05-06"), LeavingReason.DEATH, null));

        assertThat(Following.begun(
                        Category.TEKUN, person.state(), PERSON, NAMED, day("2022-05-04"), YearMonth.of(2022, 6)))
                .isEmpty();
    }

    @Test
    void onlyWhoHasLeftByDeathIsLookedAtWhenThatIsAnnulled() {
        assertThat(Following.dead(new Left(TOWN, day("2022-05-06"), LeavingReason.DEATH)))
                .isPresent();
        assertThat(Following.dead(new Left(TOWN, day("2022-05-06"), LeavingReason.MOVED_AWAY)))
                .isEmpty();
        begins(Category.DIBAO, "2022-03-17", "2022-04");
        assertThat(Following.dead(person.state())).isEmpty();
    }

    @Test
    void whoHasLeftIsListedAgainAndOfTheErasedOrUnknownNothingIsAsked() {
        begins(Category.DIBAO, "2022-03-17", "2022-04");
        person.and("clerk", new LeaveList(ID, day("2022-05-01"), LeavingReason.RISK_REMOVED, null));
        assertThat(person.state()).isInstanceOf(Left.class);

        begins(Category.DIBAO, "2022-04-28", "2022-05");
        assertThat(((Listed) person.state()).lastOn()).isEqualTo(day("2022-05-01"));

        NamedPerson erased = new NamedPerson("erased on 2030-01-01", "erased on 2030-01-01", TOWN);
        Monitored unknown = new Monitored.Unlisted();
        assertThat(Following.begun(Category.DIBAO, unknown, PERSON, erased, day("2022-03-17"), YearMonth.of(2022, 4)))
                .isEmpty();
        assertThat(Following.ended(Category.DIBAO, unknown, PERSON, day("2022-03-17"), YearMonth.of(2022, 4)))
                .isEmpty();
        assertThat(Following.died(unknown, PERSON, day("2022-03-17"))).isEmpty();
    }

    private void recognised(RecognitionKind kind, String on, String from, String until, String decision) {
        person.and(
                BY,
                Following.recognised(
                                new WhenPersonRecognisedThenRecordCategory.Recognition(
                                        day(on), PERSON, "recognition-1", kind, day(from), day(until), decision),
                                person.state(),
                                NAMED)
                        .orElseThrow());
    }

    private void released(RecognitionKind kind, String on, String from, String until) {
        person.and(
                BY,
                Following.released(
                                new WhenRecognitionEndedThenEndCategory.Release(
                                        day(on), PERSON, kind, day(from), day(until)),
                                person.state())
                        .orElseThrow());
    }

    @Test
    void whoIsRecognisedIsTaggedForTheDaysOfTheDecisionAndOfTheRenewalThatFollows() {
        recognised(RecognitionKind.HARD_SPENDING, "2025-03-25", "2025-03-25", "2026-03-24", "认定-1");
        assertThat(holds(Category.HARD_SPENDING, "2025-03-24")).isFalse();
        assertThat(holds(Category.HARD_SPENDING, "2026-03-24")).isTrue();
        recognised(RecognitionKind.HARD_SPENDING, "2026-02-20", "2026-03-25", "2027-03-24", "认定-2");
        assertThat(((Listed) person.state()).tags().all()).hasSize(2);
        assertThat(person.when(
                        BY,
                        Following.recognised(
                                        new WhenPersonRecognisedThenRecordCategory.Recognition(
                                                day("2026-02-20"),
                                                PERSON,
                                                "recognition-1",
                                                RecognitionKind.HARD_SPENDING,
                                                day("2026-03-25"),
                                                day("2027-03-24"),
                                                "认定-2"),
                                        person.state(),
                                        NAMED)
                                .orElseThrow()))
                .as("heard twice")
                .isEmpty();
        assertThat(holds(Category.HARD_SPENDING, "2026-03-24")).isTrue();
        assertThat(holds(Category.HARD_SPENDING, "2026-03-25")).isTrue();

        released(RecognitionKind.HARD_SPENDING, "2026-03-01", "2026-03-25", "2026-03-24");
        assertThat(holds(Category.HARD_SPENDING, "2026-03-24")).isTrue();
        assertThat(holds(Category.HARD_SPENDING, "2026-03-25")).as("never held").isFalse();
        released(RecognitionKind.HARD_SPENDING, "2026-03-01", "2025-03-25", "2026-03-01");
        assertThat(holds(Category.HARD_SPENDING, "2026-03-01")).isTrue();
        assertThat(holds(Category.HARD_SPENDING, "2026-03-02")).isFalse();
    }

    @Test
    void recognitionOfOneWhoIsOnTheListAsOtherwiseCoveredIsLeftToStaff() {
        begins(Category.DIBAO, "2025-03-17", "2025-04");
        recognised(RecognitionKind.LOW_INCOME_EDGE, "2025-03-25", "2025-03-25", "2026-03-24", "认定-1");
        assertThat(Following.recognised(
                        new WhenPersonRecognisedThenRecordCategory.Recognition(
                                day("2025-03-25"),
                                PERSON,
                                "recognition-1",
                                RecognitionKind.HARD_SPENDING,
                                day("2025-03-25"),
                                day("2026-03-24"),
                                "认定-1"),
                        person.state(),
                        NAMED))
                .hasValueSatisfying(command ->
                        assertThatThrownBy(() -> person.and(BY, command)).isInstanceOf(RuleViolation.class));
        assertThat(Following.released(
                        new WhenRecognitionEndedThenEndCategory.Release(
                                day("2025-04-01"),
                                PERSON,
                                RecognitionKind.LOW_INCOME_EDGE,
                                day("2025-03-25"),
                                day("2025-04-01")),
                        new Monitored.Unlisted()))
                .isEmpty();
    }
}
