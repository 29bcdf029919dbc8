package io.minzheng.payments;

import io.minzheng.kernel.Rule;

/** What must hold before money moves. */
enum PaymentRule implements Rule {
    PurposeMustBeKnown("purpose-must-be-known", Kind.UNKNOWN),
    RunAreaMustBeCountyOrTownship("run-area-must-be-county-or-township", Kind.MALFORMED),
    RunMonthMustHaveBegun("run-month-must-have-begun", Kind.REFUSED),
    RunMustExist("run-must-exist", Kind.UNKNOWN),
    RunMustNotExistYet("run-must-not-exist-yet", Kind.CONFLICT),
    RunNumberMustBeNext("run-number-must-be-next", Kind.CONFLICT),
    OverlappingRunMustNotBeOpen("overlapping-run-must-not-be-open", Kind.CONFLICT),
    StepMustNotPrecedeTheLast("step-must-not-precede-the-last", Kind.REFUSED),
    RunMustBeInTheMakersHands("run-must-be-in-the-makers-hands", Kind.CONFLICT),
    RunMustBePrepared("run-must-be-prepared", Kind.CONFLICT),
    RunMustBeSubmitted("run-must-be-submitted", Kind.CONFLICT),
    RunMustBeApproved("run-must-be-approved", Kind.CONFLICT),
    RunMustNotBeIssuing("run-must-not-be-issuing", Kind.CONFLICT),
    RunMustContainLines("run-must-contain-lines", Kind.REFUSED),
    PreparationMustBeCurrent("preparation-must-be-current", Kind.CONFLICT),
    LinesMustMatchTheDigest("lines-must-match-the-digest", Kind.CONFLICT),
    ApproverMustNotBeMaker("approver-must-not-be-maker", Kind.FORBIDDEN),
    SecondApproverMustBeAnother("second-approver-must-be-another", Kind.FORBIDDEN),
    RunMustBeIssued("run-must-be-issued", Kind.CONFLICT),
    ReasonMustBeGiven("reason-must-be-given", Kind.MALFORMED),
    IssuedMoneyMustMatchThePreparedMoney("issued-money-must-match-the-prepared-money", Kind.CONFLICT),
    RunMustNotBeAtWork("run-must-not-be-at-work", Kind.CONFLICT),
    LinesMustBeFew("lines-must-be-few", Kind.MALFORMED),
    LinesMustNotChange("lines-must-not-change", Kind.CONFLICT),
    LinesMustBePrepared("lines-must-be-prepared", Kind.CONFLICT),
    LineMustBeCurrent("line-must-be-current", Kind.CONFLICT),
    EntitlementMustBeCurrent("entitlement-must-be-current", Kind.CONFLICT),
    LineMustCloseTheGap("line-must-close-the-gap", Kind.MALFORMED),
    LinesMustNotRepeatAMonth("lines-must-not-repeat-a-month", Kind.MALFORMED),
    LineMustNotLieAfterTheRunMonth("line-must-not-lie-after-the-run-month", Kind.MALFORMED),
    PersonMustNotBePaidTwice("person-must-not-be-paid-twice", Kind.CONFLICT),
    PaymentMustExist("payment-must-exist", Kind.UNKNOWN),
    ReturnMustNotPrecedeThePayment("return-must-not-precede-the-payment", Kind.REFUSED),
    PaymentMustBeReturned("payment-must-be-returned", Kind.REFUSED),
    ReturnMustStillBeOpen("return-must-still-be-open", Kind.CONFLICT),
    ReissuerMustNotBeRecorder("reissuer-must-not-be-recorder", Kind.FORBIDDEN),
    AmountMustBePositive("amount-must-be-positive", Kind.MALFORMED),
    RecoveryMustExist("recovery-must-exist", Kind.UNKNOWN),
    RecoveryMustBeOpen("recovery-must-be-open", Kind.CONFLICT),
    InstalmentMustNotExceedTheRest("instalment-must-not-exceed-the-rest", Kind.REFUSED);

    private final String code;
    private final Kind kind;

    PaymentRule(String code, Kind kind) {
        this.code = "payments." + code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
