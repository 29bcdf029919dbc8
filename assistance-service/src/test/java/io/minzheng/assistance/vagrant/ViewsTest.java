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
import io.minzheng.assistance.vagrant.RescuedPerson.Identity;
import io.minzheng.projection.View;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the read models make of the events; that they hang on the real processor is the service's test. */
class ViewsTest {
    static Story helpedHome() {
        return given(
                takeIn("2022-03-01", man(), WELL, STATION, WINTER),
                belongings("2022-03-01"),
                new IssueVoucher(RESCUE, day("2022-03-02"), TICKET),
                handBack("2022-03-02", 1, 2),
                letGo("2022-03-02", Way.VOUCHER));
    }

    static Story refused() {
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
            Rescue state =
                    events.stream().reduce((Rescue) new Rescue.Unopened(), RescueFold::evolve, (one, other) -> other);
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
}
