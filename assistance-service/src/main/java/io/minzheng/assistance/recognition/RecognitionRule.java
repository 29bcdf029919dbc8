package io.minzheng.assistance.recognition;

import io.minzheng.kernel.Rule;
import java.util.Locale;

/** What must hold in the recognition of low-income households. */
enum RecognitionRule implements Rule {
    // what a command must look like
    AreaMustBeATownship(Kind.MALFORMED),
    MembersMustBeNamed(Kind.MALFORMED),
    MemberMustBelongToTheHousehold(Kind.MALFORMED),
    TextMustBeGiven(Kind.MALFORMED),
    AmountsMustBeMeaningful(Kind.MALFORMED),
    EvidenceMustBeGiven(Kind.MALFORMED),
    DeathMustBeRecordedAsSuch(Kind.MALFORMED),
    // in which order things happen
    CaseMustExist(Kind.UNKNOWN),
    CaseMustNotExistYet(Kind.CONFLICT),
    StepMustFitThePhase(Kind.CONFLICT),
    StepsMustFollowInTime(Kind.REFUSED),
    MeasuresMustBeInForce(Kind.REFUSED),
    MeansMustBeOfTheLastTwelveMonths(Kind.REFUSED),
    MeansMustBeRecorded(Kind.REFUSED),
    SomebodyMustBeAlive(Kind.REFUSED),
    MakerMustNotDecide(Kind.FORBIDDEN),
    // by what a household is measured
    StandardMustBeSet(Kind.REFUSED),
    EdgeMustBeSet(Kind.REFUSED),
    IncomeLineMustBeSet(Kind.REFUSED),
    SpendingShareMustBeSet(Kind.REFUSED),
    // who is recognised
    MembersMustNotBeInDibaoOrTekun(Kind.REFUSED),
    IncomeMustExceedTheStandard(Kind.REFUSED),
    IncomeMustStayWithinTheEdge(Kind.REFUSED),
    IncomeMustBeBelowTheLine(Kind.REFUSED),
    SpendingMustExceedTheShare(Kind.REFUSED),
    PropertyMustBeWithinLimits(Kind.REFUSED),
    // the end
    RecognitionMustStillHold(Kind.CONFLICT);

    private final Kind kind;

    RecognitionRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "recognition."
                + name().replaceAll("(?<=[a-z])(?=[A-Z])|(?<=A)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
