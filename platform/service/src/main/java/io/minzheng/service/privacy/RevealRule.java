package io.minzheng.service.privacy;

import io.minzheng.kernel.Rule;

/** What revealing personal data asks for. */
enum RevealRule implements Rule {
    PurposeMustBeGiven("purpose-must-be-given", Kind.MALFORMED),
    FieldsMustBeNamed("fields-must-be-named", Kind.MALFORMED),
    FieldMustBeThere("field-must-be-there", Kind.UNKNOWN);

    private final String code;
    private final Kind kind;

    RevealRule(String code, Kind kind) {
        this.code = "reveal." + code;
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
