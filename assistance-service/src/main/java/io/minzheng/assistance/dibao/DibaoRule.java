package io.minzheng.assistance.dibao;

import io.minzheng.kernel.Rule;
import java.util.Locale;

/** Rules of the minimum living guarantee. */
public enum DibaoRule implements Rule {
    // what a command must look like
    VillageMustLieInTheTownship(Kind.MALFORMED),
    MembersMustBeNumberedOnce(Kind.MALFORMED),
    PersonsMustBeNamedOnce(Kind.MALFORMED),
    ApplicantMustBeAMember(Kind.MALFORMED),
    MemberMustBeKnown(Kind.MALFORMED),
    UncountedMemberMustHaveAReason(Kind.MALFORMED),
    DisabilityGradeMustBeValid(Kind.MALFORMED),
    SomebodyMustBeCounted(Kind.MALFORMED),
    SinglePersonMustBeNamed(Kind.MALFORMED),
    SinglePersonGroundMustBeShown(Kind.MALFORMED),
    AuthorisationMustBeSigned(Kind.MALFORMED),
    AmountsMustBePlausible(Kind.MALFORMED),
    LookBackMustBeOneToTwelveMonths(Kind.MALFORMED),
    CostMustBeDeductedOnce(Kind.MALFORMED),
    TextMustBeGiven(Kind.MALFORMED),
    InvestigatorsMustBeTwo(Kind.MALFORMED),
    TierMustFitTheMethod(Kind.MALFORMED),
    ChangeMustChangeSomething(Kind.MALFORMED),
    ChangeMustComeWithAnAdjustingReview(Kind.MALFORMED),
    VotesMustAddUp(Kind.MALFORMED),
    // in which order things happen
    ApplicationMustBeFiled(Kind.UNKNOWN),
    ApplicationMustNotBeFiledTwice(Kind.CONFLICT),
    StepMustFitThePhase(Kind.CONFLICT),
    StepsMustFollowInTime(Kind.REFUSED),
    EverythingMissingMustBeToldOnce(Kind.REFUSED),
    PapersMustBeComplete(Kind.REFUSED),
    ExtensionMustBeForeseen(Kind.REFUSED),
    ExtensionMustPrecedeTheDueDate(Kind.REFUSED),
    MeansMustBeRecorded(Kind.REFUSED),
    HouseholdMustBeInvestigated(Kind.REFUSED),
    DataMustBeChecked(Kind.REFUSED),
    DataCheckMustBeConsistent(Kind.REFUSED),
    AppraisalMustBeForeseen(Kind.REFUSED),
    AppraisalMustBeHeld(Kind.REFUSED),
    AppraisalMustFindTheHouseholdGenuine(Kind.REFUSED),
    ReasonsMustBeGiven(Kind.REFUSED),
    OpinionMustBeFavourable(Kind.REFUSED),
    NoticeMustBeForeseen(Kind.REFUSED),
    NoticeMustBePostedByItsOwnLevel(Kind.FORBIDDEN),
    NoticeMustRunItsDays(Kind.REFUSED),
    ObjectionMustComeDuringTheNotice(Kind.REFUSED),
    CountyMustVisitRelativesOfStaff(Kind.REFUSED),
    MakerMustNotDecide(Kind.FORBIDDEN),
    DecisionMustBeDeliveredOnce(Kind.CONFLICT),
    // who is eligible, for how much
    StandardMustBeKnown(Kind.REFUSED),
    HouseholdMustBeBelowTheStandard(Kind.REFUSED),
    PropertyMustBeWithinLimits(Kind.REFUSED),
    SinglePersonGroundMustBeLawful(Kind.REFUSED),
    SinglePersonMustMeetTheGround(Kind.REFUSED),
    HouseholdMustNotQualifyAsAWhole(Kind.REFUSED),
    HouseholdMustBeAtTheEdge(Kind.REFUSED),
    SupplementMustFitTheMember(Kind.REFUSED),
    TierMustBeForRuralHouseholds(Kind.REFUSED),
    // a case in benefit
    ChangeMustBeDecidedFirst(Kind.CONFLICT),
    ChangeMustBePending(Kind.CONFLICT),
    ChangeMustBeDecidedWithItsCounterpart(Kind.CONFLICT),
    CaseMustBeAsRead(Kind.CONFLICT),
    CasesMustBeTwo(Kind.MALFORMED),
    CasesMustLieInOneCounty(Kind.REFUSED),
    MergerMustBeDecidedWithTheOtherCase(Kind.REFUSED),
    ShareMustBeRestoredFirst(Kind.REFUSED),
    AnnulledDeathMustBeSeenTo(Kind.CONFLICT),
    RefusedOffersMustBeConsecutive(Kind.REFUSED),
    MemberMustBeAbleToWork(Kind.REFUSED),
    GradualExitMustBeForeseen(Kind.REFUSED),
    GradualExitMustBeShort(Kind.REFUSED),
    HouseholdMustBeAboveTheStandard(Kind.REFUSED),
    RiseMustComeFromEmployment(Kind.REFUSED);

    private final Kind kind;

    DibaoRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "dibao."
                + name().replaceAll("(?<=[a-z])(?=[A-Z])|(?<=A)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
