package io.minzheng.assistance.vagrant;

import static io.minzheng.assistance.vagrant.Samples.*;
import static io.minzheng.assistance.vagrant.Story.*;
import static io.minzheng.assistance.vagrant.VagrantRule.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.minzheng.assistance.vagrant.Care.Form;
import io.minzheng.assistance.vagrant.CareCommand.*;
import io.minzheng.assistance.vagrant.CareEvent.*;
import io.minzheng.assistance.vagrant.LeavingCommand.*;
import io.minzheng.assistance.vagrant.LeavingEvent.*;
import io.minzheng.assistance.vagrant.PlacementCommand.*;
import io.minzheng.assistance.vagrant.PlacementEvent.Home;
import io.minzheng.assistance.vagrant.TracingCommand.*;
import io.minzheng.assistance.vagrant.TracingEvent.*;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.kernel.Sex;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule, at least once, seen to refuse what it is there to refuse. */
class RefusalsTest {
    private record Refusal(VagrantRule rule, Story story, RescueCommand command) {}

    private final List<Refusal> refusals = new ArrayList<>();

    RefusalsTest() {
        intake();
        care();
        tracing();
        leaving();
        placement();
    }

    private void refuses(VagrantRule rule, Story story, RescueCommand command) {
        refusals.add(new Refusal(rule, story, command));
    }

    @TestFactory
    Stream<DynamicTest> refuse() {
        return IntStream.range(0, refusals.size()).mapToObj(i -> {
            Refusal refusal = refusals.get(i);
            return dynamicTest(
                    i + " " + refusal.rule(), () -> refusal.story().refuses(refusal.rule(), refusal.command()));
        });
    }

    @Test
    void everyRuleIsSeenToRefuse() {
        Set<VagrantRule> seen = refusals.stream().map(Refusal::rule).collect(Collectors.toSet());

        // Staff are tried below; that a campaign is known is seen over HTTP.
        assertThat(seen)
                .isEqualTo(
                        EnumSet.complementOf(EnumSet.of(MakerMustNotCheck, MakerMustNotDecide, CampaignMustBeKnown)));
    }

    private static Story sheltered() {
        return given(takeIn("2022-03-01", man(), WELL, STATION));
    }

    private static Story withChild() {
        return given(takeIn("2022-03-01", child(), WELL, HOSPITAL));
    }

    private static Story gone() {
        return sheltered().and(letGo("2022-03-02", Way.OWN_WISH));
    }

    private static TakeIn at(String area, String foundAt, Channel channel, String broughtBy) {
        return new TakeIn(
                RESCUE,
                day("2022-03-01"),
                DivisionCode.of(area),
                channel,
                broughtBy,
                foundAt,
                man(),
                WELL,
                STATION,
                null);
    }

    private static TakeIn with(Newcomer newcomer) {
        return takeIn("2022-03-01", newcomer, WELL, STATION);
    }

    private static TakeIn in(Care care) {
        return takeIn("2022-03-01", man(), WELL, care);
    }

