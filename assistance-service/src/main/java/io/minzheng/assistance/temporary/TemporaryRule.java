package io.minzheng.assistance.temporary;

import io.minzheng.kernel.Rule;
import java.util.Locale;

/** What must hold in temporary assistance. */
enum TemporaryRule implements Rule {
    AreaMustBeATownship(Kind.MALFORMED),
    HukouMustBeACounty(Kind.MALFORMED),
    PersonsMustBeNamed(Kind.MALFORMED),
    CauseMustFitThePath(Kind.MALFORMED),
    TextMustBeGiven(Kind.MALFORMED),
    SignaturesMustBeTwo(Kind.MALFORMED),
    AmountsMustBeMeaningful(Kind.MALFORMED),
    PlanMustHelp(Kind.MALFORMED),
    CaseMustExist(Kind.UNKNOWN),
    CaseMustNotExistYet(Kind.CONFLICT),
    StepMustFitThePhase(Kind.CONFLICT),
    StepsMustFollowInTime(Kind.REFUSED),
    JoblessMustBeLongWithoutIncome(Kind.REFUSED),
    ApplicantMustLiveHere(Kind.REFUSED),
    IncomeLineMustBeSet(Kind.REFUSED),
    IncomeMustBeBelowTheLine(Kind.REFUSED),
    PropertyMustBeWithinLimits(Kind.REFUSED),
    SpendingMustBeABurden(Kind.REFUSED),
    GrantMustNotExceedTheBurden(Kind.REFUSED),
    StandardMustBeSet(Kind.REFUSED),
    AmountsMustBeSet(Kind.REFUSED),
    GrantMustStayWithinTheGrade(Kind.REFUSED),
    TownshipMustStayWithinItsAuthority(Kind.REFUSED),
    SpecialCaseMustBeDecidedByTheCounty(Kind.FORBIDDEN),
    MakerMustNotDecide(Kind.FORBIDDEN),
    PartMustBePlanned(Kind.UNKNOWN),
    PartMustBeDeliveredOnce(Kind.CONFLICT),
    RestMustNotBeRevoked(Kind.CONFLICT),
    StageMustBeDue(Kind.REFUSED),
    PersonMustBelongToTheCase(Kind.MALFORMED),
    AgreementMustBeFiled(Kind.REFUSED),
    PaymentMustBePrepared(Kind.CONFLICT),
    PreparerMustNotPay(Kind.FORBIDDEN),
    DeciderMustNotDeliver(Kind.FORBIDDEN),
    PaymentMustStand(Kind.CONFLICT),
    ReferralMustBeOpen(Kind.CONFLICT),
    PapersMustBeOpen(Kind.CONFLICT),
    PapersMustFollowHelp(Kind.REFUSED),
    PapersMustNameTheAmountGranted(Kind.REFUSED);

    private final Kind kind;

    TemporaryRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "temporary."
                + name().replaceAll("(?<=[a-z])(?=[A-Z])|(?<=A)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
