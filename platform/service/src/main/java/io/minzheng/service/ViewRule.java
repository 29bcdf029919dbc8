package io.minzheng.service;

import io.minzheng.kernel.Rule;

/** What must hold before an administrator may have a view built anew. */
enum ViewRule implements Rule {
    ViewMustExist("view-must-exist", Kind.UNKNOWN),
    RebuildMustNotBeUnderWay("rebuild-must-not-be-under-way", Kind.CONFLICT),
    RebuildMustBeUnderWay("rebuild-must-be-under-way", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    ViewRule(String code, Kind kind) {
        this.code = "views." + code;
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