    private void intake() {
        refuses(AreaMustBeATownshipOrVillage, given(), at("623001", "车站", Channel.POLICE, "民警"));
        refuses(TextMustBeGiven, given(), at("623001100", " ", Channel.POLICE, "民警"));
        refuses(TextMustBeGiven, given(), at("623001100", "车站", Channel.CITIZEN, null));
        refuses(TextMustBeGiven, given(), with(new Newcomer(null, null, " ", Sex.MALE, 40, "无")));
        refuses(TextMustBeGiven, given(), with(new Newcomer(null, null, null, Sex.MALE, 40, "x".repeat(2001))));
        refuses(VerifiedPersonMustBeNamed, given(), with(new Newcomer("person-1", MAN, null, null, null, "无")));
        refuses(AgeMustBeEstimated, given(), with(new Newcomer(null, null, "测试", Sex.MALE, null, "无")));
        refuses(AgeMustBeEstimated, given(), with(unknown(131)));
        refuses(CareMustBeDescribed, given(), in(new Care(Form.HOSPITAL, null, null, null)));
        refuses(CareMustBeDescribed, given(), in(new Care(Form.FOSTER_CARE, "托养中心", null, null)));
        refuses(CareMustBeDescribed, given(), in(new Care(Form.STATION, null, null, null)));
        refuses(CareMustBeDescribed, given(), in(new Care(Form.HOSPITAL, "医院", null, STATION.lodging())));
        refuses(RoomMustFitTheSex, given(), in(station(Sex.FEMALE, Sex.MALE)));
        Newcomer woman = new Newcomer(null, null, null, Sex.FEMALE, 40, "无");
        refuses(WomenMustBeCaredForByWomen, given(), takeIn("2022-03-01", woman, WELL, station(Sex.FEMALE, Sex.MALE)));
        refuses(IllMustBeTakenToHospitalFirst, given(), takeIn("2022-03-01", man(), ILL, STATION));
        refuses(MinorsMustBeTakenIn, given(), takeIn("2022-03-01", child(), WELL, STREET));
        refuses(
                MinorsMustBeTakenIn,
                given(),
                new RefuseHelp(RESCUE, day("2022-03-01"), TOWN, Channel.WALK_IN, true, RefusalGround.OTHER, "无证件"));
        refuses(CampaignMustCoverTheRescue, given(), takeIn("2022-03-16", man(), WELL, STATION, WINTER));
        refuses(RescueMustNotBeOpenedTwice, sheltered(), stranger());
        refuses(RescueMustBeOpened, given(), compare("2022-03-01"));
        refuses(StepsMustFollowInTime, sheltered(), compare("2022-02-28"));
    }

    private static RegisterBelongings items(boolean signed, Item... items) {
        return new RegisterBelongings(RESCUE, day("2022-03-01"), List.of(items), signed, "清单-1", null);
    }

    private static IssueVoucher ticket(String destination, long value) {
        return new IssueVoucher(
                RESCUE,
                day("2022-03-01"),
                new Voucher("T-1", Voucher.Transport.COACH, DivisionCode.of(destination), value));
    }

    private static ExtendStay extend(String until) {
        return new ExtendStay(RESCUE, day("2022-03-10"), StayGround.TREATMENT, day(until), null);
    }

    private void care() {
        Item bag = new Item(1, "背包", 1, 0);
        refuses(ItemsMustBeNumberedOnce, sheltered(), items(true));
        refuses(ItemsMustBeNumberedOnce, sheltered(), items(true, bag, bag));
        refuses(
                ItemsMustBeNumberedOnce,
                sheltered().and(belongings("2022-03-01"), handBack("2022-03-01", 1)),
                items(true, bag));
        refuses(BelongingsMustBeSignedFor, sheltered(), items(false, bag));
        refuses(AmountsMustBePlausible, sheltered(), items(true, new Item(1, "背包", 0, 0)));
        refuses(AmountsMustBePlausible, sheltered(), items(true, new Item(1, "现金", 1, -1)));
        refuses(BelongingsMustBeKept, sheltered(), handBack("2022-03-01", 1));
        refuses(BelongingsMustBeKept, sheltered().and(belongings("2022-03-01")), handBack("2022-03-01", 1, 1));
        refuses(StepMustFitThePhase, gone(), belongings("2022-03-02"));
        refuses(AmountsMustBePlausible, sheltered(), ticket("622901", 0));
        refuses(AmountsMustBePlausible, sheltered(), ticket("622901", 1_000_001));
        refuses(DestinationMustBeACounty, sheltered(), ticket("6229", 100));
        refuses(MinorsMustNotBeReleased, withChild(), ticket("622901", 100));
        Story ticketed = sheltered().and(ticket("622901", 100));
        refuses(VoucherMustBeIssuedOnce, ticketed, ticket("622901", 100));
        refuses(VoucherMustBeOut, sheltered(), new TakeBackVoucher(RESCUE, day("2022-03-01"), "T-1", "未乘车"));
        refuses(PersonMustBeIdentified, given(stranger()), extend("2022-03-20"));
        refuses(StayMustBeExtendedForward, sheltered(), extend("2022-03-11"));
        refuses(StayMustBeExtendedForward, sheltered(), extend("2022-04-10"));
        refuses(LongStayMustFollowTenDays, given(stranger()), longStay("2022-03-10"));
        refuses(PersonMustBeUnidentified, sheltered(), longStay("2022-03-11"));
        refuses(LongStayMustBeUnderARoof, given(stranger()), new ArrangeLongStay(RESCUE, day("2022-03-11"), STREET));
        refuses(
                CampaignMustCoverTheRescue,
                given(takeIn("2022-03-16", man(), WELL, STATION)),
                new CountToCampaign(RESCUE, day("2022-03-16"), WINTER));
        refuses(MinorsMustBeTakenIn, withChild(), new MovePerson(RESCUE, day("2022-03-02"), STREET, "不愿进站"));
    }

