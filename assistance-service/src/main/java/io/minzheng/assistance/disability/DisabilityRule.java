package io.minzheng.assistance.disability;

import io.minzheng.kernel.Rule;
import java.util.Locale;

/** Rules of the two subsidies for disabled persons. */
public enum DisabilityRule implements Rule {
    // what a command must look like
    SubsidiesMustBeNamed(Kind.MALFORMED),
    AreaMustBeATownship(Kind.MALFORMED),
    VillageMustLieInTheTownship(Kind.MALFORMED),
    CertificateMustBeSound(Kind.MALFORMED),
    TextMustBeGiven(Kind.MALFORMED),
    AmountsMustBePlausible(Kind.MALFORMED),
    GroundMustFitTheSubsidy(Kind.MALFORMED),
    // in which order things happen
    ApplicationMustBeFiled(Kind.UNKNOWN),
    ApplicationMustNotBeFiledTwice(Kind.CONFLICT),
    StepMustFitThePhase(Kind.CONFLICT),
    StepsMustFollowInTime(Kind.REFUSED),
    ReasonsMustBeGiven(Kind.REFUSED),
    SubsidiesMustBeAssessed(Kind.REFUSED),
    MakerMustNotDecide(Kind.FORBIDDEN),
    // who is eligible
    ApplicantMustBeAlive(Kind.REFUSED),
    SubsidyMustBeAppliedFor(Kind.REFUSED),
    CertificateMustBeValid(Kind.REFUSED),
    GradeMustEntitle(Kind.REFUSED),
    CareMustBeNeeded(Kind.REFUSED),
    PersonMustBeInDibao(Kind.REFUSED),
    PersonMustNotBeInTekun(Kind.REFUSED),
    PersonMustNotDrawNursingBenefit(Kind.REFUSED),
    ChildMustNotDrawFullBenefit(Kind.REFUSED),
    AllowanceMustBeLower(Kind.REFUSED),
    LowerAllowanceMustBeGivenUp(Kind.REFUSED),
    StandardMustBeKnown(Kind.REFUSED),
    SubsidyMustBeHeldOnce(Kind.CONFLICT),
    // a case in benefit
    SubsidyMustBeHeld(Kind.REFUSED),
    SubsidyMustBeStopped(Kind.CONFLICT),
    SubsidyMustBeAppliedForAgain(Kind.REFUSED),
    CertificateMustBeDecidedFirst(Kind.CONFLICT),
    CertificateMustBePending(Kind.CONFLICT),
    ReviewMustBeOverdue(Kind.REFUSED),
    LeavingTheCountyMustBeAStop(Kind.REFUSED),
    ReviewMustBeHeld(Kind.REFUSED);

    private final Kind kind;

    DisabilityRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "disability."
                + name().replaceAll("(?<=[a-z])(?=[A-Z])|(?<=A)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
