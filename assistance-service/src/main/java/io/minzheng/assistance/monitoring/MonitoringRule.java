package io.minzheng.assistance.monitoring;

import io.minzheng.kernel.Rule;
import java.util.Locale;

/** Rules of monitoring people with low income. */
enum MonitoringRule implements Rule {
    // who is monitored
    AreaMustBeATownship(Kind.MALFORMED),
    TextMustBeGiven(Kind.MALFORMED),
    TextMustBeShort(Kind.MALFORMED),
    ValidityMustNotEndBeforeItBegins(Kind.MALFORMED),
    StepsMustFollowInTime(Kind.REFUSED),
    CategoryMustHaveBegun(Kind.REFUSED),
    RecognitionMustNameItsDecision(Kind.MALFORMED),
    RecognitionMustFollowTheMeasures(Kind.REFUSED),
    RecognitionMustNotOutlastItsTerm(Kind.REFUSED),
    HardSpendingMustNotBeCoveredOtherwise(Kind.REFUSED),
    TownshipMustAgree(Kind.CONFLICT),
    PersonMustBeMonitored(Kind.UNKNOWN),
    CategoryMustHold(Kind.REFUSED),
    // warnings
    IndicatorMustBeKnown(Kind.MALFORMED),
    DataMustNotLieInTheFuture(Kind.REFUSED),
    WarningMustBeRaised(Kind.UNKNOWN),
    WarningMustNotBeOpen(Kind.CONFLICT),
    StepMustFitTheWarning(Kind.CONFLICT),
    WarningMustBeCheckedByItsAssignee(Kind.FORBIDDEN),
    CheckerMustNotBeRaiser(Kind.FORBIDDEN),
    WarningMustBeClosedByAnother(Kind.FORBIDDEN),
    ApplicationMustBeIntended(Kind.REFUSED),
    CaseMustExist(Kind.REFUSED),
    CaseMustNameThePerson(Kind.REFUSED),
    ApplicationMustFollowTheWarning(Kind.REFUSED),
    // lists of others
    ImportAreaMustBeCountyOrTownship(Kind.MALFORMED),
    ImportMustExist(Kind.UNKNOWN),
    ListMustNotBeImportedAsAnother(Kind.CONFLICT),
    RoundMustBeCurrent(Kind.CONFLICT),
    ImportMustBeUploaded(Kind.CONFLICT),
    ImportMustContainRows(Kind.REFUSED),
    ConfirmerMustNotBeUploader(Kind.FORBIDDEN),
    ImportMustBeConfirmed(Kind.CONFLICT),
    ImportMustNotBeConfirmed(Kind.CONFLICT),
    RowsMustBeFew(Kind.MALFORMED),
    RowsMustNotChange(Kind.CONFLICT),
    RowsMustBeStored(Kind.CONFLICT),
    OutcomeMustAccountForEveryRow(Kind.CONFLICT);

    private final Kind kind;

    MonitoringRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "monitoring."
                + name().replaceAll("(?<=[a-z])(?=[A-Z])|(?<=A)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
