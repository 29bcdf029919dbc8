package io.minzheng.assistance.vagrant;

import io.minzheng.assistance.vagrant.Care.Form;
import io.minzheng.assistance.vagrant.Care.Lodging;
import io.minzheng.assistance.vagrant.CareCommand.*;
import io.minzheng.assistance.vagrant.CareEvent.*;
import io.minzheng.assistance.vagrant.Condition.Suspicion;
import io.minzheng.assistance.vagrant.LeavingCommand.*;
import io.minzheng.assistance.vagrant.LeavingEvent.*;
import io.minzheng.assistance.vagrant.PlacementCommand.*;
import io.minzheng.assistance.vagrant.PlacementEvent.Home;
import io.minzheng.assistance.vagrant.TracingCommand.*;
import io.minzheng.assistance.vagrant.TracingEvent.*;
import io.minzheng.assistance.vagrant.campaigns.AnnouncedCampaign;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Sex;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People, beds and steps of the tests; born in 1899 or made up, none of them is anybody. */
final class Samples {
    static final String RESCUE = "rescue-1";
    static final String CLERK = "clerk";
    static final String REVIEWER = "reviewer";
    static final String APPROVER = "approver";
    static final DivisionCode TOWN = DivisionCode.of("623001100");
    static final DivisionCode HOME_COUNTY = DivisionCode.of("622901");
    static final ResidentId MAN = ResidentId.of("623001189901010019");
    static final ResidentId CHILD = ResidentId.of(DivisionCode.of("622901"), day("2012-05-01"), 2);
    static final Condition WELL = new Condition(false, List.of(), null);
    static final Condition ILL = new Condition(true, List.of(), "高烧");
    static final Condition LOST = new Condition(false, List.of(Suspicion.LOST), null);
    static final Care STATION = station(Sex.MALE, Sex.MALE);
    static final Care HOSPITAL = new Care(Form.HOSPITAL, "市人民医院", null, null);
    static final Care FOSTER = new Care(Form.FOSTER_CARE, "托养中心", "托养-1", null);
    static final Care STREET = new Care(Form.ON_THE_SPOT, null, null, null);
    static final AnnouncedCampaign WINTER =
            new AnnouncedCampaign("campaign-1", DivisionCode.of("623001"), day("2021-12-01"), day("2022-03-15"));
    static final Voucher TICKET = new Voucher("T-1", Voucher.Transport.TRAIN, HOME_COUNTY, 12_350);

    private Samples() {}

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static Care station(Sex roomFor, Sex carerSex) {
        return new Care(Form.STATION, null, null, new Lodging("101", roomFor, "carer", carerSex));
    }

    static Newcomer man() {
        return new Newcomer("person-1", MAN, "测试", null, null, "棉衣，口音为本地");
    }

    static Newcomer declared(int age) {
        return new Newcomer(null, null, "自称测试", Sex.MALE, age, "自称外地务工");
    }

    static Newcomer unknown(int age) {
        return new Newcomer(null, null, null, Sex.MALE, age, "不能言语");
    }

    static Newcomer child() {
        return new Newcomer("person-2", CHILD, "测试儿童", null, null, "校服");
    }

    static TakeIn takeIn(String on, Newcomer newcomer, Condition condition, Care care) {
        return takeIn(on, newcomer, condition, care, null);
    }

    static TakeIn takeIn(
            String on, Newcomer newcomer, Condition condition, Care care, @Nullable AnnouncedCampaign campaign) {
        return new TakeIn(RESCUE, day(on), TOWN, Channel.POLICE, "民警", "汽车站", newcomer, condition, care, campaign);
    }

    /** A man of forty of whom nobody knows anything, brought on 2022-03-01. */
    static TakeIn stranger() {
        return takeIn("2022-03-01", unknown(40), WELL, STATION);
    }

    static RegisterBelongings belongings(String on) {
        return new RegisterBelongings(
                RESCUE, day(on), List.of(new Item(1, "背包", 1, 0), new Item(2, "现金", 1, 8_250)), false, "清单-1", "见证人");
    }

    static HandBackBelongings handBack(String on, Integer... items) {
        return new HandBackBelongings(RESCUE, day(on), List.of(items), Recipient.PERSON, "测试", "收条-1");
    }

    static CompareIdentity compare(String on) {
        return new CompareIdentity(RESCUE, day(on), Method.FACE, false, "比对-1");
    }

    static InformPolice inform(String on, Matter matter) {
        return new InformPolice(RESCUE, day(on), new Inquiry(matter, "查无此人"), "函-1");
    }

    static RequestDna requestDna(String on) {
        return new RequestDna(RESCUE, day(on), "函-2");
    }

    static RecordDnaSample sample(String on) {
        return new RecordDnaSample(RESCUE, day(on), day(on), false, "样本-1");
    }

    static PublishSearch publish(String on) {
        return new PublishSearch(RESCUE, day(on), List.of(Medium.NATIONAL_SITE), "约四十岁男性", "公告-1");
    }

    static IdentifyPerson identify(String on) {
        return new IdentifyPerson(RESCUE, day(on), "person-1", MAN, "测试", Source.DNA, "比对-2");
    }

    static RefuteIdentity refute(String on) {
        return new RefuteIdentity(RESCUE, day(on), "系冒用他人姓名");
    }

    static ArrangeLongStay longStay(String on) {
        return new ArrangeLongStay(RESCUE, day(on), FOSTER);
    }

    static ApplyForPlacement apply(String on) {
        return new ApplyForPlacement(
                RESCUE, day(on), Home.WELFARE_INSTITUTION, "社会福利院", DivisionCode.of("623001001"), "三个月未查明身份");
    }

    static CheckPlacement checkPlacement(String on) {
        return new CheckPlacement(RESCUE, day(on));
    }

    static PlacePerson place(String on) {
        return new PlacePerson(RESCUE, day(on), "安置-1", "政府批复-1");
    }

    static LetGo letGo(String on, Way way) {
        return new LetGo(RESCUE, day(on), way);
    }

    static PickUp pickUp(String on, Family family, boolean atRisk) {
        return new PickUp(RESCUE, day(on), family, "测试父", "父子", "接领-1", atRisk);
    }

    static EscortHome escort(String on, Acceptor acceptor, boolean atRisk) {
        return new EscortHome(
                RESCUE, day(on), day(on), List.of("escort-1"), HOME_COUNTY, acceptor, "接收人", "交接-1", atRisk);
    }

    static EndHelp end(String on, EndGround ground, @Nullable String policeReport) {
        return new EndHelp(RESCUE, day(on), ground, "夜间离站", policeReport);
    }

    static RecordReturnVisit visit(String on, boolean atRisk) {
        return new RecordReturnVisit(RESCUE, day(on), day(on), atRisk, "已复学");
    }

    static CheckRescue check(String on) {
        return new CheckRescue(RESCUE, day(on), null);
    }
}
