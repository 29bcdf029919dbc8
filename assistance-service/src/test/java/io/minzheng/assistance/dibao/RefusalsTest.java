package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.CaseTest.*;
import static io.minzheng.assistance.dibao.DibaoRule.*;
import static io.minzheng.assistance.dibao.Samples.*;
import static io.minzheng.assistance.dibao.Story.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.minzheng.assistance.dibao.ApplicationCommand.*;
import io.minzheng.assistance.dibao.ApplicationEvent.*;
import io.minzheng.assistance.dibao.Assessment.Method;
import io.minzheng.assistance.dibao.Assessment.ReviewGroup;
import io.minzheng.assistance.dibao.Assessment.Terms;
import io.minzheng.assistance.dibao.Assessment.Tier;
import io.minzheng.assistance.dibao.CaseCommand.*;
import io.minzheng.assistance.dibao.CaseEvent.*;
import io.minzheng.assistance.dibao.DibaoLaw.Level;
import io.minzheng.assistance.dibao.Household.*;
import io.minzheng.assistance.dibao.Means.*;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.kernel.DivisionCode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule, at least once, seen to refuse what it is there to refuse. */
class RefusalsTest {
    private record Refusal(DibaoRule rule, Story story, DibaoCommand command) {}

    private static final Means POOR = means(12, wages(1, 40000));
    private final Map<String, Refusal> refusals = new LinkedHashMap<>();

    RefusalsTest() {
        forms();
        order();
        eligibility();
        benefit();
    }

    private void refuses(DibaoRule rule, String when, Story story, DibaoCommand command) {
        Refusal before = refusals.put(rule + ": " + when, new Refusal(rule, story, command));
        assertThat(before).isNull();
    }

    @TestFactory
    Stream<DynamicTest> refuse() {
        return refusals.entrySet().stream()
                .map(entry -> dynamicTest(entry.getKey(), () -> entry.getValue()
                        .story()
                        .refuses(entry.getValue().rule(), entry.getValue().command())));
    }

    @Test
    void everyRuleIsSeenToRefuse() {
        Map<DibaoRule, Long> seen = new EnumMap<>(DibaoRule.class);
        refusals.values().forEach(refusal -> seen.merge(refusal.rule(), 1L, Long::sum));

        // Who posts a notice is a matter of role, seen to be refused over HTTP; annulled deaths are
        // DeathOfMemberTest's; what takes two cases is RearrangementTest's.
        Set<DibaoRule> expected = EnumSet.complementOf(EnumSet.of(
                NoticeMustBePostedByItsOwnLevel,
                AnnulledDeathMustBeSeenTo,
                ChangeMustBeDecidedWithItsCounterpart,
                CaseMustBeAsRead,
                CasesMustBeTwo,
                CasesMustLieInOneCounty,
                MergerMustBeDecidedWithTheOtherCase,
                ShareMustBeRestoredFirst));
        assertThat(seen.keySet()).isEqualTo(expected);
    }

    private static FileApplication village(String area, String village) {
        FileApplication f = file();
        return new FileApplication(
                CASE,
                f.on(),
                DivisionCode.of(area),
                DivisionCode.of(village),
                1,
                f.kind(),
                null,
                f.filedBy(),
                false,
                f.authorisation(),
                f.members());
    }

    private static FileApplication applicant(int no, Authorisation authorisation) {
        FileApplication f = file();
        return new FileApplication(
                CASE, f.on(), TOWN, VILLAGE, no, f.kind(), null, f.filedBy(), false, authorisation, f.members());
    }

    private static Person named(String name) {
        Person p = adult(1);
        return new Person(
                p.no(),
                p.personId(),
                name,
                p.residentId(),
                p.relation(),
                p.hukou(),
                true,
                null,
                p.health(),
                false,
                p.schooling());
    }

    private static Person twin(int no, Person of) {
        Person p = adult(no);
        return new Person(
                no,
                of.personId(),
                p.name(),
                p.residentId(),
                p.relation(),
                p.hukou(),
                true,
                null,
                p.health(),
                false,
                p.schooling());
    }

