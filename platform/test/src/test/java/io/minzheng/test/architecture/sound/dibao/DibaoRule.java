package io.minzheng.test.architecture.sound.dibao;

import io.minzheng.kernel.Rule;

enum DibaoRule implements Rule {
    IncomeMustBeKnown("income-must-be-known"),
    CaseMustBeNew("case-must-be-new") {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    };

    private final String code;

    DibaoRule(String code) {
        this.code = "dibao." + code;
    }

    @Override
    public String code() {
        return code;
    }
}
