package io.minzheng.assistance.temporary.fund;

import io.minzheng.kernel.Rule;

/** What must hold before money of a reserve fund moves. */
enum FundRule implements Rule {
    AreaMustBeATownship("area-must-be-a-township", Kind.MALFORMED),
    AmountMustBeMeaningful("amount-must-be-meaningful", Kind.MALFORMED),
    DocumentMustBeNamed("document-must-be-named", Kind.MALFORMED),
    ReasonMustBeGiven("reason-must-be-given", Kind.MALFORMED),
    StepsMustFollowInTime("steps-must-follow-in-time", Kind.REFUSED),
    RequestMustBeDecidedFirst("request-must-be-decided-first", Kind.CONFLICT),
    RequestMustBePending("request-must-be-pending", Kind.CONFLICT),
    CountyMustDecide("county-must-decide", Kind.FORBIDDEN),
    RequesterMustNotDecide("requester-must-not-decide", Kind.FORBIDDEN),
    FundMustBeOpen("fund-must-be-open", Kind.REFUSED),
    FundMustSuffice("fund-must-suffice", Kind.REFUSED),
    DrawingMustBeMadeOnce("drawing-must-be-made-once", Kind.CONFLICT),
    DrawingMustStand("drawing-must-stand", Kind.CONFLICT),
    DrawingsMustBeNamed("drawings-must-be-named", Kind.MALFORMED),
    DrawingsMustBeOpen("drawings-must-be-open", Kind.CONFLICT),
    AccountMustMatchTheDrawings("account-must-match-the-drawings", Kind.REFUSED),
    DrawerMustNotSettle("drawer-must-not-settle", Kind.FORBIDDEN);

    private final String code;
    private final Kind kind;

    FundRule(String code, Kind kind) {
        this.code = "reservefund." + code;
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
