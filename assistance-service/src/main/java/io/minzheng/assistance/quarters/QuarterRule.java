package io.minzheng.assistance.quarters;

import io.minzheng.kernel.Rule;

/** What must hold of a question for a quarter. */
enum QuarterRule implements Rule {
    QuarterMustBeNamed("quarter-must-be-named", Kind.MALFORMED),
    QuarterMustHaveBegun("quarter-must-have-begun", Kind.REFUSED),
    AreaMustBeCountyOrTownship("area-must-be-county-or-township", Kind.MALFORMED);

    private final String code;
    private final Kind kind;

    QuarterRule(String code, Kind kind) {
        this.code = "quarters." + code;
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
