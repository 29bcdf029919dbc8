package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.CaseTest.*;
import static io.minzheng.assistance.dibao.Samples.*;
import static io.minzheng.assistance.dibao.Story.*;

import io.minzheng.assistance.dibao.ApplicationCommand.*;
import io.minzheng.assistance.dibao.ApplicationEvent.*;
import io.minzheng.assistance.dibao.CaseCommand.*;
import io.minzheng.assistance.dibao.CaseEvent.*;
import io.minzheng.assistance.dibao.Household.Ground;
import io.minzheng.assistance.dibao.Household.SinglePerson;
import io.minzheng.assistance.dibao.persons.MembershipEvent.PersonEnrolled;
import io.minzheng.assistance.dibao.persons.MembershipEvent.PersonExcluded;
import io.minzheng.assistance.dibao.persons.MembershipEvent.PersonReadmitted;
import io.minzheng.assistance.dibao.persons.MembershipEvent.PersonReleased;
import io.minzheng.assistance.standards.StandardEvent.ProposalRejected;
import io.minzheng.assistance.standards.StandardEvent.StandardAdjusted;
import io.minzheng.assistance.standards.StandardEvent.StandardProposed;
import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.DomainEvent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One event of each kind, as commands have brought them about. */
final class EventSamples {
    private EventSamples() {}

    static Collection<DomainEvent> all() {
        Map<Class<?>, DomainEvent> samples = new LinkedHashMap<>();
        stories()
                .flatMap(story -> story.history().stream())
                .forEach(event -> samples.putIfAbsent(event.getClass(), event));
        Stream.of(
                        new StandardProposed(
                                day("2022-01-04"),
                                StandardKind.DIBAO_RURAL,
                                "623001",
                                45800,
                                month("2022-01"),
                                "文〔2022〕1号",
                                REVIEWER),
                        new StandardAdjusted(
                                day("2022-01-05"),
                                StandardKind.DIBAO_RURAL,
                                "623001",
                                45800,
                                month("2022-01"),
                                "文〔2022〕1号",
                                REVIEWER,
                                APPROVER),
                        new ProposalRejected(day("2022-01-05"), StandardKind.DIBAO_URBAN, "623001", "金额有误", APPROVER),
                        new PersonEnrolled(day("2022-03-17"), "person-1", CASE, month("2022-04")),
                        new PersonReleased(day("2022-06-10"), "person-1", CASE, month("2022-07")),
                        new PersonExcluded(day("2022-03-17"), "person-1", "tekun-1", month("2022-04")),
                        new PersonReadmitted(day("2022-06-10"), "person-1", "tekun-1", month("2022-07")))
                .forEach(event -> samples.put(event.getClass(), event));
        return samples.values();
    }

    static ProposeSplitOff splitOff() {
        return new ProposeSplitOff(
                CASE,
                day("2022-05-10"),
                "dibao-2",
                TOWN,
                VILLAGE,
                1,
                Household.Kind.RURAL,
                List.of(adult(1), child(2)),
                NOTHING,
                DIFFERENCE);
    }

    private static Stream<Story> stories() {
        Means means = means(
                12,
                wages(1, 40000),
                income(2, Means.IncomeKind.SCHOLARSHIP, 10000),
                cost(1, Means.DeductionKind.EMPLOYMENT_COST, 5000, "V1"),
                property(Means.PropertyKind.HOUSE, 0, true));
        SinglePerson clergy = new SinglePerson(1, Ground.CLERGY, "证明-1");
        Change change = new Change(
                ChangeGround.MEMBERS,
                List.of(child(3)),
                List.of(new Left(2, LeavingReason.MOVED, day("2022-05-01"))),
                NOTHING,
                null,
                null);
        Story slow = given(
                file("2022-03-01", clergy, disabled(1, Household.DisabilityCategory.LIMB, 2)),
                new RequestCompletion(CASE, day("2022-03-01"), List.of("户口簿")),
                new CompletePapers(CASE, day("2022-03-02"), List.of("户口簿")),
                accept("2022-03-02"),
                new ExtendDeadline(CASE, day("2022-03-03"), ExtensionReason.CROSS_REGION, "外省户籍"));
        Story contested = onNotice(means, DIFFERENCE, file())
                .and(
                        new RegisterStaffRelation(CASE, day("2022-03-10"), 1, "工作人员", "兄弟"),
                        new RaiseObjection(CASE, day("2022-03-15"), "有车"),
                        new RecordReinvestigation(CASE, day("2022-03-18"), day("2022-03-17"), TWO, "F-3", false, "不属实"),
                        appraise("2022-03-21", AppraisalOutcome.GENUINE),
                        opine("2022-03-22", DIFFERENCE),
                        post("2022-03-23", DibaoLaw.Level.VILLAGE),
                        new RecordCountyVisit(
                                CASE, day("2022-03-24"), day("2022-03-24"), List.of("r1", "r2"), "F-4", null),
                        new ReturnToTownship(CASE, day("2022-03-25"), List.of("收入证明不清")));
        Story refused = onNotice(means, DIFFERENCE, file())
                .and(
                        new RefuseApplication(CASE, day("2022-03-17"), "决定-2", List.of("财产超标")),
                        new DeliverDecision(CASE, day("2022-03-18"), day("2022-03-18"), Manner.POST));
        Story changing = enrolled(means, DIFFERENCE, file())
                .and(
                        review("2022-05-02", ReviewOutcome.ADJUSTED, change),
                        adjust("2022-05-03"),
                        report("2022-05-04", change(NOTHING)),
                        new RejectChange(CASE, day("2022-05-05"), "证明不足"),
                        cut("2022-05-10", 1),
                        new RestoreMemberShare(CASE, day("2022-06-10"), 1),
                        new SuspendBenefit(CASE, day("2022-06-11"), "下落不明", "决定-7"),
                        new ResumeBenefit(CASE, day("2022-07-11"), "已核实"),
                        new TransferCase(
                                CASE,
                                day("2022-07-12"),
                                DivisionCode.of("623001101"),
                                DivisionCode.of("623001101201"),
                                month("2022-08"),
                                "决定-9"),
                        exit("2022-08-20", 1, means(12, wages(1, 120000)), 3),
                        end("2022-11-30", EndReason.GRADUAL_EXIT_OVER, "2022-11-30"));
        ProposeSplitOff split = splitOff();
        return Stream.of(
                slow,
                contested,
                refused,
                changing,
                given(split, new ConfirmSplitOff(CASE, day("2022-05-20"), "决定-8", standards())),
                given(split, new RejectSplitOff(CASE, day("2022-05-20"), "仍共同生活")),
                given(file(), new WithdrawApplication(CASE, day("2022-03-05"), "外出务工")),
                given(file(), new TerminateApplication(CASE, day("2022-03-05"), "拒不配合")));
    }

    /** Whole lives of cases. */
    static Stream<List<DibaoEvent>> histories() {
        return stories().map(Story::history);
    }
}
