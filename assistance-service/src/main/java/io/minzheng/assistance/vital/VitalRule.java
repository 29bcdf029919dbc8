package io.minzheng.assistance.vital;

import io.minzheng.kernel.Rule;

/** Rules of those who have died. */
public enum VitalRule implements Rule {
    PersonMustBeAlive("person-must-be-alive", Kind.REFUSED);

    private final String code;
    private final Kind kind;

    VitalRule(String code, Kind kind) {
        this.code = "vital." + code;
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
