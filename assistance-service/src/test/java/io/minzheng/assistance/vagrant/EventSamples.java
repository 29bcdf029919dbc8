package io.minzheng.assistance.vagrant;

import static io.minzheng.assistance.vagrant.Samples.*;
import static io.minzheng.assistance.vagrant.Story.*;

import io.minzheng.assistance.vagrant.CareCommand.*;
import io.minzheng.assistance.vagrant.CareEvent.*;
import io.minzheng.assistance.vagrant.LeavingCommand.HandToPolice;
import io.minzheng.assistance.vagrant.LeavingCommand.RecordDeath;
import io.minzheng.assistance.vagrant.LeavingEvent.*;
import io.minzheng.assistance.vagrant.PlacementCommand.RejectPlacement;
import io.minzheng.assistance.vagrant.TracingEvent.Matter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One event of each kind, as commands have brought them about. */
final class EventSamples {
    private EventSamples() {}

    static Collection<RescueEvent> all() {
        Map<Class<?>, RescueEvent> samples = new LinkedHashMap<>();
        stories()
                .flatMap(story -> story.history().stream())
                .forEach(event -> samples.putIfAbsent(event.getClass(), event));
        return samples.values();
    }

    /** Whole lives of rescues. */
    static Stream<List<RescueEvent>> histories() {
        return stories().map(Story::history);
    }

    private static Story known() {
        return given(
                takeIn("2022-03-01", man(), LOST, STATION, WINTER),
                inform("2022-03-01", Matter.LOST),
                belongings("2022-03-01"));
    }

    private static Stream<Story> stories() {
        Story home = known().and(
                        new MovePerson(RESCUE, day("2022-03-02"), HOSPITAL, "发烧"),
                        new ExtendStay(RESCUE, day("2022-03-10"), StayGround.TREATMENT, day("2022-03-20"), "未愈"),
                        new IssueVoucher(RESCUE, day("2022-03-12"), TICKET),
                        new TakeBackVoucher(RESCUE, day("2022-03-13"), "T-1", "未乘车"),
                        handBack("2022-03-14", 1, 2),
                        pickUp("2022-03-14", Family.RELATIVE, false),
                        check("2022-03-15"));
        Story placed = awaitingPlacement()
                .and(
                        new RejectPlacement(RESCUE, day("2022-06-10"), "材料不全"),
                        apply("2022-06-11"),
                        checkPlacement("2022-06-12"),
                        place("2022-06-13"),
                        identify("2023-01-05"),
                        escort("2023-01-10", Acceptor.RELATIVE, false));
        Story child = given(takeIn("2022-03-01", child(), ILL, HOSPITAL))
                .and(escort("2022-03-03", Acceptor.GUARDIAN, true), visit("2022-06-01", true));
        return Stream.of(
                home,
                placed,
                child,
                given(new RefuseHelp(
                        RESCUE, day("2022-03-01"), TOWN, Channel.WALK_IN, false, RefusalGround.OWN_MEANS, "有钱住宿")),
                given(takeIn("2022-03-01", declared(40), WELL, STREET), refute("2022-03-02"))
                        .and(letGo("2022-03-03", Way.OWN_WISH)),
                given(stranger(), new HandToPolice(RESCUE, day("2022-03-02"), "城关派出所", "在逃", "移交-1")),
                given(stranger(), new RecordDeath(RESCUE, day("2022-03-02"), day("2022-03-02"), "死亡-1")),
                given(stranger(), end("2022-03-02", EndGround.WITHOUT_NOTICE, null)));
    }
}