    private void tracing() {
        refuses(PersonMustBeUnidentified, sheltered(), publish("2022-03-01"));
        refuses(PersonMustBeUnidentified, given(with(declared(40))), publish("2022-03-01"));
        refuses(PersonMustBeUnidentified, sheltered(), requestDna("2022-03-01"));
        refuses(DnaMustBeRequestedOnce, given(stranger(), requestDna("2022-03-02")), requestDna("2022-03-03"));
        refuses(DnaMustBeRequestedFirst, given(stranger()), sample("2022-03-03"));
        refuses(
                StepsMustFollowInTime,
                given(stranger(), requestDna("2022-03-02")),
                new RecordDnaSample(RESCUE, day("2022-03-03"), day("2022-03-01"), false, "样本-1"));
        refuses(
                MediaMustBeNamed,
                given(stranger()),
                new PublishSearch(RESCUE, day("2022-03-02"), List.of(), "约四十岁", "公告-1"));
        refuses(
                PersonMustBeIdentifiedOnce,
                sheltered(),
                new IdentifyPerson(RESCUE, day("2022-03-02"), "person-2", CHILD, "测试", Source.POLICE, "函"));
        refuses(PersonMustBeIdentified, given(stranger()), refute("2022-03-02"));
        refuses(StepMustFitThePhase, gone(), identify("2022-03-02"));
        refuses(StepMustFitThePhase, awaitingPlacement().and(place("2022-06-03")), refute("2022-06-04"));
    }

    private void leaving() {
        Story loaded = sheltered().and(belongings("2022-03-01"));
        refuses(BelongingsMustBeHandedBack, loaded, letGo("2022-03-02", Way.OWN_WISH));
        refuses(BelongingsMustBeHandedBack, loaded, pickUp("2022-03-02", Family.RELATIVE, false));
        refuses(BelongingsMustBeHandedBack, loaded, escort("2022-03-02", Acceptor.RELATIVE, false));
        refuses(BelongingsMustBeHandedBack, loaded, new HandToPolice(RESCUE, day("2022-03-02"), "派出所", "在逃", "移交-1"));
        refuses(VoucherMustBeIssuedFirst, sheltered(), letGo("2022-03-02", Way.VOUCHER));
        refuses(MinorsMustNotBeReleased, withChild(), letGo("2022-03-02", Way.OWN_WISH));
        refuses(MinorsMustNotBeReleased, withChild(), end("2022-03-02", EndGround.BREACH_OF_RULES, "报警-1"));
        refuses(MissingMinorsMustBeReported, withChild(), end("2022-03-02", EndGround.WITHOUT_NOTICE, null));
        refuses(MinorsMustGoToTheirGuardian, withChild(), pickUp("2022-03-02", Family.RELATIVE, false));
        refuses(MinorsMustGoToTheirGuardian, withChild(), escort("2022-03-02", Acceptor.RELATIVE, false));
        refuses(RiskMustBeAChilds, sheltered(), pickUp("2022-03-02", Family.RELATIVE, true));
        refuses(
                EscortMustBeNamed,
                sheltered(),
                new EscortHome(
                        RESCUE,
                        day("2022-03-02"),
                        day("2022-03-02"),
                        List.of(),
                        HOME_COUNTY,
                        Acceptor.RELATIVE,
                        "接收人",
                        "交接-1",
                        false));
        refuses(
                StepsMustFollowInTime,
                sheltered(),
                new RecordDeath(RESCUE, day("2022-03-02"), day("2022-02-28"), "死亡-1"));
        refuses(StepMustFitThePhase, gone(), letGo("2022-03-02", Way.OWN_WISH));
        refuses(ReturnVisitMustBeForeseen, gone(), visit("2022-06-01", false));
        refuses(StepMustFitThePhase, sheltered(), check("2022-03-02"));
        refuses(RescueMustBeCheckedOnce, gone().and(check("2022-03-02")), check("2022-03-03"));
    }

