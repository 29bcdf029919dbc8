package io.minzheng.assistance.tekun;

import io.minzheng.kernel.Rule;
import java.util.Locale;

/** Rules of extreme-poverty support. */
public enum TekunRule implements Rule {
    // what a command must look like
    TextMustBeGiven(Kind.MALFORMED),
    AmountsMustBePlausible(Kind.MALFORMED),
    DisabilityGradeMustBeValid(Kind.MALFORMED),
    AssessorsMustBeTwo(Kind.MALFORMED),
    ItemsMustBeNamedOnce(Kind.MALFORMED),
    InstitutionMustFitTheForm(Kind.MALFORMED),
    PayeeMustFitTheForm(Kind.MALFORMED),
    HouseholdMustBeKnown(Kind.MALFORMED),
    // in which order things happen
    TownshipMustBeOfTheCounty(Kind.MALFORMED),
    CaseMustBeFiled(Kind.UNKNOWN),
    CaseMustNotBeFiledTwice(Kind.CONFLICT),
    StepMustFitThePhase(Kind.CONFLICT),
    StepsMustFollowInTime(Kind.REFUSED),
    FactsMustBeRecorded(Kind.REFUSED),
    SelfCareMustBeAssessed(Kind.REFUSED),
    FormMustBeChosen(Kind.REFUSED),
    OpinionMustFollowFromTheFacts(Kind.REFUSED),
    OpinionMustRestOnThePresentFacts(Kind.REFUSED),
    PersonMustBeAlive(Kind.REFUSED),
    MakerMustNotDecide(Kind.FORBIDDEN),
    // who is eligible
    LabourCapacityMustBeLacking(Kind.REFUSED),
    SourceOfLivingMustBeLacking(Kind.REFUSED),
    PropertyMustBeWithinLimits(Kind.REFUSED),
    NobodyMustBeAbleToSupport(Kind.REFUSED),
    MinorMustNotBeInAChildProgramme(Kind.REFUSED),
    StandardMustBeKnown(Kind.REFUSED),
    // care
    ChangeMustBeAssessedFirst(Kind.CONFLICT),
    ChangeMustBeReported(Kind.REFUSED),
    FormChangeMustBeRequested(Kind.CONFLICT),
    PlacementMustChange(Kind.REFUSED),
    SupportMustBeDispersed(Kind.REFUSED),
    // the end
    DeathMustBeRecordedAsSuch(Kind.MALFORMED),
    MinorMustStay(Kind.REFUSED),
    NoticeMustRunItsDays(Kind.REFUSED),
    ObjectionMustComeDuringTheNotice(Kind.REFUSED),
    LeavingTheCountyMustBeAnEnding(Kind.REFUSED),
    ScreeningMustBeDue(Kind.CONFLICT),
    AnnulledDeathMustBeSeenTo(Kind.CONFLICT);

    private final Kind kind;

    TekunRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "tekun."
                + name().replaceAll("(?<=[a-z])(?=[A-Z])|(?<=A)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
