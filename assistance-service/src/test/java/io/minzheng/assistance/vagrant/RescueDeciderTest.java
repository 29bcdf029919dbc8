package io.minzheng.assistance.vagrant;

import static io.minzheng.assistance.vagrant.Samples.*;
import static io.minzheng.assistance.vagrant.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.vagrant.CareCommand.*;
import io.minzheng.assistance.vagrant.CareEvent.*;
import io.minzheng.assistance.vagrant.LeavingEvent.*;
import io.minzheng.assistance.vagrant.Rescue.*;
import io.minzheng.assistance.vagrant.RescuedPerson.Identity;
import io.minzheng.assistance.vagrant.TracingCommand.InformPolice;
import io.minzheng.assistance.vagrant.TracingEvent.*;
import io.minzheng.kernel.Sex;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What each command brings about. */
class RescueDeciderTest {
    private static final LocalDate ARRIVAL = day("2022-03-01");

    static Story sheltered() {
        return given(takeIn("2022-03-01", man(), WELL, STATION));
    }

    @Test
    void aPersonWithAResidentIdIsTakenInUnderThePseudonym() {
        PersonTakenIn taken = sheltered().last(PersonTakenIn.class);

        assertThat(taken.personId()).isEqualTo("person-1");
        assertThat(taken.person())
                .isEqualTo(new RescuedPerson(Identity.VERIFIED, MAN.value(), "测试", Sex.MALE, null, false, "棉衣，口音为本地"));
        assertThat(taken.by()).isEqualTo(CLERK);
        assertThat(sheltered().state()).isInstanceOf(Sheltered.class);
        assertThat(((Opened) sheltered().state()).area()).isEqualTo(TOWN);
    }

    @Test
    void aStrangerIsTakenInWithoutOne() {
        PersonTakenIn taken = given(stranger()).last(PersonTakenIn.class);

        assertThat(taken.personId()).isNull();
        assertThat(taken.person().identity()).isEqualTo(Identity.UNKNOWN);
        assertThat(given(takeIn("2022-03-01", declared(17), WELL, STATION))
                        .facts()
                        .person())
                .isEqualTo(new RescuedPerson(Identity.DECLARED, null, "自称测试", Sex.MALE, 17, true, "自称外地务工"));
    }

    @Test
    void theIllGoToHospitalFirstAndAreMovedLater() {
        Story story = given(takeIn("2022-03-01", man(), ILL, HOSPITAL));

        assertThat(story.when(new MovePerson(RESCUE, day("2022-03-04"), STATION, "出院")))
                .isEqualTo(List.of(new PersonMoved(day("2022-03-04"), "person-1", STATION, "出院", CLERK)));
        assertThat(story.when(new MovePerson(RESCUE, day("2022-03-04"), HOSPITAL, "出院")))
                .isEmpty();
    }

    @Test
    void whoeverIsNotEligibleIsToldWhy() {
        RefuseHelp refuse =
                new RefuseHelp(RESCUE, ARRIVAL, TOWN, Channel.WALK_IN, false, RefusalGround.OWN_MEANS, "有钱住宿");

        assertThat(given().when(refuse))
                .isEqualTo(List.of(
                        new HelpRefused(ARRIVAL, TOWN, Channel.WALK_IN, RefusalGround.OWN_MEANS, "有钱住宿", CLERK)));
        assertThat(given(refuse).state()).isEqualTo(new Refused(TOWN, ARRIVAL));
    }

    @Test
    void anIntakeDuringACampaignCountsToItAtOnceOrLater() {
        CountedToCampaign counted = new CountedToCampaign(ARRIVAL, "campaign-1", CLERK);

        assertThat(given(takeIn("2022-03-01", man(), WELL, STATION, WINTER)).history())
                .hasSize(2)
                .last()
                .isEqualTo(counted);
        assertThat(sheltered().when(new CountToCampaign(RESCUE, ARRIVAL, WINTER)))
                .isEqualTo(List.of(counted));
        assertThat(given(takeIn("2022-03-01", man(), WELL, STATION, WINTER))
                        .when(new CountToCampaign(RESCUE, ARRIVAL, WINTER)))
                .isEmpty();
    }

    @Test
    void belongingsAreListedAndGivenBackPieceByPiece() {
        Story story = sheltered().and(belongings("2022-03-01"));
        assertThat(story.last(BelongingsRegistered.class))
                .isEqualTo(new BelongingsRegistered(
                        ARRIVAL,
                        "person-1",
                        List.of(new Item(1, "背包", 1, 0), new Item(2, "现金", 1, 8_250)),
                        "清单-1",
                        "见证人",
                        CLERK));
        story.and(handBack("2022-03-02", 2));
        assertThat(story.last(BelongingsHandedBack.class))
                .isEqualTo(new BelongingsHandedBack(
                        day("2022-03-02"), "person-1", List.of(2), Recipient.PERSON, "测试", "收条-1", CLERK));
        assertThat(story.facts().items()).extracting(Item::no).containsExactly(1);
        story.and(end("2022-03-03", EndGround.WITHOUT_NOTICE, null), handBack("2022-05-03", 1));
        assertThat(story.facts().items()).isEmpty();
    }