    private void placement() {
        refuses(StepMustFitThePhase, sheltered(), apply("2022-06-01"));
        refuses(PlacementMustFollowThreeMonths, searchedFor(), apply("2022-05-31"));
        refuses(
                PersonMustHaveBeenSearchedFor,
                given(stranger(), publish("2022-03-02"), longStay("2022-03-11")),
                apply("2022-06-01"));
        refuses(
                HomeMustFitTheAge,
                searchedFor(),
                new ApplyForPlacement(
                        RESCUE, day("2022-06-01"), Home.CHILD_WELFARE_INSTITUTION, "儿童福利院", TOWN, "满三个月"));
        refuses(
                AreaMustBeATownshipOrVillage,
                searchedFor(),
                new ApplyForPlacement(
                        RESCUE,
                        day("2022-06-01"),
                        Home.WELFARE_INSTITUTION,
                        "社会福利院",
                        DivisionCode.of("623001"),
                        "满三个月"));
        refuses(PlacementMustBeCheckedOnce, awaitingPlacement(), checkPlacement("2022-06-03"));
        refuses(PlacementMustBeCheckedFirst, searchedFor().and(apply("2022-06-01")), place("2022-06-02"));
        refuses(
                PlacementMustBeCheckedFirst,
                searchedFor().and(apply("2022-06-01")),
                new RejectPlacement(RESCUE, day("2022-06-02"), "材料不全"));
    }

    @Test
    void nobodyChecksOrDecidesHisOwnWork() {
        gone().refuses(MakerMustNotCheck, CLERK, check("2022-03-02"));
        searchedFor().and(apply("2022-06-01")).refuses(MakerMustNotCheck, CLERK, checkPlacement("2022-06-02"));
        awaitingPlacement().refuses(MakerMustNotDecide, REVIEWER, place("2022-06-03"));
        awaitingPlacement().refuses(MakerMustNotDecide, CLERK, place("2022-06-03"));
    }

    @Test
    void norWithAuthorityThatAMakerHasLent() {
        Circumstances lent = new Circumstances(APPROVER, day("2022-06-03"), Set.of(CLERK));
        RescueDecider decider = new RescueDecider(RescuePolicy.defaults(), CALENDAR);

        RuleViolation refusal = Assertions.catchThrowableOfType(
                RuleViolation.class,
                () -> decider.decide(place("2022-06-03"), awaitingPlacement().state(), lent));

        assertThat(refusal.rule()).isEqualTo(MakerMustNotDecide);
    }

    @Test
    void whoOnlyCheckedMayCheckTheRecord() {
        Story home = awaitingPlacement().and(place("2022-06-03"), pickUp("2022-07-01", Family.RELATIVE, false));

        assertThat(home.when(REVIEWER, check("2022-07-02"))).hasSize(1);
    }
}
