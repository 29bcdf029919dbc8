package io.minzheng.service;

import io.minzheng.kernel.Rule;

/** What must hold before the ledger may be verified, and before there is a result. */
enum LedgerRule implements Rule {
    VerificationMustNotBeUnderWay("verification-must-not-be-under-way", Kind.CONFLICT),
    VerificationMustHaveBegun("verification-must-have-begun", Kind.UNKNOWN);

    private final String code;
    private final Kind kind;

    LedgerRule(String code, Kind kind) {
        this.code = "ledger." + code;
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
