package io.minzheng.assistance.tekun;

import static io.minzheng.assistance.tekun.Samples.*;
import static io.minzheng.assistance.tekun.Story.*;
import static io.minzheng.assistance.tekun.TekunRule.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.tekun.CareCommand.*;
import io.minzheng.assistance.tekun.CareEvent.*;
import io.minzheng.assistance.tekun.ClaimEvent.Schooling;
import io.minzheng.assistance.tekun.SelfCare.Item;
import io.minzheng.assistance.tekun.SelfCare.Level;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class CareTest {
    @Test
    void aReportedChangeIsAssessedWithinTenWorkingDays() {
        assertThat(granted().when(report("2022-05-06")))
                .containsExactly(new SelfCareChangeReported(
                        day("2022-05-06"), "person-1", "摔伤", CLERK, CALENDAR.after(day("2022-05-06"), 10)));
        Story story = granted().and(report("2022-05-06"));
        story.refuses(ChangeMustBeAssessedFirst, report("2022-05-07"));
        assertThat(story.when(reassess("2022-05-10", Item.values())))
                .containsExactly(new SelfCareReassessed(
                        day("2022-05-10"),
                        "person-1",
                        day("2022-05-10"),
                        List.of(Item.values()),
                        Level.NONE,
                        TWO,
                        "评估-2",
                        month("2022-06"),
                        REVIEWER));
        story.and(reassess("2022-05-10")).refuses(ChangeMustBeReported, reassess("2022-05-11"));
    }

    static TransferCase transfer(String on, String village) {
        DivisionCode code = DivisionCode.of(village);
        return new TransferCase(CASE, day(on), code.township(), code, month("2022-06"), "决定-9");
    }

    @Test
    void aCaseMovesWithinItsCountyWhereNoEndingIsUnderWay() {
        Story story = granted().and(transfer("2022-05-14", "623001101201"));
        assertThat(((Tekun.Filed) story.state()).area()).isEqualTo(DivisionCode.of("623001101"));
        story.refuses(TownshipMustBeOfTheCounty, transfer("2022-05-15", "623027100201"));
        granted()
                .and(propose("2022-05-13", EndingEvent.EndGround.MEANS))
                .refuses(StepMustFitThePhase, transfer("2022-05-14", "623001101201"));
    }

    @Test
    void whoReportsDoesNotAssess() {
        Story story = granted().and(report("2022-05-06"));
        story.refuses(MakerMustNotDecide, CLERK, reassess("2022-05-10"));
        story.refuses(ItemsMustBeNamedOnce, reassess("2022-05-10", Item.EAT, Item.EAT));
        story.refuses(
                AssessorsMustBeTwo,
                new ReassessSelfCare(
                        CASE, day("2022-05-10"), day("2022-05-10"), List.of(), List.of("x"), "F", STANDARDS));
        granted().refuses(TextMustBeGiven, new ReportSelfCareChange(CASE, day("2022-05-06"), " "));
    }

    @Test
    void theFormIsChangedAtTheWishOfThePersonByOtherHands() {
        Story story = granted();
        story.refuses(FormChangeMustBeRequested, change("2022-05-10"));
        story.refuses(PlacementMustChange, request("2022-05-02", HOME));
        story.refuses(
                PayeeMustFitTheForm,
                request("2022-05-02", new Placement(Placement.Form.CONCENTRATED, "敬老院", HOME.payee())));
        story.and(request("2022-05-02", INSTITUTION));
        story.refuses(MakerMustNotDecide, CLERK, change("2022-05-10"));
        story.refuses(TextMustBeGiven, new ChangeForm(CASE, day("2022-05-10"), "", STANDARDS));
        assertThat(story.when(change("2022-05-10")))
                .containsExactly(new FormChanged(
                        day("2022-05-10"), "person-1", INSTITUTION, "决定-2", month("2022-06"), null, APPROVER));
        story.and(change("2022-05-10")).refuses(FormChangeMustBeRequested, change("2022-05-11"));
        story.and(request("2022-07-01", HOME), change("2022-07-04"));
        assertThat(story.last(FormChanged.class).visitDueOn()).isEqualTo(day("2022-08-04"));
    }

    @Test
    void nobodyIsLeftWithoutAnAmount() {
        Standards none = Standards.of(List.of());
        granted()
                .and(report("2022-05-06"))
                .refuses(
                        StandardMustBeKnown,
                        new ReassessSelfCare(CASE, day("2022-05-10"), day("2022-05-10"), List.of(), TWO, "评估-2", none));
        granted()
                .and(request("2022-05-06", INSTITUTION))
                .refuses(StandardMustBeKnown, new ChangeForm(CASE, day("2022-05-10"), "决定-2", none));
    }

    @Test
    void anotherPayeeDoesNotPutOffTheVisit() {
        Placement other = new Placement(
                Placement.Form.DISPERSED,
                null,
                new Placement.Payee(Placement.PayeeKind.AGENT, "测试亲属", "6217", "代领协议-1"));
        Story story =
                granted().and(visit("2022-04-20", "2022-04-20"), request("2022-05-02", other), change("2022-05-10"));

        assertThat(story.last(FormChanged.class).visitDueOn()).isEqualTo(day("2022-05-20"));
    }

    @Test
    void personsAtHomeHaveAnAgreementAndAreVisitedEachMonth() {
        Story story = granted().and(sign("2022-04-02", "2022-04-01", "2023-03-31"));
        assertThat(story.last(CareAgreementSigned.class).reference()).isEqualTo("协议-1");
        story.and(visit("2022-04-20", "2022-04-18"));
        assertThat(story.last(CareVisited.class).nextDueOn()).isEqualTo(day("2022-05-18"));
        story.and(visit("2022-04-21", "2022-04-10"));
        assertThat(story.last(CareVisited.class).nextDueOn())
                .as("written down late")
                .isEqualTo(day("2022-05-18"));
        story.refuses(StepsMustFollowInTime, visit("2022-04-22", "2022-04-23"));
        story.refuses(
                TextMustBeGiven, new RecordCareVisit(CASE, day("2022-04-22"), day("2022-04-22"), List.of(), null));
        story.refuses(KernelRule.PeriodMustNotEndBeforeItBegins, sign("2022-04-22", "2022-04-22", "2022-04-21"));
        story.refuses(
                TextMustBeGiven,
                new SignCareAgreement(
                        CASE,
                        day("2022-04-22"),
                        "协议-2",
                        new Signatures("镇长", "主任", " ", "测试"),
                        day("2022-04-22"),
                        day("2022-05-21")));
    }

    @Test
    void personsInAnInstitutionAreNot() {
        Story story = granted().and(request("2022-05-02", INSTITUTION), change("2022-05-10"));
        story.refuses(SupportMustBeDispersed, visit("2022-05-11", "2022-05-11"));
        story.refuses(SupportMustBeDispersed, sign("2022-05-11", "2022-05-11", "2022-06-11"));
    }

    @Test
    void theSameSchoolingChangesNothing() {
        Story story = granted();
        assertThat(story.when(new RecordSchooling(CASE, day("2022-05-11"), Schooling.NONE)))
                .isEmpty();
        assertThat(story.when(new RecordSchooling(CASE, day("2022-05-11"), Schooling.SENIOR_SECONDARY)))
                .containsExactly(new SchoolingRecorded(day("2022-05-11"), Schooling.SENIOR_SECONDARY, CLERK));
    }

    @Test
    void nothingOfThisBeforeTheGrantOrAfterTheEnd() {
        investigated().refuses(StepMustFitThePhase, report("2022-05-06"));
        given().refuses(CaseMustBeFiled, report("2022-05-06"));
        granted().and(die("2022-05-06", "2022-05-06")).refuses(StepMustFitThePhase, report("2022-05-06"));
    }
}
