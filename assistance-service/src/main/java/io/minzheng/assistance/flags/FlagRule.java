package io.minzheng.assistance.flags;

import io.minzheng.kernel.Rule;

/** Rules of flags. */
enum FlagRule implements Rule {
    TextMustBeGiven("text-must-be-given", Kind.MALFORMED),
    FlagMustBeRaised("flag-must-be-raised", Kind.UNKNOWN),
    FlagMustBeOpen("flag-must-be-open", Kind.CONFLICT),
    StepsMustFollowInTime("steps-must-follow-in-time", Kind.REFUSED);

    private final String code;
    private final Kind kind;

    FlagRule(String code, Kind kind) {
        this.code = "reviewflag." + code;
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