    private void forms() {
        Authorisation signed = new Authorisation(day("2022-03-01"), "授权-1");
        refuses(VillageMustLieInTheTownship, "another town's", given(), village("623001100", "623001101201"));
        refuses(VillageMustLieInTheTownship, "a county", given(), village("623001", "623001100201"));
        refuses(MembersMustBeNumberedOnce, "twice", given(), file("2022-03-01", null, adult(1), adult(1)));
        refuses(MembersMustBeNumberedOnce, "zero", given(), file("2022-03-01", null, adult(1), adult(0)));
        refuses(PersonsMustBeNamedOnce, "same", given(), file("2022-03-01", null, adult(1), twin(2, adult(1))));
        refuses(ApplicantMustBeAMember, "stranger", given(), applicant(7, signed));
        refuses(AuthorisationMustBeSigned, "blank", given(), applicant(1, new Authorisation(signed.signedOn(), " ")));
        refuses(
                AuthorisationMustBeSigned,
                "later",
                given(),
                applicant(1, new Authorisation(day("2022-03-02"), "授权-1")));
        refuses(
                UncountedMemberMustHaveAReason,
                "none",
                given(),
                file("2022-03-01", null, adult(1), uncounted(2, null)));
        refuses(
                DisabilityGradeMustBeValid,
                "five",
                given(),
                file("2022-03-01", null, disabled(1, DisabilityCategory.LIMB, 5)));
        refuses(
                SomebodyMustBeCounted,
                "prisoner alone",
                given(),
                file("2022-03-01", null, uncounted(1, UncountedReason.PRISON)));
        refuses(
                SinglePersonMustBeNamed,
                "stranger",
                given(),
                file("2022-03-01", new SinglePerson(9, Ground.EDGE_DISABLED, null), adult(1)));
        refuses(
                SinglePersonGroundMustBeShown,
                "clergy without paper",
                given(),
                file("2022-03-01", new SinglePerson(1, Ground.CLERGY, null), adult(1)));
        refuses(TextMustBeGiven, "name", given(), file("2022-03-01", null, named(" ")));
        refuses(TextMustBeGiven, "missing", given(file()), new RequestCompletion(CASE, day("2022-03-02"), List.of()));
        refuses(TextMustBeGiven, "reason", given(file()), new WithdrawApplication(CASE, day("2022-03-02"), ""));
        Story filed = given(file());
        refuses(MemberMustBeKnown, "income", filed, record("2022-03-02", means(12, wages(5, 1))));
        refuses(
                MemberMustBeKnown,
                "income of one not counted",
                given(file("2022-03-01", null, adult(1), uncounted(2, UncountedReason.PRISON))),
                record("2022-03-02", means(12, wages(2, 1))));
        refuses(
                MemberMustBeKnown,
                "relation",
                filed,
                new RegisterStaffRelation(CASE, day("2022-03-02"), 9, "工作人员", "兄弟"));
        refuses(AmountsMustBePlausible, "negative", filed, record("2022-03-02", means(12, wages(1, -1))));
        refuses(AmountsMustBePlausible, "huge", filed, record("2022-03-02", means(12, wages(1, Long.MAX_VALUE))));
        refuses(
                AmountsMustBePlausible,
                "property",
                filed,
                record("2022-03-02", means(12, property(PropertyKind.DEPOSIT, -5, false))));
        refuses(LookBackMustBeOneToTwelveMonths, "none", filed, record("2022-03-02", means(0)));
        refuses(LookBackMustBeOneToTwelveMonths, "thirteen", filed, record("2022-03-02", means(13)));
        refuses(
                CostMustBeDeductedOnce,
                "same voucher under two kinds",
                filed,
                record(
                        "2022-03-02",
                        means(
                                12,
                                cost(1, DeductionKind.EMPLOYMENT_COST, 10, "V1"),
                                cost(1, DeductionKind.RIGID_EXPENSE, 10, " V1"))));
        Story accepted = given(file(), accept("2022-03-02"));
        refuses(
                InvestigatorsMustBeTwo,
                "same twice",
                accepted,
                new RecordInvestigation(
                        CASE, day("2022-03-04"), day("2022-03-04"), List.of(CLERK, CLERK), "F-1", null));
        refuses(
                InvestigatorsMustBeTwo,
                "one at a review",
                enrolled(),
                new HoldReview(CASE, day("2022-09-04"), ReviewOutcome.UNCHANGED, List.of(CLERK), "F-1", null));
        refuses(
                TierMustFitTheMethod,
                "no class",
                investigated(POOR, file()),
                opine("2022-03-08", new Terms(Method.TIER, null, ReviewGroup.STABLE, List.of())));
        refuses(
                TierMustFitTheMethod,
                "class under difference",
                investigated(POOR, file()),
                opine("2022-03-08", new Terms(Method.DIFFERENCE, Tier.CLASS_1, ReviewGroup.STABLE, List.of())));
        refuses(ChangeMustChangeSomething, "empty", enrolled(), report("2022-05-01", change(null)));
        refuses(
                ChangeMustComeWithAnAdjustingReview,
                "adjusting without",
                enrolled(),
                review("2022-09-01", ReviewOutcome.ADJUSTED, null));
        refuses(
                ChangeMustComeWithAnAdjustingReview,
                "unchanged with",
                enrolled(),
                review("2022-09-01", ReviewOutcome.UNCHANGED, change(NOTHING)));
        refuses(
                VotesMustAddUp,
                "more votes than people",
                contested(),
                new RecordAppraisal(CASE, day("2022-03-21"), day("2022-03-21"), 5, 5, 1, AppraisalOutcome.GENUINE));
    }

