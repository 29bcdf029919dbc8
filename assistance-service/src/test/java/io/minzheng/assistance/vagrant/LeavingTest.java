package io.minzheng.assistance.vagrant;

import static io.minzheng.assistance.vagrant.RescueDeciderTest.sheltered;
import static io.minzheng.assistance.vagrant.Samples.*;
import static io.minzheng.assistance.vagrant.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.vagrant.CareCommand.IssueVoucher;
import io.minzheng.assistance.vagrant.CareCommand.TakeBackVoucher;
import io.minzheng.assistance.vagrant.LeavingCommand.*;
import io.minzheng.assistance.vagrant.LeavingEvent.*;
import io.minzheng.assistance.vagrant.PlacementCommand.*;
import io.minzheng.assistance.vagrant.PlacementEvent.*;
import io.minzheng.assistance.vagrant.Rescue.*;
import io.minzheng.kernel.DivisionCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ways out, and placement. */
class LeavingTest {
    @Test
    void familyOrStaffBringThePersonHome() {
        assertThat(sheltered().when(pickUp("2022-03-05", Family.RELATIVE, false)))
                .isEqualTo(List.of(new PersonPickedUp(
                        day("2022-03-05"), "person-1", Family.RELATIVE, "测试父", "父子", "接领-1", List.of(), CLERK)));
        assertThat(sheltered().when(escort("2022-03-05", Acceptor.RESCUE_STATION, false)))
                .isEqualTo(List.of(new PersonEscorted(
                        day("2022-03-05"),
                        "person-1",
                        day("2022-03-05"),
                        List.of("escort-1"),
                        HOME_COUNTY,
                        Acceptor.RESCUE_STATION,
                        "接收人",
                        "交接-1",
                        List.of(),
                        CLERK)));
    }

    @Test
    void helpEndsInOtherWays() {
        Story story = sheltered();
        assertThat(story.when(new HandToPolice(RESCUE, day("2022-03-05"), "城关派出所", "在逃", "移交-1")))
                .isEqualTo(
                        List.of(new PersonHandedToPolice(day("2022-03-05"), "person-1", "城关派出所", "在逃", "移交-1", CLERK)));
        assertThat(story.when(new RecordDeath(RESCUE, day("2022-03-05"), day("2022-03-04"), "死亡-1")))
                .isEqualTo(List.of(new PersonDied(day("2022-03-05"), day("2022-03-04"), "死亡-1", CLERK)));
        assertThat(story.when(end("2022-03-05", EndGround.BREACH_OF_RULES, null)))
                .isEqualTo(List.of(
                        new HelpEnded(day("2022-03-05"), "person-1", EndGround.BREACH_OF_RULES, "夜间离站", null, CLERK)));
        assertThat(story.and(end("2022-03-05", EndGround.BREACH_OF_RULES, null)).state())
                .isEqualTo(new Gone(story.facts(), Ending.SENT_AWAY, false));
    }

    @Test
    void aChildThatRanAwayIsReported() {
        Story story = given(takeIn("2022-03-01", child(), WELL, HOSPITAL))
                .and(end("2022-03-02", EndGround.WITHOUT_NOTICE, "报警-1"));

        assertThat(story.last(HelpEnded.class).policeReport()).isEqualTo("报警-1");
    }

    @Test
    void aChildThatHasComeOfAgeMayLeave() {
        Story story = given(takeIn("2030-04-01", child(), WELL, HOSPITAL));

        assertThat(story.facts().person().minor()).isTrue();
        assertThat(story.when(letGo("2030-05-01", Way.OWN_WISH))).hasSize(1);
    }

    @Test
    void childrenAtRiskAreVisited() {
        Story story = given(takeIn("2022-03-01", child(), WELL, HOSPITAL))
                .and(pickUp("2022-03-05", Family.GUARDIAN, true), visit("2022-06-01", true));

        assertThat(story.last(ReturnVisitHeld.class))
                .isEqualTo(new ReturnVisitHeld(
                        day("2022-06-01"),
                        "person-2",
                        day("2022-06-01"),
                        true,
                        "已复学",
                        List.of(new Due(Duty.RETURN_VISIT, day("2022-09-01"))),
                        CLERK));
    }

    @Test
    void anotherChecksTheRecord() {
        Story story = sheltered().and(letGo("2022-03-02", Way.OWN_WISH), check("2022-03-03"));

        assertThat(story.last(RescueChecked.class))
                .isEqualTo(new RescueChecked(day("2022-03-03"), "person-1", null, REVIEWER));
        assertThat(((Gone) story.state()).checked()).isTrue();
    }

    @Test
    void whatIsRecordedAfterTheCheckWantsAnother() {
        Story story = sheltered()
                .and(new IssueVoucher(RESCUE, day("2022-03-02"), TICKET), letGo("2022-03-02", Way.VOUCHER))
                .and(check("2022-03-03"), new TakeBackVoucher(RESCUE, day("2022-03-04"), "T-1", "未乘车"));

        assertThat(((Gone) story.state()).checked()).isFalse();
        assertThat(story.when(check("2022-03-05"))).hasSize(1);
    }

    @Test
    void placementIsAppliedForCheckedAndDecidedByThree() {
        Story story = awaitingPlacement().and(place("2022-06-10"));

        assertThat(story.last(PlacementApplied.class).by()).isEqualTo(CLERK);
        assertThat(story.last(PlacementChecked.class)).isEqualTo(new PlacementChecked(day("2022-06-02"), REVIEWER));
        assertThat(story.last(PersonPlaced.class))
                .isEqualTo(new PersonPlaced(
                        day("2022-06-10"),
                        Home.WELFARE_INSTITUTION,
                        "社会福利院",
                        DivisionCode.of("623001001"),
                        "安置-1",
                        "政府批复-1",
                        CLERK,
                        REVIEWER,
                        APPROVER));
        assertThat(story.state()).isInstanceOf(Placed.class);
    }

    @Test
    void aPlacementMayBeRejected() {
        Story story = awaitingPlacement().and(new RejectPlacement(RESCUE, day("2022-06-10"), "材料不全"));

        assertThat(story.last(PlacementRejected.class).reason()).isEqualTo("材料不全");
        assertThat(story.state()).isInstanceOf(LongStay.class);
    }

    @Test
    void whoIsPlacedMayStillBecomeKnownAndGoHome() {
        Story story = awaitingPlacement().and(place("2022-06-10"), identify("2023-06-10"));
        assertThat(story.state()).isInstanceOf(Placed.class);
        assertThat(story.dues()).isEmpty();

        story.and(pickUp("2023-06-20", Family.RELATIVE, false));

        assertThat(((Gone) story.state()).ending()).isEqualTo(Ending.PICKED_UP);
    }

    @Test
    void whoBecomesKnownNeedsNoPlacement() {
        assertThat(awaitingPlacement().and(identify("2022-06-05")).state()).isInstanceOf(Sheltered.class);
    }
}
