package io.minzheng.assistance.vagrant;

import static io.minzheng.assistance.vagrant.Samples.*;
import static io.minzheng.assistance.vagrant.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.vagrant.CareCommand.*;
import io.minzheng.assistance.vagrant.CareEvent.Channel;
import io.minzheng.assistance.vagrant.CareEvent.RefusalGround;
import io.minzheng.assistance.vagrant.LeavingEvent.*;
import io.minzheng.assistance.vagrant.Rescue.Ending;
import io.minzheng.assistance.vagrant.RescueFile.Phase;
import io.minzheng.assistance.vagrant.RescueQueries.DueLine;
import io.minzheng.assistance.vagrant.RescueStatistics.Count;
import io.minzheng.assistance.vagrant.RescueStatistics.OfCampaign;
import io.minzheng.assistance.vagrant.RescueStatistics.Township;
import io.minzheng.assistance.vagrant.RescueStatistics.Vouchers;
import io.minzheng.assistance.vagrant.RescuedPerson.Identity;
import io.minzheng.projection.View;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the read models make of the events; that they hang on the real processor is the service's test. */
class ViewsTest {
    private static Story helpedHome() {
        return given(
                takeIn("2022-03-01", man(), WELL, STATION, WINTER),
                belongings("2022-03-01"),
                new IssueVoucher(RESCUE, day("2022-03-02"), TICKET),
                handBack("2022-03-02", 1, 2),
                letGo("2022-03-02", Way.VOUCHER));
    }

    private static Story refused() {
        return given(new RefuseHelp(
                RESCUE, day("2022-03-01"), TOWN, Channel.WALK_IN, false, RefusalGround.OWN_MEANS, "有钱住宿"));
    }

    private static <D extends Record> D document(View<D> view, Story story) {
        return FoldedView.of(view, story.history()).get(RESCUE).orElseThrow();
    }

    @Test
    void eventsHandledAgainFromAnywhereChangeNothing() {
        EventSamples.histories().forEach(events -> {
            for (View<?> view : List.of(
                    new RescueFiles(),
                    new PeopleInCare(),
                    new RescuesDue(),
                    new RescueCounts(),
                    new RescuedPersons())) {
                again(view, events);
            }
        });
    }

    private static <D extends Record> void again(View<D> view, List<RescueEvent> events) {
        Map<String, D> once = FoldedView.of(view, events).documents();
        for (int from = 0; from < events.size(); from++) {
            assertThat(FoldedView.of(view, events)
                            .take(RESCUE, events, from, Instant.EPOCH)
                            .documents())
                    .as("%s from %d", view.name(), from)
                    .isEqualTo(once);
        }
    }

    @Test
    void theFileTellsEveryStepByWhomAndWhen() {
        RescueFile file = document(new RescueFiles(), helpedHome());

        assertThat(file.phase()).isEqualTo(Phase.GONE);
        assertThat(file.ending()).isEqualTo(Ending.VOUCHER);
        assertThat(file.area()).isEqualTo(TOWN.value());
        assertThat(file.version()).isEqualTo(5);
        assertThat(file.entries())
                .extracting(RescueFile.Entry::step)
                .containsExactly(
                        "PersonTakenIn",
                        "CountedToCampaign",
                        "BelongingsRegistered",
                        "VoucherIssued",
                        "BelongingsHandedBack",
                        "PersonLeft");
        assertThat(file.entries().get(3).facts()).containsEntry("value", "12350");
        assertThat(file.entries().get(3).staff()).isEqualTo("staff-3");
    }

    @Test
    void filesOfEveryPhaseAreFoldedOn() {
        Map<Phase, Story> stories = Map.of(
                Phase.REFUSED, refused(),
                Phase.SHELTERED, given(stranger()),
                Phase.LONG_STAY, searchedFor(),
                Phase.AWAITING_PLACEMENT, awaitingPlacement(),
                Phase.PLACED, awaitingPlacement().and(place("2022-06-10")),
                Phase.GONE, helpedHome());

        assertThat(stories).containsOnlyKeys(Phase.values());
        stories.forEach((phase, story) ->
                assertThat(document(new RescueFiles(), story).phase()).isEqualTo(phase));
    }