    private static Story contested() {
        return onNotice(POOR, DIFFERENCE, file())
                .and(
                        new RaiseObjection(CASE, day("2022-03-15"), "有车"),
                        new RecordReinvestigation(CASE, day("2022-03-18"), day("2022-03-17"), TWO, "F-3", false, null));
    }

    private void order() {
        refuses(ApplicationMustBeFiled, "acceptance", given(), accept("2022-03-02"));
        refuses(ApplicationMustBeFiled, "end", given(), end("2022-03-02", EndReason.OTHER, "2022-03-01"));
        refuses(ApplicationMustNotBeFiledTwice, "again", given(file()), file());
        refuses(StepMustFitThePhase, "investigation before acceptance", given(file()), investigate("2022-03-02"));
        refuses(StepMustFitThePhase, "confirmation without opinion", investigated(POOR, file()), confirm("2022-03-17"));
        refuses(StepMustFitThePhase, "adjustment of an application", given(file()), adjust("2022-03-17"));
        refuses(
                StepMustFitThePhase,
                "notice without opinion",
                investigated(POOR, file()),
                post("2022-03-08", Level.VILLAGE));
        refuses(
                StepMustFitThePhase,
                "means after the opinion",
                onNotice(POOR, DIFFERENCE, file()),
                record("2022-03-10", NOTHING));
        refuses(
                StepMustFitThePhase,
                "delivery before a decision",
                given(file()),
                new DeliverDecision(CASE, day("2022-03-10"), day("2022-03-10"), Manner.POST));
        refuses(
                StepMustFitThePhase,
                "delivery of a withdrawal",
                given(file(), new WithdrawApplication(CASE, day("2022-03-05"), "外出")),
                new DeliverDecision(CASE, day("2022-03-10"), day("2022-03-10"), Manner.POST));
        refuses(StepsMustFollowInTime, "acceptance before filing", given(file()), accept("2022-02-28"));
        refuses(
                StepsMustFollowInTime,
                "visit in the future",
                given(file(), accept("2022-03-02")),
                new RecordInvestigation(CASE, day("2022-03-04"), day("2022-03-05"), TWO, "F-1", null));
        refuses(
                StepsMustFollowInTime,
                "visit before acceptance",
                given(file(), accept("2022-03-02")),
                new RecordInvestigation(CASE, day("2022-03-04"), day("2022-03-01"), TWO, "F-1", null));
        refuses(
                StepsMustFollowInTime,
                "data check begun before it was asked for",
                given(file(), accept("2022-03-02")),
                new ReportDataCheck(CASE, day("2022-03-07"), day("2022-03-05"), day("2022-03-04"), "H-1", true, null));
        refuses(
                StepsMustFollowInTime,
                "notice before the opinion",
                investigated(POOR, file()).and(opine("2022-03-08", DIFFERENCE)),
                new PostNotice(CASE, day("2022-03-08"), Level.VILLAGE, day("2022-03-07")));
        refuses(StepsMustFollowInTime, "death to come", enrolled(), end("2022-06-01", EndReason.DEATH, "2022-06-02"));
        RequestCompletion request = new RequestCompletion(CASE, day("2022-03-02"), List.of("户口簿"));
        refuses(EverythingMissingMustBeToldOnce, "second", given(file(), request), request);
        refuses(PapersMustBeComplete, "missing", given(file(), request), accept("2022-03-03"));
        refuses(
                ExtensionMustBeForeseen,
                "2012",
                given(file("2013-03-01", null, adult(1)), accept("2013-03-04")),
                extend("2013-03-05"));
        refuses(ExtensionMustPrecedeTheDueDate, "late", given(file(), accept("2022-03-02")), extend("2022-04-20"));
        refuses(
                MeansMustBeRecorded,
                "none",
                given(file(), accept("2022-03-02"), investigate("2022-03-04"), check("2022-03-07", true)),
                opine("2022-03-08", DIFFERENCE));
        refuses(
                HouseholdMustBeInvestigated,
                "not visited",
                given(file(), accept("2022-03-02"), record("2022-03-03", POOR), check("2022-03-07", true)),
                opine("2022-03-08", DIFFERENCE));
        refuses(
                HouseholdMustBeInvestigated,
                "appraisal before the visit",
                given(file("2013-03-01", null, adult(1)), accept("2013-03-04")),
                appraise("2013-03-05", AppraisalOutcome.GENUINE));
        refuses(
                DataMustBeChecked,
                "no report",
                given(file(), accept("2022-03-02"), record("2022-03-03", POOR), investigate("2022-03-04")),
                opine("2022-03-08", DIFFERENCE));
        refuses(
                DataCheckMustBeConsistent,
                "discrepancies",
                investigated(POOR, file()).and(check("2022-03-08", false)),
                opine("2022-03-08", DIFFERENCE));
        refuses(
                AppraisalMustBeForeseen,
                "2021 uncontested",
                investigated(POOR, file()),
                appraise("2022-03-08", AppraisalOutcome.GENUINE));
        refuses(AppraisalMustBeHeld, "contested", contested(), opine("2022-03-21", DIFFERENCE));
        refuses(
                AppraisalMustFindTheHouseholdGenuine,
                "not",
                contested().and(appraise("2022-03-21", AppraisalOutcome.NOT_GENUINE)),
                opine("2022-03-22", DIFFERENCE));
        Story onNotice = onNotice(POOR, DIFFERENCE, file());
        refuses(
                ReasonsMustBeGiven,
                "refusal",
                onNotice,
                new RefuseApplication(CASE, day("2022-03-17"), "决定-2", List.of()));
        refuses(ReasonsMustBeGiven, "return", onNotice, new ReturnToTownship(CASE, day("2022-03-17"), List.of(" ")));
        refuses(ReasonsMustBeGiven, "opinion", investigated(POOR, file()), against(List.of()));
        refuses(
                OpinionMustBeFavourable,
                "notice",
                investigated(POOR, file()).and(against(List.of("财产超标"))),
                post("2022-03-09", Level.VILLAGE));
        refuses(NoticeMustBeForeseen, "second", onNotice, post("2022-03-16", Level.COUNTY));
        refuses(NoticeMustRunItsDays, "last day", onNotice, confirm("2022-03-15"));
        refuses(
                ObjectionMustComeDuringTheNotice,
                "day after",
                onNotice,
                new RaiseObjection(CASE, day("2022-03-16"), "有车"));
        refuses(
                CountyMustVisitRelativesOfStaff,
                "no visit",
                onNotice(POOR, DIFFERENCE, file())
                        .and(new RegisterStaffRelation(CASE, day("2022-03-10"), 1, "工作人员", "兄弟")),
                confirm("2022-03-17"));
        DeliverDecision deliver = new DeliverDecision(CASE, day("2022-03-20"), day("2022-03-18"), Manner.POST);
        refuses(DecisionMustBeDeliveredOnce, "again", enrolled().and(deliver), deliver);
    }

