package io.minzheng.assistance.duplicates;

import io.minzheng.kernel.Rule;

/** Rules of deciding on cases that look alike. */
enum DuplicateRule implements Rule {
    CasesMustBeSeveral("cases-must-be-several", Kind.MALFORMED),
    CasesMustShareTheMark("cases-must-share-the-mark", Kind.MALFORMED),
    SurvivorMustBeOneOfThem("survivor-must-be-one-of-them", Kind.MALFORMED),
    ReasonMustBeGiven("reason-must-be-given", Kind.MALFORMED),
    CasesMustBeJudgedOnce("cases-must-be-judged-once", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    DuplicateRule(String code, Kind kind) {
        this.code = "duplicates." + code;
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