    @Test
    void whoIsInCareStandsInTheListUntilHeLeaves() {
        PersonInCare first = document(new PeopleInCare(), given(stranger()));
        assertThat(first.room()).isEqualTo("101");
        assertThat(first.identity()).isEqualTo(Identity.UNKNOWN);

        PersonInCare later = document(new PeopleInCare(), searchedFor());
        assertThat(later.care()).isEqualTo(Care.Form.FOSTER_CARE);
        assertThat(later.facility()).isEqualTo("托养中心");
        assertThat(later.room()).isNull();
        assertThat(later.longStay()).isTrue();

        PersonInCare known = document(new PeopleInCare(), searchedFor().and(identify("2022-05-01")));
        assertThat(known.identity()).isEqualTo(Identity.VERIFIED);
        assertThat(known.longStay()).isFalse();

        assertThat(FoldedView.of(new PeopleInCare(), helpedHome().history()).documents())
                .isEmpty();
        assertThat(FoldedView.of(
                                new PeopleInCare(),
                                awaitingPlacement()
                                        .and(place("2022-06-10"), identify("2022-07-01"))
                                        .history())
                        .documents())
                .isEmpty();
        assertThat(FoldedView.of(new PeopleInCare(), refused().history()).documents())
                .isEmpty();
    }

    @Test
    void whatIsDueOnADayIsSeenThatDayAndOverdueTheNext() {
        RescueDue due = document(new RescuesDue(), given(stranger(), compare("2022-03-01")));
        assertThat(due.firstDueOn()).isEqualTo(day("2022-03-02"));
        assertThat(due.queue()).isEqualTo("2022-03-02.rescue-1");
        assertThat(DueLine.of(due, day("2022-03-02")).duties())
                .extracting(line -> line.duty() + " " + line.overdue())
                .containsExactly("SEARCH_NOTICE false");
        assertThat(DueLine.of(due, day("2022-03-10")).duties())
                .extracting(line -> line.duty() + " " + line.overdue())
                .containsExactly("SEARCH_NOTICE true", "DNA_REQUEST false");
        assertThat(document(new RescuesDue(), helpedHome()).waiting()).isFalse();
        assertThat(FoldedView.of(new RescuesDue(), refused().history()).documents())
                .isEmpty();
    }

    @Test
    void whatIsDueIsWhatTheStateSays() {
        EventSamples.histories().forEach(events -> {
            Rescue state = events.stream()
                    .reduce((Rescue) new Rescue.Unopened(), RescueFold::evolve, (one, other) -> other);
            if (state instanceof Rescue.Helped helped) {
                assertThat(FoldedView.of(new RescuesDue(), events).only().dues())
                        .isEqualTo(helped.facts().dues());
            }
        });
    }

    @Test
    void aPersonIsFoundInRescuesUntilTheIdentityIsRefuted() {
        assertThat(FoldedView.of(new RescuedPersons(), given(stranger()).history())
                        .documents())
                .isEmpty();
        Story story = given(stranger(), identify("2022-03-03"));
        assertThat(FoldedView.of(new RescuedPersons(), story.history()).get("person-1"))
                .contains(new PersonRescues("person-1", List.of(RESCUE)));
        assertThat(FoldedView.of(
                                new RescuedPersons(),
                                story.and(refute("2022-03-04")).history())
                        .get("person-1"))
                .contains(new PersonRescues("person-1", List.of()));
    }

    private static RescueStatistics statistics(String since, String until, @Nullable String knownAt, Story... stories) {
        RescueStatistics.Sum sum =
                new RescueStatistics.Sum(day(since), day(until), knownAt == null ? null : day(knownAt));
        for (Story story : stories) {
            sum.add(document(new RescueCounts(), story));
        }
        return sum.report("623001");
    }

    @Test
    void personTimesAreCountedByKind() {
        Story child = given(takeIn("2022-03-31", child(), ILL, HOSPITAL))
                .and(pickUp("2022-04-02", Family.GUARDIAN, false));

        RescueStatistics march = statistics("2022-03-01", "2022-03-31", null, helpedHome(), child, refused());

        assertThat(march.helped().personTimes()).isEqualTo(2);
        assertThat(march.helped().minors()).isEqualTo(1);
        assertThat(march.helped().unidentified()).isZero();
        assertThat(march.helped().channels()).containsExactly(new Count("POLICE", 2));
        assertThat(march.helped().forms()).containsExactly(new Count("HOSPITAL", 1), new Count("STATION", 1));
        assertThat(march.refused()).isEqualTo(1);
        assertThat(march.outcomes().ended()).containsExactly(new Count("LEFT_WITH_VOUCHER", 1));
        assertThat(march.vouchers()).isEqualTo(new Vouchers(1, 0, 12_350));
        assertThat(march.townships()).containsExactly(new Township("623001100", 2));
        assertThat(march.campaigns()).containsExactly(new OfCampaign("campaign-1", 1));
        RescueStatistics april = statistics("2022-04-01", "2022-04-30", null, helpedHome(), child, refused());
        assertThat(april.helped().personTimes()).isZero();
        assertThat(april.outcomes().ended()).containsExactly(new Count("PICKED_UP", 1));
        assertThat(april.campaigns()).isEmpty();
    }