    private static ExtendDeadline extend(String on) {
        return new ExtendDeadline(CASE, day(on), ExtensionReason.OBJECTION, "异议");
    }

    private static GiveFirstOpinion against(List<String> reasons) {
        return new GiveFirstOpinion(CASE, day("2022-03-08"), Opinion.INELIGIBLE, reasons, DIFFERENCE, standards());
    }

    @Test
    void makersNeverDecide() {
        Story story = onNotice(POOR, DIFFERENCE, file());
        RefuseApplication refuse = new RefuseApplication(CASE, day("2022-03-17"), "决定-2", List.of("x"));

        for (String maker : TWO) {
            story.refuses(MakerMustNotDecide, maker, confirm("2022-03-17"));
            story.refuses(MakerMustNotDecide, maker, refuse);
        }
        Story reported = enrolled().and(report("2022-05-01", change(NOTHING)));
        reported.refuses(MakerMustNotDecide, CLERK, adjust("2022-05-02"));
        reported.refuses(MakerMustNotDecide, CLERK, new RejectChange(CASE, day("2022-05-02"), "x"));
    }

    private void eligibility() {
        refuses(
                MakerMustNotDecide,
                "reviewer who ends",
                enrolled().by(APPROVER, review("2022-09-01", ReviewOutcome.ENDED, null)),
                end("2022-09-02", EndReason.ABOVE_STANDARD, "2022-09-01"));
        GiveFirstOpinion without = new GiveFirstOpinion(
                CASE, day("2022-03-08"), Opinion.ELIGIBLE, List.of(), DIFFERENCE, Standards.of(List.of()));
        refuses(StandardMustBeKnown, "none", investigated(POOR, file()), without);
        refuses(
                StandardMustBeKnown,
                "of the tier",
                investigated(POOR, file()),
                opine("2022-03-08", new Terms(Method.TIER, Tier.CLASS_2, ReviewGroup.STABLE, List.of())));
        refuses(
                HouseholdMustBeBelowTheStandard,
                "exactly at it",
                investigated(means(12, wages(1, 91600)), file()),
                opine("2022-03-08", DIFFERENCE));
        refuses(
                PropertyMustBeWithinLimits,
                "car",
                investigated(means(12, property(PropertyKind.VEHICLE, 5, false)), file()),
                opine("2022-03-08", DIFFERENCE));
        refuses(
                PropertyMustBeWithinLimits,
                "deposits a fen above 24 standards for each",
                investigated(means(12, property(PropertyKind.DEPOSIT, 24 * 2 * 45800 + 1, false)), file()),
                opine("2022-03-08", DIFFERENCE));
        refuses(
                SinglePersonGroundMustBeLawful,
                "before the notice of 2022",
                investigated(NOTHING, single(Ground.UNEMPLOYED_DISABLED_ADULT, 1)),
                opine("2022-03-08", DIFFERENCE));
        refuses(
                SinglePersonMustMeetTheGround,
                "grade 3 limb",
                investigated(means(12, wages(1, 120000)), single(Ground.EDGE_DISABLED, 3)),
                opine("2022-03-08", DIFFERENCE));
        refuses(
                SinglePersonMustMeetTheGround,
                "not ill",
                investigated(means(12, wages(1, 120000)), single(Ground.EDGE_SERIOUSLY_ILL, 1)),
                opine("2022-03-08", DIFFERENCE));
        refuses(
                HouseholdMustNotQualifyAsAWhole,
                "below the standard",
                investigated(POOR, single(Ground.EDGE_DISABLED, 2)),
                opine("2022-03-08", DIFFERENCE));
        refuses(
                HouseholdMustBeAtTheEdge,
                "exactly 1.5 standards",
                investigated(means(12, wages(1, 2 * 68700)), single(Ground.EDGE_DISABLED, 2)),
                opine("2022-03-08", DIFFERENCE));
        refuses(
                HouseholdMustBeBelowTheStandard,
                "own income of the single person",
                investigated(means(12, wages(2, 100000)), single(Ground.EDGE_DISABLED, 2)),
                opine("2022-03-08", DIFFERENCE));
        refuses(
                SupplementMustFitTheMember,
                "adult as minor",
                investigated(POOR, file()),
                opine("2022-03-08", terms(ReviewGroup.STABLE, new Extra(1, Supplement.MINOR))));
        refuses(
                SupplementMustFitTheMember,
                "child as elderly",
                investigated(POOR, file()),
                opine("2022-03-08", terms(ReviewGroup.STABLE, new Extra(2, Supplement.ELDERLY))));
        refuses(
                MemberMustBeKnown,
                "supplement",
                investigated(POOR, file()),
                opine("2022-03-08", terms(ReviewGroup.STABLE, new Extra(8, Supplement.ELDERLY))));
        refuses(
                TierMustBeForRuralHouseholds,
                "urban",
                investigated(POOR, urban()),
                opine("2022-03-08", new Terms(Method.TIER, Tier.CLASS_1, ReviewGroup.STABLE, List.of())));
    }

