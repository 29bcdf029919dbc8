package io.minzheng.service.privacy;

import io.minzheng.kernel.Rule;

/** Rules of erasing. */
enum ErasureRule implements Rule {
    SubjectMustBeNamedOnce("subject-must-be-named-once", Kind.MALFORMED),
    TextMustBeGiven("text-must-be-given", Kind.MALFORMED),
    SomethingMustBeSealed("something-must-be-sealed", Kind.UNKNOWN),
    RetentionMustHaveEnded("retention-must-have-ended", Kind.REFUSED),
    ErasureMustNotBeUnderWay("erasure-must-not-be-under-way", Kind.CONFLICT),
    ErasureMustBeRequested("erasure-must-be-requested", Kind.UNKNOWN),
    RequesterMustNotConfirm("requester-must-not-confirm", Kind.FORBIDDEN),
    StepsMustFollowInTime("steps-must-follow-in-time", Kind.REFUSED);

    private final String code;
    private final Kind kind;

    ErasureRule(String code, Kind kind) {
        this.code = "privacy." + code;
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