    @Test
    void whoWasTracedAndPlacedIsCountedOnThatDay() {
        Story placed = awaitingPlacement().and(place("2022-06-10"), identify("2023-06-10"));

        assertThat(statistics("2022-01-01", "2022-12-31", null, placed).helped().unidentified())
                .isEqualTo(1);
        assertThat(statistics("2022-01-01", "2022-12-31", null, placed).outcomes())
                .isEqualTo(new RescueStatistics.Outcomes(0, 1, List.of()));
        assertThat(statistics("2023-01-01", "2023-12-31", null, placed).outcomes())
                .isEqualTo(new RescueStatistics.Outcomes(1, 0, List.of()));
    }

    @Test
    void aNameThatProvedWrongTracesNobody() {
        Story story = given(stranger(), identify("2022-03-30"), refute("2022-04-02"));

        assertThat(statistics("2022-03-01", "2022-03-31", null, story).outcomes().traced())
                .isEqualTo(1);
        assertThat(statistics("2022-03-01", "2022-04-30", null, story).outcomes().traced())
                .isZero();
        assertThat(statistics(
                                "2022-03-01",
                                "2022-04-30",
                                null,
                                given(takeIn("2022-03-01", declared(40), WELL, STATION), identify("2022-03-03")))
                        .outcomes()
                        .traced())
                .as("whoever said himself who he was")
                .isZero();
    }

    @Test
    void aTicketTakenBackIsNotSpent() {
        Story story = given(
                takeIn("2022-03-01", man(), WELL, STATION),
                new IssueVoucher(RESCUE, day("2022-03-02"), TICKET),
                new TakeBackVoucher(RESCUE, day("2022-03-03"), "T-1", "未乘车"));

        assertThat(statistics("2022-03-01", "2022-03-31", null, story).vouchers())
                .isEqualTo(new Vouchers(1, 1, 0));
    }

    @Test
    void whatWasRecordedLaterWasNotKnown() {
        Story story = given(stranger());
        RescueCount recorded = new RescueCount(
                RESCUE,
                TOWN.value(),
                Channel.POLICE,
                Care.Form.STATION,
                false,
                false,
                List.of(new RescueCount.Mark(
                        RescueCount.What.TAKEN_IN, day("2022-03-01"), day("2022-05-01"), null, 0)));
        RescueStatistics.Sum sum = new RescueStatistics.Sum(day("2022-03-01"), day("2022-03-31"), day("2022-04-30"));
        sum.add(recorded);

        assertThat(sum.report(null).helped().personTimes()).isZero();
        assertThat(statistics("2022-03-01", "2022-03-31", "1970-01-01", story).helped().personTimes())
                .as("recorded on 1970-01-01")
                .isEqualTo(1);
    }

    /** The figure of the decade: intakes add up over days, townships, channels and forms alike. */
    @Property(tries = 50)
    void personTimesOfAPeriodAreItsIntakes(
            @ForAll @Size(max = 60) List<@IntRange(max = 4_017) Integer> days,
            @ForAll @IntRange(max = 4_017) int first,
            @ForAll @IntRange(max = 4_017) int last) {
        LocalDate start = LocalDate.of(2012, 1, 1);
        List<RescueCount> rescues = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            String on = start.plusDays(days.get(i)).toString();
            rescues.add(FoldedView.of(
                            new RescueCounts(),
                            given(takeIn(on, unknown(i), WELL, STATION)).history())
                    .only());
        }
        RescueStatistics.Sum sum = new RescueStatistics.Sum(start.plusDays(first), start.plusDays(last), null);
        rescues.forEach(sum::add);

        RescueStatistics report = sum.report(null);

        long within =
                days.stream().filter(day -> day >= first && day <= last).count();
        assertThat(report.helped().personTimes()).isEqualTo((int) within);
        assertThat(report.townships().stream().mapToInt(Township::personTimes).sum())
                .isEqualTo((int) within);
        assertThat(report.helped().channels().stream()
                        .mapToInt(Count::personTimes)
                        .sum())
                .isEqualTo((int) within);
        assertThat(report.helped().forms().stream().mapToInt(Count::personTimes).sum())
                .isEqualTo((int) within);
    }
}