    @Test
    void aTicketIsIssuedAndTakenBackWhereItWasNotUsed() {
        Story story = sheltered().and(new IssueVoucher(RESCUE, ARRIVAL, TICKET));
        assertThat(story.last(VoucherIssued.class)).isEqualTo(new VoucherIssued(ARRIVAL, TICKET, CLERK));
        assertThat(story.when(letGo("2022-03-02", Way.VOUCHER)))
                .isEqualTo(List.of(new PersonLeft(day("2022-03-02"), Way.VOUCHER, CLERK)));
        story.and(new TakeBackVoucher(RESCUE, ARRIVAL, "T-1", "未乘车"));
        assertThat(story.last(VoucherTakenBack.class))
                .isEqualTo(new VoucherTakenBack(ARRIVAL, "person-1", TICKET, "未乘车", CLERK));
        assertThat(story.facts().vouchers()).isEmpty();
    }

    @Test
    void theSearchLeavesItsSteps() {
        Story story = searchedFor();
        assertThat(story.history().subList(1, 7))
                .isEqualTo(List.of(
                        new IdentityCompared(ARRIVAL, Method.FACE, false, "比对-1", CLERK),
                        new SearchPublished(
                                day("2022-03-02"),
                                List.of(Medium.NATIONAL_SITE),
                                "约四十岁男性",
                                "公告-1",
                                List.of(new Due(Duty.SEARCH_REFRESH, day("2022-04-01"))),
                                CLERK),
                        new DnaRequested(
                                day("2022-03-08"), "函-2", List.of(new Due(Duty.DNA_SAMPLE, day("2022-04-08"))), CLERK),
                        new LongStayArranged(day("2022-03-11"), FOSTER, CLERK),
                        new DnaSampled(day("2022-03-20"), day("2022-03-20"), false, "样本-1", CLERK),
                        new SearchPublished(
                                day("2022-04-01"),
                                List.of(Medium.NATIONAL_SITE),
                                "约四十岁男性",
                                "公告-1",
                                List.of(new Due(Duty.SEARCH_REFRESH, day("2022-05-01"))),
                                CLERK)));
        assertThat(story.state()).isInstanceOf(LongStay.class);
        InformPolice inform = inform("2022-04-02", Matter.IDENTITY);
        assertThat(story.when(inform))
                .isEqualTo(List.of(new PoliceInformed(day("2022-04-02"), null, inform.inquiry(), "函-1", CLERK)));
    }

    @Test
    void aStrangerBecomesKnownAndIsRecordedUnderThePseudonymFromThenOn() {
        Story story = searchedFor().and(identify("2022-05-01"));

        assertThat(story.last(PersonIdentified.class))
                .isEqualTo(new PersonIdentified(
                        day("2022-05-01"),
                        "person-1",
                        MAN.value(),
                        "测试",
                        Sex.MALE,
                        false,
                        Source.DNA,
                        "比对-2",
                        List.of(new Due(Duty.STAY_LIMIT, day("2022-05-01"))),
                        CLERK));
        assertThat(story.state()).isInstanceOf(Sheltered.class);
        assertThat(story.facts().person().description()).isEqualTo("不能言语");
        assertThat(story.when(identify("2022-05-02"))).isEmpty();
        assertThat(story.and(belongings("2022-05-02"))
                        .last(BelongingsRegistered.class)
                        .personId())
                .isEqualTo("person-1");
    }

    @Test
    void aWrongIdentityIsRefutedAndThePseudonymGoes() {
        Story story = sheltered().and(refute("2022-03-03"));

        assertThat(story.last(IdentityRefuted.class).personId()).isEqualTo("person-1");
        assertThat(story.facts().personId()).isNull();
        assertThat(story.facts().person().residentId()).isNull();
    }

    @Test
    void aStayIsExtended() {
        ExtendStay extend =
                new ExtendStay(RESCUE, day("2022-03-10"), StayGround.AWAITING_PICK_UP, day("2022-03-20"), "家属在途");

        assertThat(sheltered().when(extend))
                .isEqualTo(List.of(new StayExtended(
                        day("2022-03-10"),
                        "person-1",
                        StayGround.AWAITING_PICK_UP,
                        "家属在途",
                        List.of(new Due(Duty.STAY_LIMIT, day("2022-03-20"))),
                        CLERK)));
    }

    @Property
    void whoIsBelowEighteenIsAMinor(@ForAll @IntRange(max = 130) int age) {
        assertThat(given(takeIn("2022-03-01", unknown(age), WELL, STATION))
                        .facts()
                        .person()
                        .minor())
                .isEqualTo(age < 18);
    }

    @Test
    void statesNameNobody() {
        assertThat(sheltered().and(belongings("2022-03-01")).state().toString())
                .doesNotContain("测试", MAN.value(), "背包");
        assertThat(takeIn("2022-03-01", man(), WELL, STATION).toString()).doesNotContain("测试", MAN.value());
    }
}
