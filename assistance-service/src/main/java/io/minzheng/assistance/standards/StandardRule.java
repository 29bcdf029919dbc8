package io.minzheng.assistance.standards;

import io.minzheng.kernel.Rule;

/** Rules of setting a standard. */
enum StandardRule implements Rule {
    AreaMustBeACounty("area-must-be-a-county", Kind.MALFORMED),
    AmountMustBePositive("amount-must-be-positive", Kind.MALFORMED),
    DocumentMustBeNamed("document-must-be-named", Kind.MALFORMED),
    PurposeMustBeKnown("purpose-must-be-known", Kind.UNKNOWN),
    ReasonMustBeGiven("reason-must-be-given", Kind.MALFORMED),
    ProposalMustBeDecidedFirst("proposal-must-be-decided-first", Kind.CONFLICT),
    ProposalMustBePending("proposal-must-be-pending", Kind.CONFLICT),
    ProposerMustNotDecide("proposer-must-not-decide", Kind.FORBIDDEN),
    BasicLivingMustBeAtLeastTheFloor("basic-living-must-be-at-least-the-floor", Kind.REFUSED),
    StepsMustFollowInTime("steps-must-follow-in-time", Kind.REFUSED),
    StandardMustBeSet("standard-must-be-set", Kind.UNKNOWN);

    private final String code;
    private final Kind kind;

    StandardRule(String code, Kind kind) {
        this.code = "standards." + code;
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
