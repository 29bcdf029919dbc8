package io.minzheng.assistance.vagrant;

import io.minzheng.kernel.Rule;
import java.util.Locale;

/** Rules of the rescue of vagrants and beggars. */
enum VagrantRule implements Rule {
    // what a command must look like
    AreaMustBeATownshipOrVillage(Kind.MALFORMED),
    TextMustBeGiven(Kind.MALFORMED),
    VerifiedPersonMustBeNamed(Kind.MALFORMED),
    AgeMustBeEstimated(Kind.MALFORMED),
    CareMustBeDescribed(Kind.MALFORMED),
    ItemsMustBeNumberedOnce(Kind.MALFORMED),
    BelongingsMustBeSignedFor(Kind.MALFORMED),
    AmountsMustBePlausible(Kind.MALFORMED),
    MediaMustBeNamed(Kind.MALFORMED),
    EscortMustBeNamed(Kind.MALFORMED),
    DestinationMustBeACounty(Kind.MALFORMED),
    // in which order things happen
    RescueMustBeOpened(Kind.UNKNOWN),
    RescueMustNotBeOpenedTwice(Kind.CONFLICT),
    StepMustFitThePhase(Kind.CONFLICT),
    StepsMustFollowInTime(Kind.REFUSED),
    // care
    IllMustBeTakenToHospitalFirst(Kind.REFUSED),
    MinorsMustBeTakenIn(Kind.REFUSED),
    RoomMustFitTheSex(Kind.REFUSED),
    WomenMustBeCaredForByWomen(Kind.REFUSED),
    BelongingsMustBeKept(Kind.CONFLICT),
    VoucherMustBeIssuedOnce(Kind.CONFLICT),
    VoucherMustBeOut(Kind.CONFLICT),
    StayMustBeExtendedForward(Kind.REFUSED),
    LongStayMustFollowTenDays(Kind.REFUSED),
    LongStayMustBeUnderARoof(Kind.REFUSED),
    CampaignMustBeKnown(Kind.UNKNOWN),
    CampaignMustCoverTheRescue(Kind.REFUSED),
    // who it is
    PersonMustBeIdentified(Kind.REFUSED),
    PersonMustBeUnidentified(Kind.REFUSED),
    PersonMustBeIdentifiedOnce(Kind.CONFLICT),
    DnaMustBeRequestedOnce(Kind.CONFLICT),
    DnaMustBeRequestedFirst(Kind.REFUSED),
    // leaving
    BelongingsMustBeHandedBack(Kind.REFUSED),
    VoucherMustBeIssuedFirst(Kind.REFUSED),
    MinorsMustNotBeReleased(Kind.REFUSED),
    MinorsMustGoToTheirGuardian(Kind.REFUSED),
    MissingMinorsMustBeReported(Kind.REFUSED),
    RiskMustBeAChilds(Kind.REFUSED),
    ReturnVisitMustBeForeseen(Kind.REFUSED),
    MakerMustNotCheck(Kind.FORBIDDEN),
    RescueMustBeCheckedOnce(Kind.CONFLICT),
    // placement
    PlacementMustFollowThreeMonths(Kind.REFUSED),
    PersonMustHaveBeenSearchedFor(Kind.REFUSED),
    HomeMustFitTheAge(Kind.REFUSED),
    PlacementMustBeCheckedOnce(Kind.CONFLICT),
    PlacementMustBeCheckedFirst(Kind.REFUSED),
    MakerMustNotDecide(Kind.FORBIDDEN);

    private final Kind kind;

    VagrantRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "vagrant."
                + name().replaceAll("(?<=[a-z])(?=[A-Z])|(?<=A)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
