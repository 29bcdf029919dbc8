package io.minzheng.assistance.vagrant;

import static io.minzheng.assistance.vagrant.Samples.*;
import static io.minzheng.assistance.vagrant.Story.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.minzheng.assistance.vagrant.CareCommand.ExtendStay;
import io.minzheng.assistance.vagrant.CareEvent.StayGround;
import io.minzheng.assistance.vagrant.LeavingEvent.Acceptor;
import io.minzheng.assistance.vagrant.LeavingEvent.Way;
import io.minzheng.assistance.vagrant.Rescue.Tracing;
import io.minzheng.assistance.vagrant.TracingEvent.Matter;
import io.minzheng.kernel.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is due when, and what settles it. */
class RescueLimitsTest {
    private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);
    private static final int DAYS_WITH_NOTICES = 5_400;

    private final RescueLimits limits = new RescueLimits(RescuePolicy.defaults(), CALENDAR);

    @Test
    void aStrangerIsSearchedForByTheLimitsOfTheLaw() {
        assertThat(given(stranger()).dues())
                .containsOnly(
                        entry(Duty.IDENTITY_COMPARISON, day("2022-03-01")),
                        entry(Duty.SEARCH_NOTICE, day("2022-03-02")),
                        entry(Duty.DNA_REQUEST, day("2022-03-10")),
                        entry(Duty.LONG_STAY_CARE, day("2022-03-11")),
                        entry(Duty.SEARCH_REFRESH, day("2022-04-01")),
                        entry(Duty.PLACEMENT_APPLICATION, day("2022-06-01")));
    }

    @Test
    void whoeverIsKnownLeavesWithinTenDays() {
        assertThat(given(takeIn("2022-03-01", man(), WELL, STATION)).dues())
                .containsOnly(entry(Duty.STAY_LIMIT, day("2022-03-11")));
        assertThat(given(takeIn("2022-03-01", declared(40), LOST, STATION)).dues())
                .containsOnly(
                        entry(Duty.STAY_LIMIT, day("2022-03-11")),
                        entry(Duty.IDENTITY_COMPARISON, day("2022-03-01")),
                        entry(Duty.POLICE_REPORT, day("2022-03-01")));
    }

    @Test
    void eachStepSettlesWhatItIsFor() {
        Story story = given(takeIn("2022-03-01", unknown(40), LOST, STATION));
        assertThat(story.and(compare("2022-03-01")).dues()).doesNotContainKey(Duty.IDENTITY_COMPARISON);
        assertThat(story.and(inform("2022-03-01", Matter.IDENTITY)).dues()).containsKey(Duty.POLICE_REPORT);
        assertThat(story.and(inform("2022-03-01", Matter.LOST)).dues()).doesNotContainKey(Duty.POLICE_REPORT);
        assertThat(story.and(publish("2022-03-02")).dues())
                .doesNotContainKey(Duty.SEARCH_NOTICE)
                .containsEntry(Duty.SEARCH_REFRESH, day("2022-04-01"));
        assertThat(story.and(requestDna("2022-03-08")).dues())
                .doesNotContainKey(Duty.DNA_REQUEST)
                .containsEntry(Duty.DNA_SAMPLE, day("2022-04-08"));
        assertThat(story.and(longStay("2022-03-11")).dues()).doesNotContainKey(Duty.LONG_STAY_CARE);
        assertThat(story.and(sample("2022-03-20")).dues()).doesNotContainKey(Duty.DNA_SAMPLE);
        assertThat(story.and(publish("2022-04-02")).dues())
                .containsEntry(Duty.SEARCH_REFRESH, day("2022-05-02"))
                .containsEntry(Duty.PLACEMENT_APPLICATION, day("2022-06-01"));
        assertThat(story.and(apply("2022-06-01")).dues()).containsOnlyKeys(Duty.SEARCH_REFRESH);
        assertThat(story.and(checkPlacement("2022-06-02"), place("2022-06-03")).dues())
                .isEmpty();
    }

    @Test
    void whoBecomesKnownIsNoLongerSearchedFor() {
        assertThat(given(stranger()).and(identify("2022-03-05")).dues())
                .containsOnly(entry(Duty.STAY_LIMIT, day("2022-03-11")));
        assertThat(searchedFor().and(identify("2022-05-05")).dues())
                .as("after ten days: at once")
                .containsOnly(entry(Duty.STAY_LIMIT, day("2022-05-05")));
    }

    @Test
    void whoWasTakenForSomebodyElseIsSearchedForFromTheIntakeOn() {
        Story story = given(takeIn("2022-03-01", declared(40), WELL, STATION), refute("2022-03-15"));
        assertThat(story.dues())
                .containsEntry(Duty.SEARCH_NOTICE, day("2022-03-02"))
                .containsEntry(Duty.PLACEMENT_APPLICATION, day("2022-06-01"))
                .doesNotContainKey(Duty.STAY_LIMIT);
        assertThat(given(stranger(), publish("2022-03-02"), requestDna("2022-03-03"))
                        .and(identify("2022-03-05"), refute("2022-03-06"))
                        .dues())
                .as("what was done stays done")
                .doesNotContainKeys(Duty.SEARCH_NOTICE, Duty.DNA_REQUEST)
                .containsEntry(Duty.DNA_SAMPLE, day("2022-04-03"))
                .containsEntry(Duty.LONG_STAY_CARE, day("2022-03-11"));
    }

    @Test
    void anExtensionIsLookedAtAgainAtItsEnd() {
        Story story = given(takeIn("2022-03-01", man(), WELL, STATION))
                .and(new ExtendStay(RESCUE, day("2022-03-10"), StayGround.TREATMENT, day("2022-04-01"), null));
        assertThat(story.dues()).containsOnly(entry(Duty.STAY_LIMIT, day("2022-04-01")));
    }

    @Test
    void whoLeavesIsOwedNothingMoreButAChildAtRiskItsVisits() {
        assertThat(given(stranger(), letGo("2022-03-02", Way.OWN_WISH)).dues()).isEmpty();
        Story home = given(
                takeIn("2022-03-01", child(), WELL, station(Sex.FEMALE, Sex.FEMALE)),
                escort("2022-03-03", Acceptor.GUARDIAN, true));
        assertThat(home.dues()).containsOnly(entry(Duty.RETURN_VISIT, day("2022-06-03")));
        assertThat(home.and(visit("2022-06-01", true)).dues())
                .containsOnly(entry(Duty.RETURN_VISIT, day("2022-09-01")));
        assertThat(home.and(visit("2022-08-30", false)).dues()).isEmpty();
    }

    @Test
    void aRejectedPlacementIsOwedAgain() {
        Story story = awaitingPlacement().and(new PlacementCommand.RejectPlacement(RESCUE, day("2022-06-10"), "材料不全"));
        assertThat(story.dues()).containsEntry(Duty.PLACEMENT_APPLICATION, day("2022-06-01"));
    }

    @Test
    void nobodyIsTurnedAwayBecauseNextYearsHolidaysAreNotAnnounced() {
        Map<Duty, LocalDate> dues = dues(limits.unidentified(day("2026-12-30"), Tracing.NONE));

        assertThat(dues).containsEntry(Duty.DNA_REQUEST, day("2027-01-06"));
    }

    @Property
    void limitsRunFromTheIntakeInTheirOrder(@ForAll @IntRange(max = DAYS_WITH_NOTICES) int days) {
        LocalDate arrivedOn = FIRST.plusDays(days);

        Map<Duty, LocalDate> dues = dues(limits.unidentified(arrivedOn, Tracing.NONE));

        assertThat(dues.get(Duty.SEARCH_NOTICE)).isEqualTo(arrivedOn.plusDays(1));
        assertThat(dues.get(Duty.LONG_STAY_CARE)).isEqualTo(arrivedOn.plusDays(10));
        assertThat(dues.get(Duty.SEARCH_REFRESH)).isEqualTo(arrivedOn.plusMonths(1));
        assertThat(dues.get(Duty.PLACEMENT_APPLICATION)).isEqualTo(arrivedOn.plusMonths(3));
        LocalDate dna = dues.get(Duty.DNA_REQUEST);
        assertThat(CALENDAR.isWorkingDay(dna)).isTrue();
        assertThat(CALENDAR.between(arrivedOn, dna)).isEqualTo(7);
    }

    @Property
    void aPublicationIsRefreshedAtTheEndOfTheFirstMonthAndEachMonthAfter(
            @ForAll @IntRange(max = DAYS_WITH_NOTICES) int days, @ForAll @IntRange(max = 200) int later) {
        LocalDate arrivedOn = FIRST.plusDays(days);
        LocalDate publishedOn = arrivedOn.plusDays(later);

        LocalDate next = limits.searchRefresh(arrivedOn, publishedOn).dueOn();

        assertThat(next).isAfter(publishedOn).isAfterOrEqualTo(arrivedOn.plusMonths(1));
        assertThat(next).isBeforeOrEqualTo(publishedOn.plusMonths(1));
    }

    private static Map<Duty, LocalDate> dues(List<Due> dues) {
        return dues.stream().collect(Collectors.toMap(Due::duty, Due::dueOn));
    }
}