    private static FileApplication single(Ground ground, int grade) {
        return file(
                "2022-03-01", new SinglePerson(2, ground, null), adult(1), disabled(2, DisabilityCategory.LIMB, grade));
    }

    private static FileApplication urban() {
        FileApplication f = file();
        return new FileApplication(
                CASE,
                f.on(),
                TOWN,
                VILLAGE,
                1,
                Household.Kind.URBAN,
                null,
                f.filedBy(),
                false,
                f.authorisation(),
                f.members());
    }

    private void benefit() {
        Story reported = enrolled().and(report("2022-05-01", change(NOTHING)));
        refuses(ChangeMustBeDecidedFirst, "second", reported, report("2022-05-02", change(POOR)));
        refuses(
                ChangeMustBeDecidedFirst,
                "gradual exit",
                reported,
                exit("2022-05-20", 1, means(12, wages(1, 120000)), 6));
        refuses(ChangeMustBePending, "adjustment", enrolled(), adjust("2022-05-02"));
        refuses(ChangeMustBePending, "rejection", enrolled(), new RejectChange(CASE, day("2022-05-02"), "x"));
        refuses(
                SinglePersonMustBeNamed,
                "leaves",
                enrolled(means(12, wages(1, 120000)), DIFFERENCE, single(Ground.EDGE_DISABLED, 2)),
                report(
                        "2022-05-01",
                        new Change(
                                ChangeGround.MEMBERS,
                                List.of(),
                                List.of(new Left(2, LeavingReason.DEATH, day("2022-04-30"))),
                                null,
                                null,
                                null)));
        refuses(
                RefusedOffersMustBeConsecutive,
                "two",
                enrolled(),
                new CutMemberShare(
                        CASE, day("2022-05-10"), 1, List.of(offer("2022-04-01"), offer("2022-04-11")), "决定-5"));
        refuses(
                RefusedOffersMustBeConsecutive,
                "one twice",
                enrolled(),
                new CutMemberShare(
                        CASE,
                        day("2022-05-10"),
                        1,
                        List.of(offer("2022-04-01"), offer("2022-04-11"), offer("2022-04-11")),
                        "决定-5"));
        refuses(MemberMustBeAbleToWork, "child", enrolled(), cut("2022-05-10", 2));
        refuses(MemberMustBeKnown, "cut", enrolled(), cut("2022-05-10", 9));
        refuses(
                GradualExitMustBeForeseen,
                "2013",
                enrolledIn2013(),
                exit("2013-06-20", 1, means(12, wages(1, 120000)), 6));
        refuses(GradualExitMustBeShort, "seven", enrolled(), exit("2022-05-20", 1, means(12, wages(1, 120000)), 7));
        refuses(GradualExitMustBeShort, "none", enrolled(), exit("2022-05-20", 1, means(12, wages(1, 120000)), 0));
        refuses(
                HouseholdMustBeAboveTheStandard,
                "still below",
                enrolled(),
                exit("2022-05-20", 1, means(12, wages(1, 91599)), 6));
        refuses(
                RiseMustComeFromEmployment,
                "rent",
                enrolled(),
                exit("2022-05-20", 1, means(12, wages(1, 40000), income(1, IncomeKind.PROPERTY, 100000)), 6));
        refuses(
                RiseMustComeFromEmployment,
                "rent would do alone",
                enrolled(),
                exit("2022-05-20", 1, means(12, wages(1, 80000), income(1, IncomeKind.PROPERTY, 60000)), 6));
        refuses(
                PropertyMustBeWithinLimits,
                "exit with a car",
                enrolled(),
                exit("2022-05-20", 1, means(12, wages(1, 120000), property(PropertyKind.VEHICLE, 5, false)), 6));
    }

    private static Story enrolledIn2013() {
        return given(
                file("2013-03-01", null, adult(1)),
                accept("2013-03-04"),
                record("2013-03-05", means(12, wages(1, 4000))),
                investigate("2013-03-06"),
                appraise("2013-03-07", AppraisalOutcome.GENUINE),
                opine("2013-03-08", DIFFERENCE),
                post("2013-03-11", Level.VILLAGE),
                post("2013-03-18", Level.COUNTY),
                confirm("2013-03-25"));
    }
}
