package io.minzheng.assistance.temporary.persons;

import io.minzheng.kernel.Rule;

/** Rules of helping one person. */
public enum PersonHelpRule implements Rule {
    SameCauseMustNormallyBeHelpedOnce("same-cause-must-normally-be-helped-once", Kind.REFUSED);

    private final String code;
    private final Kind kind;

    PersonHelpRule(String code, Kind kind) {
        this.code = "temporary." + code;
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
