package io.minzheng.payments.bank;

import io.minzheng.kernel.Rule;

/** What must hold between the bureau and the bank. */
enum BankRule implements Rule {
    HouseholdMustBeKnown("household-must-be-known", Kind.UNKNOWN),
    NumberMustBeValid("number-must-be-valid", Kind.MALFORMED),
    HolderMustBeNamed("holder-must-be-named", Kind.MALFORMED),
    BankMustBeNamed("bank-must-be-named", Kind.MALFORMED),
    AgreementMustBeGiven("agreement-must-be-given", Kind.REFUSED),
    AgreementMustNotLieAhead("agreement-must-not-lie-ahead", Kind.REFUSED),
    ProposalMustBeOpen("proposal-must-be-open", Kind.CONFLICT),
    CheckerMustNotBeMaker("checker-must-not-be-maker", Kind.FORBIDDEN),
    StepMustNotPrecedeTheLast("step-must-not-precede-the-last", Kind.REFUSED),
    ReasonMustBeGiven("reason-must-be-given", Kind.MALFORMED),
    PurposeMustBeGiven("purpose-must-be-given", Kind.MALFORMED),
    FileMustExist("file-must-exist", Kind.UNKNOWN),
    FileNumberMustBeNext("file-number-must-be-next", Kind.CONFLICT),
    OtherFileMustBeFinished("other-file-must-be-finished", Kind.CONFLICT),
    FileMustContainLines("file-must-contain-lines", Kind.REFUSED),
    FileMustBeWritten("file-must-be-written", Kind.CONFLICT),
    FileMustNotBeSent("file-must-not-be-sent", Kind.CONFLICT),
    FileMustBeSent("file-must-be-sent", Kind.CONFLICT),
    ContentMustMatchTheDigest("content-must-match-the-digest", Kind.CONFLICT),
    LinesMustBeWrittenOnce("lines-must-be-written-once", Kind.CONFLICT),
    LinesMustBeWritten("lines-must-be-written", Kind.CONFLICT),
    ResultMustFitTheLayout("result-must-fit-the-layout", Kind.MALFORMED),
    ResultMustExist("result-must-exist", Kind.UNKNOWN),
    ResultMustWait("result-must-wait", Kind.CONFLICT),
    OtherResultMustBeDecided("other-result-must-be-decided", Kind.CONFLICT),
    ReconciliationMustAgree("reconciliation-must-agree", Kind.REFUSED);

    private final String code;
    private final Kind kind;

    BankRule(String code, Kind kind) {
        this.code = "bank." + code;
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
